"""Rows of the catalogue that nothing measures yet, each with the reason people read.

A row leaves this list when its measurement arrives; the check in `checks.py` sees to it.
"""

DELIVERABLES = "bewijsstukken worden nog niet bijgehouden"
ACTION_PLAN = "het jaaractieplan wordt nog niet bijgehouden"

NOT_YET: dict[str, str] = {
    "od1-1-diepte-interviews": DELIVERABLES,
    "od1-1-trendrapport": DELIVERABLES,
    "od1-1-a-trendrapporten-2029": DELIVERABLES,
    "od1-2-afspraken-databankhouders": DELIVERABLES,
    "od1-2-rapport-sterktes": DELIVERABLES,
    "od1-2-a-werkagenda": DELIVERABLES,
    "od2-1-nota-verduurzaming": DELIVERABLES,
    "od3-1-nota-inzichten": DELIVERABLES,
    "od3-1-nota-discriminatie": DELIVERABLES,
    "od3-2-evaluatierapport": DELIVERABLES,
    "od4-1-programma-meerdaags": DELIVERABLES,
    "h5-dashboard-opvolging": ACTION_PLAN,
    "h5-3-inhoudelijk-verslag": DELIVERABLES,
    "h5-3-financieel-verslag": DELIVERABLES,
    "h5-jaaractieplan": ACTION_PLAN,
}
