"""A small OpenID Connect provider on a free port: it does what the standard asks, or lies."""

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, CLIENT_SECRET = "gelijkekansen", "een-geheim-van-de-aanbieder"


def new_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


KEY = new_key()  # making one takes a while


class Provider:
    """`with Provider() as provider:`; what it tells of somebody stands in `person`.

    `twist` changes the claims of the id_token before it is signed; `signed_with` and `algorithm`
    change the signature; `userinfo` and `tokens` change the other two answers.
    """

    def __init__(self):
        self.person = {"sub": "4711", "email": "an@gent.example", "email_verified": True}
        self.twist = {}
        self.signed_with, self.algorithm = KEY, "RS256"
        self.userinfo, self.tokens = {}, {}
        self.refuses = False
        self.codes: dict[str, dict] = {}
        self.asked: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *error):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def discovery(self, query, form, headers):
        return 200, {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/jwks",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def jwks(self, query, form, headers):
        key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
        return 200, {"keys": [key | {"kid": "1", "alg": "RS256", "use": "sig"}]}

    def authorize(self, query, form, headers):
        assert query["response_type"] == "code"
        assert query["client_id"] == CLIENT_ID
        assert "openid" in query["scope"].split()
        if self.refuses:
            answer = {"error": "access_denied", "state": query["state"]}
        else:
            code = secrets.token_urlsafe(16)
            self.codes[code] = query
            answer = {"code": code, "state": query["state"]}
        return 302, f"{query['redirect_uri']}?{urlencode(answer)}"

    def token(self, query, form, headers):
        asked = self.codes.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        fits = (
            asked
            and form["client_secret"] == CLIENT_SECRET
            and form["redirect_uri"] == asked["redirect_uri"]
            and challenge == asked["code_challenge"]
        )
        if not fits:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        claims = {
            **{"iss": self.url, "aud": CLIENT_ID, "iat": now, "exp": now + 300},
            **{"nonce": asked["nonce"]},
            **self.person,
            **self.twist,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        key = None if self.algorithm == "none" else self.signed_with
        id_token = jwt.encode(claims, key, self.algorithm, headers={"kid": "1"})
        return 200, {
            "access_token": "toegang",
            "token_type": "Bearer",
            "id_token": id_token,
            **self.tokens,
        }

    def whoami(self, query, form, headers):
        assert headers["Authorization"] == "Bearer toegang"
        return 200, self.person | self.userinfo


def _handler(provider):
    routes = {
        "/.well-known/openid-configuration": provider.discovery,
        "/jwks": provider.jwks,
        "/authorize": provider.authorize,
        "/token": provider.token,
        "/userinfo": provider.whoami,
    }

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self._answer({})

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(_single(body))

        def _answer(self, form):
            place = urlsplit(self.path)
            provider.asked.append(place.path)
            status, answer = routes[place.path](_single(place.query), form, self.headers)
            self.send_response(status)
            if status == 302:
                self.send_header("Location", answer)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            body = json.dumps(answer).encode()
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    return Handler


def _single(text: str) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(text).items()}
