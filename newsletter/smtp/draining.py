"""Whether this worker is being stopped, known to every process of its pool.

On SIGTERM Celery waits for the task that runs, which may take half a minute, longer than many a
supervisor does. So a turn looks here between two letters and gives back what it still holds.
"""

import mmap

# One byte of memory that the processes of a pool share with the one that started them.
_asked = mmap.mmap(-1, 1)


def begin(**signal) -> None:
    _asked[0] = 1


def end() -> None:
    _asked[0] = 0


def is_asked() -> bool:
    return bool(_asked[0])
