"""How long we keep what is about people, in days. The same on every installation: no setting.

`members/retention.py` puts each into words and /privacy/ shows those.
"""

DAYS = {
    "needs": 14,  # after the event
    "failed_sign_in": 90,
    "unconfirmed_account": 7,
    "unconfirmed_subscription": 7,
    "join_link": 7,
    "invitation": 60,  # after its last mail; the link in it works for thirty days
    "join_request": 365,  # after the decision
    "mail_body": 30,  # long enough to answer "I got nothing"
    "mail_row": 365,
    "group_mail": 30,  # that a mail to a group came in
    "talk_draft": 60,  # after the last change
    "taken_back": 30,  # the words of a post that its writer took back
    "delivery": 365,  # then only that somebody of the list was written to
    "session": 14,
    "guard_count": 1,
    "queue_files": 1,
    "kept_pages": 1,
    "server_log": 30,  # set in the server itself
    "staff_log": 5 * 365,
    "security_log": 2 * 365,  # what identifies; the chain itself stays
    "drafts": 2 * 365,
    "question": 2 * 365,  # after its last message
    "survey_word": 2 * 365,
    "survey_half": 60,  # after the last change
    "survey_invitation": 365,  # after the survey closed
    "correction": 365,  # after it was handled
    "former_employer": 5 * 365,
    "practice_draft": 60,  # after the last change
    "practice_proposal": 365,  # after it went online or was stopped
    "pending_import": 1,
    "form_state": 1,
    "unnamed_file": 1,  # a private file whose row is gone
    "backup": 30,  # set in the backup itself
    "purge_log": 2 * 365,
    "after_leaving": 2 * 365,
    "evidence": 2 * 365,  # after the settlement of the year
    "loose_person": 365,  # for whoever takes part in nothing
}
