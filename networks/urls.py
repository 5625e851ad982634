"""Below /netwerken/, before Wagtail: forms, mailed links and the members' side.

The list and the public page of a network are served by `NetworkIndexPage`.
"""

from django.urls import path

from networks.views import joining, members, moderation, topics

app_name = "networks"
TOPIC = "<slug:slug>/gesprekken/<int:pk>/"
POST = f"{TOPIC}berichten/<int:post_pk>/"

urlpatterns = [
    path("bevestigen/<str:token>/", joining.JoinConfirmView.as_view(), name="join_confirm"),
    path("<slug:slug>/lid-worden/", joining.JoinView.as_view(), name="join"),
    path("<slug:slug>/lid-worden/intrekken/", joining.WithdrawView.as_view(), name="withdraw"),
    path("<slug:slug>/verlaten/", joining.LeaveView.as_view(), name="leave"),
    path("<slug:slug>/leden/", members.MembersView.as_view(), name="members"),
    path(
        "<slug:slug>/leden/aanvragen/<int:pk>/",
        members.RequestDecideView.as_view(),
        name="request_decide",
    ),
    path("<slug:slug>/gesprekken/", topics.TopicsView.as_view(), name="topics"),
    path("<slug:slug>/gesprekken/nieuw/", topics.TopicStartView.as_view(), name="topic_start"),
    path(TOPIC, topics.TopicView.as_view(), name="topic"),
    path(f"{TOPIC}oplossing/", topics.TopicSolutionView.as_view(), name="topic_solution"),
    path(f"{TOPIC}verberg/", moderation.HideView.as_view(), name="topic_hide"),
    path(f"{POST}verberg/", moderation.HideView.as_view(), name="post_hide"),
    path(f"{POST}toon/", moderation.ModerateView.as_view(), {"act": "toon"}, name="post_show"),
    path(f"{TOPIC}toon/", moderation.ModerateView.as_view(), {"act": "toon"}, name="topic_show"),
    path(f"{TOPIC}sluit/", moderation.ModerateView.as_view(), {"act": "sluit"}, name="topic_close"),
    path(f"{TOPIC}open/", moderation.ModerateView.as_view(), {"act": "open"}, name="topic_reopen"),
]
