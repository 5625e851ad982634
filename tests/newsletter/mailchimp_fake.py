"""Mailchimp as far as we use it, over HTTP: campaigns, members, and every way to go wrong."""

import json
import os
import re
import signal
import threading
import time
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from newsletter.models.mailchimp import member_hash
from tests.newsletter import openapi

LIST = "lijst1"
SECRET = "s3cret-of-this-site-only-0001"
LINES = 10


class Problem(Exception):
    def __init__(self, status, title="Bad Request", detail=""):
        self.status, self.title, self.detail = status, title, detail


class FakeMailchimp:
    """`mishap("POST /campaigns", "lost")` lets the next such request go wrong in that way."""

    def __init__(self):
        self.members: dict[str, dict] = {}
        self.campaigns: dict[str, dict] = {}
        self.mails: list[tuple[str, list[str]]] = []  # per order to send: campaign, addresses
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.growth: list[dict] = []
        self.say: dict[str, dict] = {}  # instead of the answer, after doing what was asked
        self.looks_until_sent = 1
        self.most_at_once = self.now_open = 0
        self.pause = 0.0  # seconds that every answer takes
        self.worker = 0  # the process that "dies before" and "dies after" kill
        self._mishaps: list[tuple[str, str]] = []
        self._lock = threading.RLock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/3.0"

    def __enter__(self):
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()
        return self

    def __exit__(self, *error):
        self._server.shutdown()
        self._server.server_close()

    def mishap(self, what: str, kind: str, times: int = 1):
        self._mishaps += [(what, kind)] * times

    def calls(self, pattern: str) -> int:
        return sum(bool(re.fullmatch(pattern, request)) for request in self.requests)

    def states(self) -> dict[str, str]:
        return {row["email_address"]: row["status"] for row in self.members.values()}

    def take(self, method, path, query, body):
        """(how it goes wrong, status, answer)"""
        with self._lock:
            request = f"{method} {path}"
            self.requests.append(request)
            if openapi.described():
                found = openapi.complaints(method, path, query, body)
                self.complaints += [f"{request}: {complaint}" for complaint in found]
            kind = next((k for what, k in self._mishaps if re.fullmatch(what, request)), "")
            if kind:
                self._mishaps.remove(
                    next(pair for pair in self._mishaps if re.fullmatch(pair[0], request))
                )
            if kind and kind not in DONE_ALL_THE_SAME:
                return kind, 0, None
            try:
                status, answer = self._route(method, path, query, body)
            except Problem as problem:
                status = problem.status
                answer = {"title": problem.title, "status": status, "detail": problem.detail}
            if kind == "altered":
                self.campaigns[path.split("/")[2]]["html"] = "iets anders"
            return kind, status, self.say.get(request, answer)

    def _route(self, method, path, query, body):
        for pattern, act in ROUTES.items():
            if found := re.fullmatch(pattern, f"{method} {path}"):
                return act(self, *found.groups(), **({"body": body} if body is not None else {}))
        raise Problem(404, "Resource Not Found")

    def campaign(self, key):
        if key not in self.campaigns:
            raise Problem(404, "Resource Not Found")
        return self.campaigns[key]

    def draft(self, key):
        if self.campaign(key)["status"] != "save":
            raise Problem(400, "Bad Request", "Cannot change a campaign that is not a draft.")
        return self.campaigns[key]

    def subscribed(self):
        rows = self.members.values()
        return [row["email_address"] for row in rows if row["status"] == "subscribed"]

    def shown(self, row):
        recipients = {**row["recipients"], "recipient_count": len(self.subscribed())}
        return {name: row[name] for name in SHOWN} | {"recipients": recipients}

    def create(self, body):
        key = f"c{len(self.campaigns) + 1}"
        row = {**body, "id": key, "status": "save", "emails_sent": 0, "html": "", "looks": 0}
        self.campaigns[key] = {**row, "plain_text": ""}
        return 200, self.shown(row)

    def list(self):
        rows = [self.shown(row) for row in self.campaigns.values()]
        return 200, {"campaigns": rows, "total_items": len(rows)}

    def get(self, key):
        row = self.campaign(key)
        if row["status"] == "sending":
            row["looks"] += 1
            if row["looks"] >= self.looks_until_sent:
                row["status"] = "sent"
        return 200, self.shown(row)

    def update(self, key, body):
        self.draft(key)["settings"] |= body["settings"]
        return 200, self.shown(self.campaigns[key])

    def set_content(self, key, body):
        self.draft(key).update(body)
        return 200, body

    def get_content(self, key):
        return 200, {name: self.campaign(key)[name] for name in ("html", "plain_text")}

    def checklist(self, key):
        ready = bool(self.campaign(key)["html"])
        return 200, {"is_ready": ready, "items": [] if ready else [{"details": "Geen inhoud."}]}

    def send(self, key):
        row = self.draft(key)
        if not row["html"]:
            raise Problem(400, "Bad Request", "Your Campaign is not ready to send.")
        self.mails.append((key, sorted(self.subscribed())))
        row.update(status="sending", emails_sent=len(self.subscribed()))
        return 204, None

    def schedule(self, key, body):
        at = datetime.fromisoformat(body["schedule_time"])
        if at.minute % 15 or at.second or not self.draft(key)["html"]:
            raise Problem(400, "Bad Request", "Schedule on the quarter-hour.")
        self.campaigns[key].update(status="schedule", scheduled=at)
        return 204, None

    def the_moment_comes(self, key):
        self.campaigns[key]["status"] = "save"
        self.send(key)

    def put_member(self, key, body):
        self._keep(key, body)
        return 200, self.members[key]

    def _keep(self, key, body):
        known = self.members.get(key)
        if known and known.get("own_wish") and body["status"] == "subscribed":
            raise Problem(400, "Member In Compliance State", "Has to confirm again.")
        self.members[key] = {"id": key, **body}

    def batch(self, body):
        done = []
        for member in body["members"]:
            self._keep(member_hash(member["email_address"]), member)
            done.append({"email_address": member["email_address"]})
        return 200, {"new_members": done, "updated_members": [], "errors": []}

    def list_members(self):
        rows = [{"id": r["id"], "status": r["status"]} for r in self.members.values()]
        shown = [row for row in rows if row["status"] != "archived"]
        return 200, {"members": shown, "total_items": len(shown)}

    def erase(self, key):
        if self.members.pop(key, None) is None:
            raise Problem(404, "Resource Not Found")
        return 204, None

    def archive(self, key):
        if key not in self.members:
            raise Problem(404, "Resource Not Found")
        self.members[key]["status"] = "archived"
        return 204, None

    def growth_history(self):
        return 200, {"history": self.growth}


