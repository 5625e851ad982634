"""A mail server that takes everything and keeps nothing, in a process of its own.

Listens on 127.0.0.1 only and stops by itself after ten minutes, whatever happens to its parent.
"""

import asyncio
import subprocess
import sys
from contextlib import contextmanager

LIFE_SECONDS = 600
END_OF_DATA = b"\r\n.\r\n"
GREETING = b"220 sink\r\n"
HELLO = b"250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n"


class Sink(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.buffer = bytearray()
        self.in_data = False
        self.seen = 0
        transport.write(GREETING)

    def data_received(self, data):
        self.buffer += data
        while self._data_ended() if self.in_data else self._command():
            pass

    def _data_ended(self) -> bool:
        end = self.buffer.find(END_OF_DATA, max(0, self.seen - len(END_OF_DATA)))
        if end < 0:
            self.seen = len(self.buffer)
            return False
        del self.buffer[: end + len(END_OF_DATA)]
        self.in_data, self.seen = False, 0
        self.taken()
        return True

    def taken(self) -> None:
        self.transport.write(b"250 taken\r\n")

    def _command(self) -> bool:
        line, found, _ = self.buffer.partition(b"\r\n")
        if not found:
            return False
        del self.buffer[: len(line) + 2]
        self.answer(bytes(line[:4]).upper(), bytes(line))
        return not self.transport.is_closing()

    def answer(self, verb: bytes, line: bytes) -> None:
        self.in_data = verb == b"DATA"
        answers = {b"EHLO": HELLO, b"DATA": b"354 go on\r\n", b"QUIT": b"221 bye\r\n"}
        self.transport.write(answers.get(verb, b"250 ok\r\n"))
        if verb == b"QUIT":
            self.transport.close()


async def serve(protocol=Sink) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.sleep(LIFE_SECONDS)


@contextmanager
def sink(module="bench.smtp_sink", *arguments: str):
    """The port of a running sink."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments], stdout=subprocess.PIPE, text=True
    )
    try:
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


if __name__ == "__main__":
    asyncio.run(serve())
