"""How gunicorn serves: few processes with threads, because many threads lose to few processes
while a row lock is held, and because the sync worker has no keep-alive."""

import gc
import os

bind = os.environ.get("BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "3"))
threads = int(os.environ.get("WEB_THREADS", "2"))
keepalive = 75  # longer than the proxy before us keeps its connections
graceful_timeout = 5
preload_app = True  # one import for all processes: a faster start and shared memory
control_socket_disable = True
loglevel = os.environ.get("LOG_LEVEL", "INFO").lower()


def when_ready(server):
    """What was imported stays: the garbage collector need not look at it, nor copy it."""
    gc.collect()
    gc.freeze()


def post_fork(server, worker):
    # A request makes some ten thousand small objects, nearly all gone when it is answered.
    gc.set_threshold(50_000, 20, 20)
