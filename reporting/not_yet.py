"""Rows of the catalogue that nothing measures yet, each with the reason people read.

A row leaves this list when its measurement arrives; the check in `checks.py` sees to it.
"""

COMMUNICATION = "de communicatiekalender wordt nog niet bijgehouden"
ELSEWHERE = "dit onderdeel verwijst naar de rijen onder OD 1.2 en telt niet dubbel"

NOT_YET: dict[str, str] = {
    "h6-sociale-media": COMMUNICATION,
    "h6-visuele-formats": ELSEWHERE,
    "h6-website": ELSEWHERE,
    "h6-praktijkendatabank": ELSEWHERE,
    "h6-gelinkt": COMMUNICATION,
}
