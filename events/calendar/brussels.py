"""One fixed time zone component for every calendar file.

Written by rule (RRULE) since 1996, when the European Union fixed the present rule. The library's
own `add_missing_timezones()` lists dates (RDATE), which Thunderbird and Outlook read one hour
wrong in summer.
"""

from icalendar import Timezone

TZID = "Europe/Brussels"

_SOURCE = b"""BEGIN:VTIMEZONE\r
TZID:Europe/Brussels\r
BEGIN:DAYLIGHT\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
TZNAME:CEST\r
DTSTART:19960331T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
TZNAME:CET\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
"""


def brussels_timezone() -> Timezone:
    return Timezone.from_ical(_SOURCE)
