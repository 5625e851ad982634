"""The settings of a test run: those of the product, in a folder that nobody else uses.

pytest-django imports this module before anything of ours, in every xdist process too; what must
be in the environment before `config.settings` reads it is set here.
"""

import atexit
import os
import shutil
import tempfile

os.environ.setdefault("TESTING", "1")
# Playwright runs an event loop in the thread of the test; Django would refuse its queries there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
if parent := os.environ.get("VAR_DIR"):
    os.makedirs(parent, exist_ok=True)
OWN_FOLDER = tempfile.mkdtemp(prefix="test-", dir=parent or None)
os.environ["VAR_DIR"] = OWN_FOLDER
os.mkdir(os.path.join(OWN_FOLDER, "static"))  # WhiteNoise warns where it is missing
atexit.register(shutil.rmtree, OWN_FOLDER, ignore_errors=True)

# `cache.clear()` empties a whole Redis database: every process of a run gets one of its own.
if (worker := os.environ.get("PYTEST_XDIST_WORKER")) and "redis" in os.environ.get("CACHE_URL", ""):
    server, _, database = os.environ["CACHE_URL"].rpartition("/")
    os.environ["CACHE_URL"] = f"{server}/{int(database) + 1 + int(worker.removeprefix('gw'))}"

from config.settings import *  # noqa: E402, F403  (only now is the environment complete)

if not DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # Two runs at once on one server do not meet, and a test need not survive a power cut.
    DATABASES["default"]["TEST"] = {"NAME": f"test_{os.getpid()}"}  # noqa: F405
    DATABASES["default"]["OPTIONS"]["options"] = "-c synchronous_commit=off"  # noqa: F405

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast; nobody logs in here
