"""All settings, read from the environment (`.env.example` lists every variable).

Safe for production unless told otherwise: without `DEMO=1` a secret is demanded, cookies are
secure and nothing meant for development is served.
"""

import secrets
from datetime import date, timedelta
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

from config import browser_policy, keeping, logs, mailchimp, provider
from config.sign_in import *  # noqa: F403 - settings of Django and allauth, by their own names
from config.ticks import TICKS

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent
if (BASE_DIR / ".env").exists():
    env.read_env(BASE_DIR / ".env")

DEMO = env.bool("DEMO", False)
DEBUG = env.bool("DEBUG", False)
TESTING = env.bool("TESTING", False)
VAR_DIR = Path(env("VAR_DIR", default=str(BASE_DIR / "var"))).resolve()
VAR_DIR.mkdir(parents=True, exist_ok=True)


def demo_secret() -> str:
    """A secret of this machine's own, so that demo sessions survive a restart."""
    kept = VAR_DIR / "secret_key"
    if not kept.exists():
        kept.write_text(secrets.token_urlsafe(48))
        kept.chmod(0o600)
    return kept.read_text()


SECRET_KEY = env("SECRET_KEY", default="")
if not SECRET_KEY:
    if not (DEMO or TESTING):
        raise ImproperlyConfigured("Set SECRET_KEY: production does not start without its own.")
    SECRET_KEY = demo_secret()
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

SITE_URL = env("SITE_URL", default="http://localhost:8000").rstrip("/")
SITE_NAME = "Gelijke kansen lokaal"
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[SITE_URL])

INSTALLED_APPS = [
    "config",
    "reporting",
    "newsletter",
    "advice",
    "events",
    "networks",
    "cms",
    "surveys",
    "planning",
    "members",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_altcha",
    "django_filters",
    "laces",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.forms",  # its widget templates, which ours stand beside
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.staff_policy.StaffPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "cms.view_counting.ViewCountMiddleware",
    "newsletter.interest.InterestMiddleware",
    "members.page_cache.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "members.session_limits.SessionLimitsMiddleware",
    "members.second_step.StaffSecondStepMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "members.exports.ExportLogMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- data stores -----------------------------------------------------------------------------
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR}/db.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # a read that becomes a write would fail, not wait
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    # In memory, threads lock each other: tests use a file too.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # Without a number Django tells psycopg to keep no plan at all, whatever a statement asks.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("prepare_threshold", 5)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Two installations on one Redis must not read each other's cache or take each other's work.
INSTANCE = env("INSTANCE", default="gelijkekansen")
if CACHE_URL := env("CACHE_URL", default=""):
    CACHES = {"default": env.cache_url_config(CACHE_URL) | {"KEY_PREFIX": INSTANCE}}
else:
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": VAR_DIR / "cache",
            "OPTIONS": {"MAX_ENTRIES": 5000},
        }
    }

# --- people ----------------------------------------------------------------------------------
MFA_TOTP_ISSUER = SITE_NAME
# Colleagues need a second step to sign in; the demo's four logins do without.
STAFF_MFA = env.bool("STAFF_MFA", not (DEMO or DEBUG or TESTING))
# A session ends after so long without a request, and after so long in all (ASVS 5.0, 7.3).
# Colleagues see more about people, so theirs end sooner.
STAFF_IDLE = timedelta(minutes=env.int("STAFF_IDLE_MINUTES", 2 * 60))
STAFF_SESSION = timedelta(hours=env.int("STAFF_SESSION_HOURS", 12))
IDLE = timedelta(days=env.int("IDLE_DAYS", 7))
SESSION_COOKIE_AGE = env.int("SESSION_DAYS", 14) * 24 * 3600

# --- sign-in through somebody else, only where set ---------------------------------------------
SOCIALACCOUNT_ADAPTER = "members.sign_in_provider.ProviderAdapter"
SOCIALACCOUNT_FORMS = {"signup": "members.account_forms.ProviderSignupForm"}
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
OIDC_NAME, SOCIALACCOUNT_PROVIDERS = provider.read(env)
# Whether that provider asks colleagues for a second step itself, so that we need not.
OIDC_SECOND_STEP = env.bool("OIDC_SECOND_STEP", False)

# --- how long we keep things about people ------------------------------------------------------
RETENTION = keeping.DAYS
# The agreement's evidence: who took part stays known until these days, a day per year. A year
# that is not named ends `evidence` days after the usual day of settlement in the next year.
USUAL_SETTLEMENT = (7, 1)
IDENTIFIABLE_UNTIL = {
    int(year): date.fromisoformat(day)
    for year, day in env.dict("IDENTIFIABLE_UNTIL", default={}).items()
}

# Whether somebody else than the approver must send an issue of the newsletter.
NEWSLETTER_FOUR_EYES = env.bool("NEWSLETTER_FOUR_EYES", False)
# How many mails of an issue may leave in a minute, where the mail server sets a limit; 0: no limit.
NEWSLETTER_PER_MINUTE = env.int("NEWSLETTER_PER_MINUTE", 0)
# Of each worker to the mail server; as many letters may be uncertain when one of them dies.
NEWSLETTER_CONNECTIONS = max(1, env.int("NEWSLETTER_CONNECTIONS", 4))
NEWSLETTER_WAY_OUT, MAILCHIMP = mailchimp.read(env)

