"""What libraries keep about people, and every place that is not a field: the register's last rows.

Tables of Django, Wagtail and allauth stand here, since no app of ours owns them.
"""

from django.db import connection

from cms.privacy import ON_A_PAGE
from members import retention
from members.enums import Ground
from members.personal_fields import ACCOUNT, ANYTHING, FORMS, MAIL, WORK
from members.privacy import (
    BY_HAND,
    PURGE,
    Occasion,
    not_personal,
    place,
    register,
    untouched,
)

ACCOUNT_GOES = "members.erasing.erase"
PAGES = "cms.erasing.erase"
LOGS = "members.logged_traces.forget_in_logs"

VISITING = Occasion(
    "Je leest de site",
    "Wie de server onderhoudt. Niemand volgt wat je leest.",
    order=5,
)

# --- accounts (allauth, Django) ---------------------------------------------------------------


def of_the_account(model, fields, purpose):
    register(
        model,
        ACCOUNT,
        fields,
        purpose=purpose,
        ground=Ground.CONTRACT,
        retention=retention.ACCOUNT,
        eraser=ACCOUNT_GOES,
    )


of_the_account(
    "account.EmailAddress",
    {"user": "", "email": "e-mailadres"},
    "Om je binnen te laten en je je eigen gegevens te tonen.",
)
of_the_account(
    "account.EmailConfirmation", {"email_address": "", "key": ""}, "Om je adres te bevestigen."
)
of_the_account(
    "mfa.Authenticator",
    {"user": "", "data": "je tweede stap: een geheim of een passkey", "last_used_at": ""},
    "Om zeker te zijn dat jij het bent.",
)
not_personal("mfa.Authenticator", "type")
of_the_account(
    "socialaccount.SocialAccount",
    {"user": "", "uid": "je kenmerk bij de aanmelddienst van de overheid", "extra_data": ""},
    "Om je aan te melden met je account van je bestuur, als je dat kiest.",
)
not_personal("socialaccount.SocialAccount", "provider")
of_the_account(
    "socialaccount.SocialToken",
    {"account": "", "token": "", "token_secret": ""},
    "Om je aan te melden met je account van je bestuur, als je dat kiest.",
)
untouched("the service's own settings", "socialaccount.SocialApp")
register(
    "sessions.Session",
    ACCOUNT,
    {"session_key": "dat je aangemeld bent", "session_data": ""},
    purpose="Om niet bij elke klik opnieuw te vragen wie je bent.",
    ground=Ground.CONTRACT,
    retention=retention.SESSION,
    eraser=PURGE + "sessions",
)

# --- what colleagues leave behind in Wagtail ---------------------------------------------------


def of_the_work(model, fields, purpose, *, term=retention.WORK, eraser=ACCOUNT_GOES):
    register(
        model,
        WORK,
        fields,
        purpose=purpose,
        ground=Ground.LEGITIMATE_INTEREST,
        retention=term,
        eraser=eraser,
    )


WHO_WROTE = "Om te weten wie een tekst schreef of wijzigde."
CHECKS = "Om te kunnen nagaan wie wat deed."

for log in ("wagtailcore.ModelLogEntry", "wagtailcore.PageLogEntry"):
    of_the_work(
        log,
        {"user": "wat je in het beheer deed", "label": "", "data": ""},
        CHECKS,
        term=retention.STAFF_LOG,
        eraser=LOGS,
    )
    not_personal(log, "action", "uuid")
not_personal("wagtailcore.ModelLogEntry", "object_id")
of_the_work(
    "wagtailcore.Revision",
    {"user": "welke versies je bewaarde", "object_str": "", "content": ""},
    WHO_WROTE,
    term=retention.DRAFTS,
    eraser=PAGES,
)
not_personal("wagtailcore.Revision", "object_id")
of_the_work("wagtailcore.Page", {"owner": "welke pagina’s je maakte", "locked_by": ""}, WHO_WROTE)
not_personal(
    "wagtailcore.Page",
    *("path", "translation_key", "title", "draft_title", "slug", "url_path"),
    *("seo_title", "search_description"),
)
of_the_work(
    "wagtailcore.Comment", {"user": "", "text": "je opmerkingen", "resolved_by": ""}, WHO_WROTE
)
not_personal("wagtailcore.Comment", "contentpath", "position")
of_the_work("wagtailcore.CommentReply", {"user": "", "text": ""}, WHO_WROTE)
of_the_work("wagtailcore.PageSubscription", {"user": ""}, "Om je te verwittigen van opmerkingen.")
of_the_work("wagtailcore.WorkflowState", {"requested_by": ""}, CHECKS)
not_personal("wagtailcore.WorkflowState", "object_id", "status")
of_the_work("wagtailcore.TaskState", {"finished_by": "", "comment": ""}, CHECKS)
not_personal("wagtailcore.TaskState", "status")
of_the_work("wagtailcore.UploadedFile", {"uploaded_by_user": "", "file": ""}, WHO_WROTE)
of_the_work("wagtailcore.APIToken", {"user": "", "name": "", "key_hash": ""}, CHECKS)
not_personal("wagtailcore.APIToken", "prefix")
of_the_work(
    "wagtailadmin.EditingSession",
    {"user": ""},
    "Om te tonen dat een collega dezelfde tekst bewerkt.",
)
not_personal("wagtailadmin.EditingSession", "object_id")
of_the_work(
    "wagtailadmin.FormState",
    {"user": "", "data": ""},
    "Om een voorbeeld te tonen voor je bewaart.",
    term=retention.FORM_STATE,
    eraser=PURGE + "form_states",
)
not_personal("wagtailadmin.FormState", "object_id", "parent_object_id")
of_the_work(
    "wagtailusers.UserProfile",
    {"user": "", "avatar": "je foto, als je er een koos", "dismissibles": ""},
    "Om het beheer te tonen zoals jij het instelde.",
)
not_personal(
    "wagtailusers.UserProfile",
    *("preferred_language", "current_time_zone", "theme", "contrast", "density"),
)
of_the_work("wagtailimages.Image", {"uploaded_by_user": ""}, WHO_WROTE)
of_the_work("wagtaildocs.Document", {"uploaded_by_user": ""}, WHO_WROTE)
for model, fields in (
    ("wagtailimages.Image", {"file": "je foto", "title": "", "description": ""}),
    ("wagtailimages.Rendition", {"file": ""}),
    ("wagtaildocs.Document", {"file": "wat in een document over je staat", "title": ""}),
):
    register(
        model,
        ON_A_PAGE,
        fields,
        purpose="Om te tonen wat besturen en mensen doen.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.ON_THE_SITE,
        eraser=BY_HAND,
    )
