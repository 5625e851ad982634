"""The counts as somebody would write them by hand in SQL: the floor of our own."""

from reporting.enums import Dimension

HELD = """held AS (
  SELECT d.id AS day, d.starts_at, s.id AS session, e.id AS event, e.kind, e.network_id,
         e.theme_gender, e.theme_lgbti, e.theme_disability
  FROM events_sessionday d
  JOIN events_session s ON s.id = d.session_id
  JOIN events_event e ON e.id = s.event_id
  WHERE d.cancelled_at IS NULL AND s.cancelled_at IS NULL AND e.cancelled_at IS NULL
    AND NOT e.is_template AND e.published_at IS NOT NULL AND d.ends_at < now()
    AND d.starts_at >= %(since)s AND d.starts_at < %(until)s)"""
BOARDS = """boards AS (
  SELECT o.id, b.id AS board, b.kind = 'municipality' AS counts, b.province, b.population
  FROM members_organisation o
  LEFT JOIN members_organisation m ON m.id = o.counts_with_id
  JOIN members_organisation b
    ON b.id = COALESCE(m.successor_id, o.successor_id, m.id, o.id))"""
SEATS = """
  FROM held h
  JOIN events_registration r ON r.session_id = h.session AND r.status = 'confirmed'
  LEFT JOIN events_attendance a ON a.registration_id = r.id AND a.day_id = h.day
  LEFT JOIN boards b ON b.id = r.organisation_id
  {joins}
  WHERE r.organisation_id IS NULL OR r.organisation_id NOT IN (
    SELECT id FROM members_organisation WHERE kind = 'association')"""
COUNTS = """
  count(DISTINCT r.person_id) FILTER (WHERE a.state = 'present') AS persons,
  count(a.id) FILTER (WHERE a.state = 'present') AS attendances,
  count(DISTINCT r.id) AS registered,
  count(DISTINCT r.id) FILTER (WHERE a.state = 'present') AS came,
  count(DISTINCT r.id) FILTER (WHERE a.id IS NOT NULL) AS marked,
  count(DISTINCT b.board) FILTER (WHERE a.state = 'present' AND b.counts) AS boards"""
BEFORE = """before AS (
  SELECT DISTINCT r.person_id FROM events_attendance a
  JOIN events_registration r ON r.id = a.registration_id AND r.status = 'confirmed'
  JOIN events_sessionday d ON d.id = a.day_id
  JOIN events_session s ON s.id = d.session_id
  JOIN events_event e ON e.id = s.event_id
  WHERE a.state = 'present' AND d.starts_at < %(since)s AND d.cancelled_at IS NULL
    AND s.cancelled_at IS NULL AND e.cancelled_at IS NULL AND NOT e.is_template
    AND e.published_at IS NOT NULL AND (r.organisation_id IS NULL OR r.organisation_id NOT IN (
      SELECT id FROM members_organisation WHERE kind = 'association')))"""
THEMES = """CROSS JOIN LATERAL (
    SELECT 'gender' AS theme WHERE h.theme_gender
    UNION ALL SELECT 'lgbti' WHERE h.theme_lgbti
    UNION ALL SELECT 'disability' WHERE h.theme_disability
    UNION ALL SELECT 'general'
      WHERE NOT (h.theme_gender OR h.theme_lgbti OR h.theme_disability)) t"""
SIZES = """CASE WHEN b.id IS NULL THEN 'overige' WHEN NOT b.counts THEN 'andere'
  WHEN b.population IS NULL THEN 'onbekend' WHEN b.population < 10000 THEN 'tot-10000'
  WHEN b.population < 20000 THEN '10000-20000' WHEN b.population < 50000 THEN '20000-50000'
  WHEN b.population <= 100000 THEN '50000-100000' ELSE 'boven-100000' END"""

# What to group by, and what must be joined for it.
BY: dict[Dimension, tuple[str, str]] = {
    Dimension.KIND: ("h.kind", ""),
    Dimension.THEME: ("t.theme", THEMES),
    Dimension.PROVINCE: (
        "CASE WHEN b.id IS NULL THEN 'overige' ELSE COALESCE(NULLIF(b.province, ''), 'zonder') END",
        "",
    ),
    Dimension.MONTH: ("to_char(h.starts_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM')", ""),
    Dimension.ORGANISATION: ("COALESCE(b.board::text, 'overige')", ""),
    Dimension.GOAL: (
        "COALESCE(g.goal_id::text, 'geen')",
        "LEFT JOIN events_event_goals g ON g.event_id = h.event",
    ),
    Dimension.NETWORK: ("COALESCE(h.network_id::text, 'geen')", ""),
    Dimension.SIZE: (SIZES, ""),
    Dimension.ROLE: ("r.role", ""),
    Dimension.NEWNESS: (
        "CASE WHEN w.person_id IS NULL THEN 'nieuw' ELSE 'terug' END",
        "LEFT JOIN before w ON w.person_id = r.person_id",
    ),
}


def by_hand(dimension: Dimension) -> str:
    """One query that gives a row of counts per group."""
    group, joins = BY[dimension]
    parts = [HELD, BOARDS, *([BEFORE] if dimension == Dimension.NEWNESS else [])]
    seats = SEATS.replace("{joins}", joins)
    return f"WITH {', '.join(parts)} SELECT {group} AS key,{COUNTS}{seats} GROUP BY 1"
