"""How long texts may be, shared by models, rules and forms."""

POST_LIMIT = 5000
TITLE_LIMIT = 140
MOTIVATION_LIMIT = 1000
