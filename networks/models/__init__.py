from networks.models.discussion import Post, Topic
from networks.models.index_page import NetworkIndexPage
from networks.models.joining import JoinLink, JoinRequest
from networks.models.membership import Membership
from networks.models.network import Network

__all__ = [
    "JoinLink",
    "JoinRequest",
    "Membership",
    "Network",
    "NetworkIndexPage",
    "Post",
    "Topic",
]
