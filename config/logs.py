"""What is written to the log, one line each, without secrets (`config/log_secrets.py`)."""


def config(*, level: str) -> dict:
    """For `logging.config.dictConfig`; `level` is a name such as INFO."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
        "handlers": {"console": {"class": "config.log_secrets.Console", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django.server": {"level": "WARNING"},
            # A visitor's slip (4xx) needs nobody's attention, and its address may hold a token.
            "django.request": {"level": "ERROR"},
            "django_tasks": {"level": "WARNING"},  # one line per index entry otherwise
            # aiosmtpd would name who mails whom, and the signed addresses with it.
            "mail.log": {"level": "WARNING"},
            "gunicorn.http.wsgi": {"level": "ERROR"},  # it warns of every HEAD that Django answers
        },
    }