not_personal("wagtailimages.Image", "file_hash")
not_personal("wagtaildocs.Document", "file_hash")
not_personal("wagtailimages.Rendition", "filter_spec", "focal_point_key")

# Its columns differ per database; the place "search index" below says what stands in it.
untouched("words of pages, see the search index", "wagtailsearch.IndexEntry")
if connection.vendor == "sqlite":
    untouched("words of pages, see the search index", "wagtailsearch.SQLiteFTSIndexEntry")
untouched("no form of the site is a Wagtail form", "wagtailforms.FormSubmission")
untouched("addresses of pages", "wagtailredirects.Redirect")
untouched("public videos; we embed none that names somebody unasked", "wagtailembeds.Embed")
untouched("numbers of rows only", "wagtailcore.ReferenceIndex", "taggit.TaggedItem")
untouched(
    "how the site and its rights are set up",
    *("auth.Group", "auth.Group_permissions", "auth.Permission", "contenttypes.ContentType"),
    *("taggit.Tag", "wagtailadmin.Admin", "wagtailcore.Locale", "wagtailcore.Site"),
    *("wagtailcore.GroupSitePermission", "wagtailcore.GroupPagePermission"),
    *("wagtailcore.GroupCollectionPermission", "wagtailcore.Collection"),
    *("wagtailcore.CollectionViewRestriction", "wagtailcore.CollectionViewRestriction_groups"),
    *("wagtailcore.PageViewRestriction", "wagtailcore.PageViewRestriction_groups"),
    *("wagtailcore.Workflow", "wagtailcore.WorkflowContentType", "wagtailcore.WorkflowPage"),
    *("wagtailcore.WorkflowTask", "wagtailcore.Task", "wagtailcore.GroupApprovalTask"),
    "wagtailcore.GroupApprovalTask_groups",
)

# --- what is not a field -----------------------------------------------------------------------

place(
    "search index",
    "table:wagtailsearch_indexentry",
    ON_A_PAGE,
    purpose="Om te tonen wat besturen en mensen doen.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.ON_THE_SITE,
    eraser=PAGES,
)
place(
    "pages kept for quick answers",
    "var:cache",
    VISITING,
    shown_as="niets over jou: we bewaren enkel openbare pagina’s om ze snel te tonen",
    purpose="Om de site snel te houden.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.KEPT_PAGE,
    eraser="members.page_cache.raise_content_version",
)
place(
    "messages between the programs; row numbers only",
    "var:queue",
    FORMS,
    purpose="Om werk door te geven.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.QUEUE,
    eraser=PURGE + "queue_files",
)
place(
    "private files whose row is gone",
    "var:private/besloten",
    FORMS,
    purpose="Om een bestand niet kwijt te raken terwijl je het doorstuurt.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.UNNAMED_FILE,
    eraser=PURGE + "private_files",
)
place(
    "mails of the demo, as files",
    "var:postvak",
    MAIL,
    purpose="Om in een proefopstelling te tonen wat er vertrok.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.MAIL_BODY,
    eraser="members.mail.demo_folder.forget_in_folder",
)
place(
    "mails to the groups, as files",
    "var:groepspost",
    MAIL,
    purpose="Om een antwoord per mail te plaatsen, en na te gaan wat er misliep.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.GROUP_MAIL,
    eraser=PURGE + "group_mail_files",
)
place(
    "mails that left: the mail server and the reader's mailbox",
    "outside",
    MAIL,
    shown_as="de mail zelf, in jouw mailbox",
    purpose="Om je te bereiken.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.YOUR_MAILBOX,
    eraser=BY_HAND,
)
place(
    "log of the web server and of the programs",
    "outside",
    VISITING,
    shown_as="netwerkadres, tijdstip en opgevraagde pagina",
    purpose="Om storingen en aanvallen te zien.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.SERVER_LOG,
    eraser=BY_HAND,
)
place(
    "backups of the database",
    "outside",
    ANYTHING,
    shown_as="een reservekopie van alles op deze pagina",
    purpose="Om na een ramp verder te kunnen. Zetten we ze terug, dan wissen we opnieuw.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.BACKUP,
    eraser=BY_HAND,
)
