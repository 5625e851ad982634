"""Rows of the catalogue that nothing measures yet, each with the reason people read.

A row leaves this list when its measurement arrives; the check in `checks.py` sees to it.
"""

DELIVERABLES = "bewijsstukken worden nog niet bijgehouden"
HELPDESK = "adviesvragen worden nog niet bijgehouden"
CONSULTATIONS = "overleg en verslagen worden nog niet bijgehouden"
ACTION_PLAN = "het jaaractieplan wordt nog niet bijgehouden"
COMMUNICATION = "de communicatiekalender wordt nog niet bijgehouden"
ELSEWHERE = "dit onderdeel verwijst naar de rijen onder OD 1.2 en telt niet dubbel"

NOT_YET: dict[str, str] = {
    "od1-1-diepte-interviews": DELIVERABLES,
    "od1-1-trendrapport": DELIVERABLES,
    "od1-1-a-trendrapporten-2029": DELIVERABLES,
    "od1-1-a-noden-geregistreerd": "signalen en noden worden nog niet bijgehouden",
    "od1-2-afspraken-databankhouders": DELIVERABLES,
    "od1-2-inventaris-cijfervragen": HELPDESK,
    "od1-2-rapport-sterktes": DELIVERABLES,
    "od1-2-verslagen-overleg": CONSULTATIONS,
    "od1-2-a-werkagenda": DELIVERABLES,
    "od2-1-mentor-overleg": CONSULTATIONS,
    "od2-1-nota-verduurzaming": DELIVERABLES,
    "od3-1-nota-inzichten": DELIVERABLES,
    "od3-1-verslagen-discriminatie": CONSULTATIONS,
    "od3-1-nota-discriminatie": DELIVERABLES,
    "od3-2-evaluatierapport": DELIVERABLES,
    "od4-1-vragen": HELPDESK,
    "od4-1-programma-meerdaags": DELIVERABLES,
    "od4-1-a-binnen-termijn": HELPDESK,
    "h4-1-werkgroepen-abb": CONSULTATIONS,
    "h4-2-overlegstructuur": CONSULTATIONS,
    "h4-2-bilateraal": CONSULTATIONS,
    "h4-2-overlegmomenten-partners": CONSULTATIONS,
    "h4-3-thematische-netwerken": CONSULTATIONS,
    "h5-1-projectteam": CONSULTATIONS,
    "h5-dashboard-opvolging": ACTION_PLAN,
    "h5-2-stuurgroep": CONSULTATIONS,
    "h5-2-werkoverleg": CONSULTATIONS,
    "h5-3-inhoudelijk-verslag": DELIVERABLES,
    "h5-3-financieel-verslag": DELIVERABLES,
    "h5-jaaractieplan": ACTION_PLAN,
    "h6-sociale-media": COMMUNICATION,
    "h6-visuele-formats": ELSEWHERE,
    "h6-website": ELSEWHERE,
    "h6-praktijkendatabank": ELSEWHERE,
    "h6-gelinkt": COMMUNICATION,
}
