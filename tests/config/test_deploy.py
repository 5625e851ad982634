"""Production starts without a warning, and not at all without a secret of its own."""

import os
import secrets
import subprocess
import sys

import pytest
from django.core.management import call_command

from tests.house import ROOT

pytestmark = pytest.mark.once


def manage(*arguments, **environment):
    kept = {key: os.environ[key] for key in ("PATH", "VAR_DIR") if key in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
    )


def test_check_deploy_has_nothing_to_say():
    answer = manage(
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        SECRET_KEY=secrets.token_urlsafe(48),
        SITE_URL="https://gelijkekansen.vvsg.example",
        ALLOWED_HOSTS="gelijkekansen.vvsg.example",
        DATABASE_URL="postgres://site:secret@127.0.0.1:5432/site",
        CACHE_URL="redis://127.0.0.1:6379/1",
        CELERY_BROKER_URL="redis://127.0.0.1:6379/0",
        EMAIL_URL="smtp://127.0.0.1:25",
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_production_refuses_to_start_with_a_secret_that_is_not_its_own():
    answer = manage("check")
    assert answer.returncode != 0
    assert "SECRET_KEY" in answer.stderr


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
