"""The settings of the demo with an empty view beside its addresses: the floor of page figures."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