# --- mail ------------------------------------------------------------------------------------
MAILBOX_DIR = VAR_DIR / "postvak"  # outgoing mail of the demo, readable at /dev/postvak/
if EMAIL_URL := env("EMAIL_URL", default=""):
    vars().update(env.email_url_config(EMAIL_URL))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = MAILBOX_DIR
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env(
    "DEFAULT_FROM_EMAIL", default="Gelijke kansen lokaal <gelijkekansen@vvsg.example>"
)
CONTACT_EMAIL = env("CONTACT_EMAIL", default="gelijkekansen@vvsg.example")
CALENDAR_ORGANIZER_EMAIL = env("CALENDAR_ORGANIZER_EMAIL", default="agenda@vvsg.example")
# Where newsletters that cannot be delivered come back, and the mailbox that is read for it
# (imaps://user:password@host/INBOX or file:///a/maildir). Empty: nobody reads what comes back.
NEWSLETTER_RETURN_ADDRESS = env("NEWSLETTER_RETURN_ADDRESS", default="")
BOUNCE_MAILBOX = env("BOUNCE_MAILBOX", default="")
# Members answer the mails of their group, and write to it, at this address with a detail behind a
# plus (groepen+…@). It arrives in a mailbox of the same kinds, by default a Maildir of our own.
NETWORKS_MAIL_ADDRESS = env("NETWORKS_MAIL_ADDRESS", default="groepen@vvsg.example")
NETWORKS_MAILBOX = env("NETWORKS_MAILBOX", default=f"file://{VAR_DIR}/groepspost")
# Where `manage.py receive_group_mail` takes mail in by LMTP, into that Maildir: unix:///a/socket or
# lmtp://host:port. Empty: the mail server delivers itself, or we fetch over IMAP.
NETWORKS_LMTP = env("NETWORKS_LMTP", default="")
# Where questions to the desk are mailed, with the same kind of addresses after the plus.
ADVICE_MAIL_ADDRESS = env("ADVICE_MAIL_ADDRESS", default="advies@vvsg.example")
ADVICE_MAILBOX = env("ADVICE_MAILBOX", default=f"file://{VAR_DIR}/adviespost")
# The names by which our own mail servers sign Authentication-Results; others are not believed.
NETWORKS_TRUSTED_MAIL_HOSTS = env.list("NETWORKS_TRUSTED_MAIL_HOSTS", default=[])
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# --- work outside the request ----------------------------------------------------------------
CELERY_BROKER_URL = env("CELERY_BROKER_URL", default="filesystem://localhost")
CELERY_TASK_DEFAULT_QUEUE = INSTANCE
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_TIMEZONE = "Europe/Brussels"
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
if CELERY_BROKER_URL.startswith("filesystem"):
    QUEUE_DIR = VAR_DIR / "queue"
    (QUEUE_DIR / "control").mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(QUEUE_DIR),
        "data_folder_out": str(QUEUE_DIR),
        "control_folder": str(QUEUE_DIR / "control"),
        "polling_interval": 0.2,
    }
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = TICKS

# --- language and time -----------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Brussels"
FORMAT_MODULE_PATH = ["config.formats"]

# --- links to elsewhere ----------------------------------------------------------------------
LINK_CHECK_PAUSE = 1.0  # seconds between two questions to one server
LINK_CHECK_ALSO_ALLOWED: list[str] = []  # addresses asked although they are not public: tests

# --- files -----------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
PRIVATE_ROOT = VAR_DIR / "private"
STORAGES = {
    "default": {"BACKEND": "members.private_files.Storage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # Wagtail's page forms are long

# --- Wagtail ---------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "/aanmelden/"
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands")]
WAGTAIL_ENABLE_UPDATE_CHECK = False
# Addresses and passwords change at /mijn/, where an address is proved first.
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# A mail to them would leave past the outbox, while a visitor waits.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.library_forms.DocumentForm"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.library_forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = None  # the form says it in our words
WAGTAIL_USER_TIME_ZONES = ["Europe/Brussels"]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "wagtail.search.backends.database",
        "SEARCH_CONFIG": "nederlands",
    }
}

# --- safety ----------------------------------------------------------------------------------
SECURE = not (DEMO or DEBUG or TESTING)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_NAME = "__Host-sessie" if SECURE else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = SECURE and env.bool("SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail's preview panel frames our own pages
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # it asks for DENY
PERMISSIONS_POLICY = browser_policy.DEVICE
CONTENT_SECURITY_POLICY = browser_policy.CONTENT
ALTCHA_HMAC_KEY = SECRET_KEY
# Its own, because the security log cannot be checked any more once this one changes.
SECURITY_LOG_KEY = env("SECURITY_LOG_KEY", default="") or SECRET_KEY
# What participants need is locked with the first and opened with any of them.
NEEDS_KEYS = env.list("NEEDS_KEYS", default=[]) or [SECRET_KEY, *SECRET_KEY_FALLBACKS]
# What is answered waits locked with the first, out of reach of who has only the database.
SURVEY_KEYS = env.list("SURVEY_KEYS", default=[]) or [SECRET_KEY, *SECRET_KEY_FALLBACKS]
ALTCHA_CHALLENGE_EXPIRE = 2 * 60 * 60 * 1000  # who fills in a long form is not sent back
# How many proxies stand before us: the network address is taken that far from the right.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)

# --- what only a demo or a developer sees ------------------------------------------------------
SHOW_GALLERY = DEMO or DEBUG or TESTING
SHOW_MAILBOX = DEMO or DEBUG or TESTING
SERVE_MEDIA = env.bool("SERVE_MEDIA", DEMO or DEBUG or TESTING)

LOGGING = logs.config(level=env("LOG_LEVEL", default="INFO"))
