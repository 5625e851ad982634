"""A mailbox that is read over IMAP, with as much of the protocol as a reader needs (RFC 3501)."""

import re
import socketserver
import threading
from urllib.parse import quote


class ImapServer:
    """`with ImapServer() as server:` listens on a free port of 127.0.0.1."""

    user, password, folder = "terug@vvsg.example", 'geheim "met" haken', "Terug"

    def __init__(self):
        self.mails: list[bytes] = []  # a mail's key is its place, counted from one
        self.seen: set[int] = set()
        self.hangs_up_at = ""  # a command that is not answered any more
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _talk_with(self))
        self._server.daemon_threads = True

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, args=[0.02], daemon=True).start()
        return self

    def __exit__(self, *error):
        self._server.shutdown()
        self._server.server_close()

    def url(self, password: str = password, folder: str = folder) -> str:
        port = self._server.server_address[1]
        return f"imap://{quote(self.user)}:{quote(password)}@127.0.0.1:{port}/{folder}"

    def answer(self, command: str) -> tuple[bytes, str]:
        """What comes before the last line of an answer, and that line without its tag."""
        for pattern, act in COMMANDS.items():
            if found := re.fullmatch(pattern, command):
                return act(self, *found.groups())
        return b"", "BAD what is that?"

    def login(self, user, password):
        right = (user, password.replace('\\"', '"')) == (self.user, self.password)
        return b"", "OK welcome" if right else "NO [AUTHENTICATIONFAILED] who are you?"

    def select(self, folder):
        if folder != self.folder:
            return b"", "NO no such mailbox"
        return f"* {len(self.mails)} EXISTS\r\n".encode(), "OK [READ-WRITE] there"

    def search(self):
        unseen = [str(key) for key in range(1, len(self.mails) + 1) if key not in self.seen]
        return f"* SEARCH {' '.join(unseen)}\r\n".encode(), "OK done"

    def fetch(self, key):
        mail = self.mails[int(key) - 1]
        head = f"* {key} FETCH (UID {key} BODY[] {{{len(mail)}}}\r\n".encode()
        return head + mail + b")\r\n", "OK done"

    def store(self, key):
        self.seen.add(int(key))
        return f"* {key} FETCH (FLAGS (\\Seen))\r\n".encode(), "OK done"

    def capability(self):
        return b"* CAPABILITY IMAP4rev1\r\n", "OK done"

    def logout(self):
        return b"* BYE\r\n", "OK bye"


COMMANDS = {
    "CAPABILITY": ImapServer.capability,
    r'LOGIN "?([^" ]+)"? "(.*)"': ImapServer.login,
    r'SELECT "?([^"]+)"?': ImapServer.select,
    "UID SEARCH UNSEEN": ImapServer.search,
    r"UID FETCH (\d+) \(BODY\.PEEK\[\]\)": ImapServer.fetch,
    r"UID STORE (\d+) \+FLAGS \(\\Seen\)": ImapServer.store,
    "LOGOUT": ImapServer.logout,
}


def _talk_with(mailbox):
    class Talk(socketserver.StreamRequestHandler):
        def handle(self):
            self.wfile.write(b"* OK IMAP4rev1 ready\r\n")
            for line in self.rfile:
                tag, _, command = line.decode().strip().partition(" ")
                if mailbox.hangs_up_at and mailbox.hangs_up_at in command:
                    return
                before, last = mailbox.answer(command)
                self.wfile.write(before + f"{tag} {last}\r\n".encode())
                if command == "LOGOUT":
                    return

    return Talk
