"""Rows of the catalogue that nothing measures yet, each with the reason people read.

A row leaves this list when its measurement arrives; the check in `checks.py` sees to it.
"""

ACTION_PLAN = "het jaaractieplan wordt nog niet bijgehouden"
COMMUNICATION = "de communicatiekalender wordt nog niet bijgehouden"
ELSEWHERE = "dit onderdeel verwijst naar de rijen onder OD 1.2 en telt niet dubbel"

NOT_YET: dict[str, str] = {
    "h5-dashboard-opvolging": ACTION_PLAN,
    "h5-jaaractieplan": ACTION_PLAN,
    "h6-sociale-media": COMMUNICATION,
    "h6-visuele-formats": ELSEWHERE,
    "h6-website": ELSEWHERE,
    "h6-praktijkendatabank": ELSEWHERE,
    "h6-gelinkt": COMMUNICATION,
}
