"""The whole product, running: web, worker and beat on a database of their own.

It is started by the very program behind `make run`, only with a mail server of ours.
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from tests.database_template import migrated_database
from tests.house import ROOT
from tests.ports import free_port
from tests.smtp import MailServer

START_SECONDS = 300


class RunningSite:
    def __init__(self, folder: Path, env: dict[str, str], mail: MailServer):
        self.folder = folder
        self.env = env
        self.mailbox = mail.mailbox
        self.url = env["SITE_URL"]
        self.log = folder / "log.txt"
        self._answering: subprocess.Popen | None = None

    def manage(self, *arguments: str, given: str | None = None) -> str:
        """What a management command of this site prints."""
        answer = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.env,
            input=given,
            capture_output=True,
            text=True,
        )
        assert answer.returncode == 0, answer.stdout + answer.stderr
        return answer.stdout

    def ask(self, question: str):
        """The value of a Python expression or block in a process of this site, as JSON.

        The last line of `question` must put its answer into `answer`.
        """
        if self._answering is None:
            self._answering = subprocess.Popen(
                [sys.executable, "-m", "tests.e2e.answering"],
                cwd=ROOT,
                env=self.env | {"DJANGO_SETTINGS_MODULE": "config.settings"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        self._answering.stdin.write(f"{json.dumps(question)}\n")
        self._answering.stdin.flush()
        reply = json.loads(self._answering.stdout.readline())
        assert "error" not in reply, reply["error"]
        return reply["answer"]

    def stop_answering(self) -> None:
        if self._answering is not None:
            self._answering.communicate()

    def errors(self) -> list[str]:
        """The lines of the log that a person on duty would have to look at."""
        serious = re.compile(r"WARNING|ERROR|CRITICAL|Traceback")
        return [line for line in self.log.read_text().splitlines() if serious.search(line)]


def environment(folder: Path, port: int, mail: MailServer, database: str) -> dict[str, str]:
    of_the_tests = ("TESTING", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    inherited = {name: value for name, value in os.environ.items() if name not in of_the_tests}
    return inherited | {
        "DEMO": "1",
        "PORT": str(port),
        "SITE_URL": f"http://localhost:{port}",
        "VAR_DIR": str(folder),
        "EMAIL_URL": mail.url,
        "LOG_LEVEL": "WARNING",
        **({"DATABASE_URL": database} if database else {}),
        "INSTANCE": folder.name,  # two sites run at once: one's worker took the other's nudges
        **redis_of_its_own(),
    }


def redis_of_its_own() -> dict[str, str]:
    """A queue and a cache beside those of the unit tests, where Redis is used."""
    own = {"CELERY_BROKER_URL": "11", "CACHE_URL": "12"}
    return {
        name: urlunsplit(urlsplit(os.environ[name])._replace(path=f"/{number}"))
        for name, number in own.items()
        if os.environ.get(name, "").startswith("redis")
    }


def wait_until_ready(process: subprocess.Popen, site: RunningSite) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{site.env['PORT']}/gezondheid/"
            ) as answer:
                if answer.status == 200:
                    return
        except (OSError, urllib.error.URLError):
            time.sleep(0.2)
    raise AssertionError(f"The site did not start:\n{site.log.read_text()[-5000:]}")


@contextmanager
def running_site(name: str, *, demo: bool):
    """A site on a free port, with invented content or with only the facts and the four logins."""
    with (
        tempfile.TemporaryDirectory(prefix=f"{name}-") as made,
        MailServer() as mail,
        migrated_database(
            os.environ.get("DATABASE_URL", ""), f"e2e_{name}_{os.getpid()}", made
        ) as database,
    ):
        folder = Path(made)
        site = RunningSite(folder, environment(folder, free_port(), mail, database), mail)
        site.env["DEMO_APPS"] = "" if demo else "members networks"
        with site.log.open("w") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "config.demo_server"],
                cwd=ROOT,
                env=site.env,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            try:
                wait_until_ready(process, site)
                yield site
                assert process.poll() is None, (
                    f"It stopped by itself:\n{site.log.read_text()[-5000:]}"
                )
            finally:
                site.stop_answering()
                process.send_signal(signal.SIGINT)
                process.wait(30)