DONE_ALL_THE_SAME = ("lost", "altered", "dies after")
CUT_OFF = ("lost", "timeout", "dies before", "dies after")
SHOWN = ("id", "status", "emails_sent", "settings", "recipients")
MEMBER = rf"/lists/{LIST}/members/(\w+)"
ROUTES = {
    "POST /campaigns": FakeMailchimp.create,
    "GET /campaigns": FakeMailchimp.list,
    r"GET /campaigns/(\w+)": FakeMailchimp.get,
    r"PATCH /campaigns/(\w+)": FakeMailchimp.update,
    r"PUT /campaigns/(\w+)/content": FakeMailchimp.set_content,
    r"GET /campaigns/(\w+)/content": FakeMailchimp.get_content,
    r"GET /campaigns/(\w+)/send-checklist": FakeMailchimp.checklist,
    r"POST /campaigns/(\w+)/actions/send": FakeMailchimp.send,
    r"POST /campaigns/(\w+)/actions/schedule": FakeMailchimp.schedule,
    f"PUT {MEMBER}": FakeMailchimp.put_member,
    f"POST /lists/{LIST}": FakeMailchimp.batch,
    f"GET /lists/{LIST}/members": FakeMailchimp.list_members,
    f"POST {MEMBER}/actions/delete-permanent": FakeMailchimp.erase,
    f"DELETE {MEMBER}": FakeMailchimp.archive,
    f"GET /lists/{LIST}/growth-history": FakeMailchimp.growth_history,
}
WRONG = {
    "403 empty": (403, None, b""),
    "500 empty": (500, None, b""),
    "429": (429, "application/problem+json", b'{"title": "Too Many Requests", "status": 429}'),
    "503 html": (503, "text/html", b"<html><body>Service Unavailable</body></html>"),
    "200 html": (200, "text/html", b"<html><body>Welcome to our proxy</body></html>"),
    "400": (400, "application/json", b'{"title": "Bad Request", "status": 400, "detail": "no"}'),
}


def _handler(fake):
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *values):
            pass

        def answer(self):
            with fake._lock:
                fake.now_open += 1
                fake.most_at_once = max(fake.most_at_once, fake.now_open)
            try:
                self.answer_one()
            finally:
                with fake._lock:
                    fake.now_open -= 1

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

        def answer_one(self):
            path, _, query = self.path.removeprefix("/3.0").partition("?")
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = json.loads(raw) if raw and raw != b"null" else None
            if fake.now_open > LINES:
                return self.write(*WRONG["429"])
            kind, status, answer = fake.take(self.command, path, query, body)
            time.sleep(1 if kind == "timeout" else fake.pause)
            if kind.startswith("dies"):
                os.kill(fake.worker, signal.SIGKILL)
            if kind in CUT_OFF:
                return self.connection.close()
            if kind in WRONG:
                return self.write(*WRONG[kind])
            content = json.dumps(answer).encode() if answer is not None else b""
            kind_of = "application/json; charset=utf-8" if answer is not None else None
            return self.write(status, kind_of, content)

        def write(self, status, kind, content):
            self.send_response(status)
            if kind:
                self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    return Handler
