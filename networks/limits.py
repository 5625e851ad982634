"""How long texts may be and how much goes along, shared by models, rules and forms."""

from members.uploads import MB

POST_LIMIT = 5000
TITLE_LIMIT = 140
MOTIVATION_LIMIT = 1000
REASON_LIMIT = 200
MOST_FILES = 5
LARGEST_FILE = 10 * MB
LARGEST_MAIL = 30 * MB  # on its way, where files take a third more
FILE_KINDS = (
    *("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "txt", "csv"),
    *("jpg", "png", "gif", "webp"),
)
SLOW_MINUTES = (0, 5, 30, 120)  # what a moderator can choose; 0 is off
MOST_INVITATIONS_A_DAY = 100  # that one person mails, what is sent again included
MOST_MAILS_AN_HOUR = 20  # that one person posts by mail
