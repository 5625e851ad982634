"""A small load generator: so many clients, each with one connection that stays open."""

import asyncio
import http.client
import time
from dataclasses import dataclass, field

READ_AT_ONCE = 1 << 16


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: bytes


@dataclass
class Tally:
    """What came back, and how long each answer took in seconds."""

    statuses: dict[int, int] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)

    def add(self, status: int, took: float) -> None:
        self.statuses[status] = self.statuses.get(status, 0) + 1
        self.seconds.append(took)

    def percentile(self, share: float) -> float:
        return sorted(self.seconds)[int(share * (len(self.seconds) - 1))]


class Connection:
    """One keep-alive connection; opened again when the server closed it."""

    def __init__(self, port: int):
        self.port = port
        self.reader = self.writer = None

    async def ask(self, request: bytes) -> Answer:
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection(
                "127.0.0.1", self.port, limit=READ_AT_ONCE
            )
        self.writer.write(request)
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = [tuple(line.split(": ", 1)) for line in head[1:] if line]
        named = {name.lower(): value for name, value in headers}
        if "content-length" in named:
            body = await self.reader.readexactly(int(named["content-length"]))
        else:
            body = b"".join([piece async for piece in self.chunks()])
        if named.get("connection", "").lower() == "close":
            self.close()
        return Answer(int(head[0].split()[1]), headers, body)

    async def chunks(self):
        while length := int(await self.reader.readuntil(b"\r\n"), 16):
            yield (await self.reader.readexactly(length + 2))[:-2]
        await self.reader.readuntil(b"\r\n")

    def close(self) -> None:
        if self.writer is not None:
            self.writer.close()
        self.writer = None


def get(path: str, port: int, **headers: str) -> bytes:
    lines = [f"GET {path} HTTP/1.1", f"Host: localhost:{port}", "Accept-Encoding: gzip"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def post(path: str, port: int, body: bytes, **headers: str) -> bytes:
    headers |= {
        "Content_Type": "application/x-www-form-urlencoded",
        "Content_Length": str(len(body)),
        "Origin": f"http://localhost:{port}",
    }
    return get(path, port, **headers).replace(b"GET", b"POST", 1) + body


def answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path, headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def hammer(port: int, request: bytes, *, clients: int, seconds: float) -> tuple[float, Tally]:
    """Answers per second when every client asks again as soon as it was answered."""
    tally = Tally()

    async def client(until):
        connection = Connection(port)
        while (began := time.perf_counter()) < until:
            answer = await connection.ask(request)
            tally.add(answer.status, time.perf_counter() - began)
        connection.close()

    async def all_clients():
        until = time.perf_counter() + seconds
        await asyncio.gather(*(client(until) for _ in range(clients)))

    began = time.perf_counter()
    asyncio.run(all_clients())
    return len(tally.seconds) / (time.perf_counter() - began), tally
