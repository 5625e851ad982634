"""`make run`: web, worker and beat on this machine, with a demo in it, until Ctrl-C.

Standard library only, and Django is not loaded here: what has to be prepared is done by
`manage.py prepare` in a process of its own, and only when a file changed since the last time.
"""

import fcntl
import hashlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
STOP_SECONDS = 10  # a worker looks up from its queue every few seconds
START_SECONDS = 60
WATCHED = ("*/migrations/*.py", "*/management/commands/*.py", "*/demo.py", "*/demo/**/*")
WATCHED += ("*/roles.py", "*/data/**/*", "static/**/*", "requirements.lock")


def environment() -> dict[str, str]:
    """The environment of the demo: what is set stays, what is missing gets a value."""
    env = dict(os.environ)
    env.setdefault("DEMO", "1")
    env.setdefault("PORT", "8000")
    env.setdefault("SITE_URL", f"http://localhost:{env['PORT']}")
    env.setdefault("LOG_LEVEL", "WARNING")
    env.setdefault("VAR_DIR", str(BASE_DIR / "var"))
    # In a container one is root; Celery's ten lines about it would hide our own.
    env.setdefault("PYTHONWARNINGS", "ignore:You're running the worker with superuser privileges")
    env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{env.get('PATH', '')}"
    return env


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def hold(var_dir: Path):
    """An open, locked file: one `make run` per folder. The lock goes when the process goes."""
    var_dir.mkdir(parents=True, exist_ok=True)
    handle = (var_dir / "run.lock").open("a+")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        handle.seek(0)
        address = handle.read().strip() or "an address of its own"
        handle.close()
        sys.exit(f"It is already running at {address}. Stop that one first (Ctrl-C there).")
    return handle


def port_is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def fingerprint(env: dict[str, str]) -> str:
    """Changes when a file that `manage.py prepare` reads changes, or the database's address."""
    digest = hashlib.sha256(env.get("DATABASE_URL", "").encode())
    for pattern in WATCHED:
        for path in sorted(BASE_DIR.glob(pattern)):
            if path.is_file() and ".venv" not in path.parts and path.suffix != ".pyc":
                state = path.stat()
                digest.update(f"{path} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def prepare(env: dict[str, str]) -> None:
    stamp = Path(env["VAR_DIR"]) / "prepared"
    now = fingerprint(env)
    # A server's database may have been emptied behind our back; our own file goes with the stamp.
    if not env.get("DATABASE_URL") and stamp.exists() and stamp.read_text() == now:
        return
    command = [sys.executable, "manage.py", "prepare", "--demo", *env.get("DEMO_APPS", "").split()]
    if subprocess.run(command, env=env).returncode:
        sys.exit("Preparing failed; the message above says at which step.")
    stamp.write_text(now)


def start(env: dict[str, str]) -> list[subprocess.Popen]:
    lines = (BASE_DIR / "Procfile").read_text().splitlines()
    commands = [line.partition(":")[2].strip() for line in lines if line.strip()]
    # A session of its own: Ctrl-C reaches only us, and we stop each in good order.
    return [
        subprocess.Popen(f"exec {command}", shell=True, env=env, start_new_session=True)
        for command in commands
    ]


def answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", "/", headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def stop(children: list[subprocess.Popen]) -> None:
    deadline = time.monotonic() + STOP_SECONDS
    for child in children:
        child.terminate()  # not its whole group: a worker must be able to finish what it does
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def watch(children: list[subprocess.Popen], env: dict[str, str], began: float) -> int:
    """Announces the first 200, then waits until one of the children ends."""
    announced = False
    while all(child.poll() is None for child in children):
        if not announced and answers(int(env["PORT"])):
            announced = True
            announce(env, time.monotonic() - began)
        if not announced and time.monotonic() - began > START_SECONDS:
            say("The home page does not answer with 200; the lines above say why.")
            return 1
        time.sleep(1 if announced else 0.1)
    say("One of web, worker and beat stopped by itself; the lines above say why.")
    return 1


def announce(env: dict[str, str], seconds: float) -> None:
    mails = (
        f"sent to {env['EMAIL_URL']}" if env.get("EMAIL_URL") else f"{env['SITE_URL']}/dev/postvak/"
    )
    say(
        f"""
  {env["SITE_URL"]}/            the site (ready after {seconds:.1f} s)
  {env["SITE_URL"]}/beheer/     the staff screens
  mails: {mails}

  redactie@vvsg.example       editor         password of all four: tegelvloer
  organisator@vvsg.example    organiser
  coordinator@vvsg.example    coordinator
  medewerker@stad.example     a municipal official, no staff

  Ctrl-C stops everything.
"""
    )


def main() -> int:
    os.chdir(BASE_DIR)
    env = environment()
    lock = hold(Path(env["VAR_DIR"]))
    if port_is_taken(int(env["PORT"])):
        sys.exit(f"Port {env['PORT']} is in use by something else. Try: PORT=8001 make run")
    lock.truncate(0)
    lock.write(env["SITE_URL"])
    lock.flush()
    prepare(env)

    def interrupted(signum, frame):
        raise KeyboardInterrupt

    # Both by name: a process started in the background ignores SIGINT otherwise.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupted)
    began = time.monotonic()
    children = start(env)
    try:
        return watch(children, env, began)
    except KeyboardInterrupt:
        say("\nStopping …")
        return 0
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)
        stop(children)


if __name__ == "__main__":
    sys.exit(main())
