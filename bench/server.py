"""The web server of `make run`, on the database of the benchmark."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from bench.load import answers
from tests.ports import free_port

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def web_server(**environment):
    """The port of a running gunicorn; `environment` is added to what it inherits."""
    port = free_port()
    env = os.environ | {
        "PORT": str(port),
        "SITE_URL": f"http://localhost:{port}",
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        **environment,
    }
    command = ["gunicorn", "config.wsgi", "--config", "config/gunicorn.py", "--log-level", "error"]
    server = subprocess.Popen(command, cwd=ROOT, env=env)
    try:
        deadline = time.monotonic() + 60
        while not answers(port, "/gezondheid/"):
            if time.monotonic() > deadline or server.poll() is not None:
                raise RuntimeError("gunicorn does not answer")
            time.sleep(0.2)
        yield port
    finally:
        server.terminate()
        server.wait(30)
