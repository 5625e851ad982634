"""The queue in files, for one machine without a server: kombu's, but a message appears complete.

kombu opens the file under its final name and fills it then. A worker that looks in between takes
an empty message and ends, and the web server with it (kombu issue 1551). Here a file is filled
beside the queue and then renamed, which no reader can see half done.
"""

import fcntl
import time
import uuid
from contextlib import contextmanager
from pathlib import Path

from kombu.transport import TRANSPORT_ALIASES, filesystem
from kombu.utils.json import dumps


class Channel(filesystem.Channel):
    def _put(self, queue, payload, **kwargs):
        # Workers take the first name; kombu's milliseconds put two of one moment in any order.
        name = f"{time.monotonic_ns():020}_{uuid.uuid4()}.{queue}.msg"
        self._appear(Path(self.data_folder_out) / name, payload)

    def _queue_bind(self, exchange, routing_key, pattern, queue):
        bound = filesystem.exchange_queue_t(routing_key or "", pattern or "", queue or "")
        with self._alone():
            table = self.get_table(exchange)
            if bound not in table:
                self._appear(self._exchange_file(exchange), [bound, *table])

    def _appear(self, path: Path, content) -> None:
        self.control_folder.mkdir(parents=True, exist_ok=True)
        unfinished = self.control_folder / f"{uuid.uuid4()}.part"
        unfinished.write_text(dumps(content), encoding="utf-8")
        unfinished.rename(path)

    @contextmanager
    def _alone(self):
        """Web, worker and beat all bind when they start."""
        self.control_folder.mkdir(parents=True, exist_ok=True)
        with (self.control_folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


class Transport(filesystem.Transport):
    Channel = Channel


def use() -> None:
    """From now on a broker address that starts with `filesystem:` means this queue."""
    TRANSPORT_ALIASES["filesystem"] = f"{__name__}:Transport"
