"""Below /netwerken/, before Wagtail: forms, mailed links and the members' side.

The list and the public page of a network are served by `NetworkIndexPage`.
"""

from django.urls import path

from networks.views import (
    health,
    invitations,
    joining,
    listening,
    members,
    mentors,
    minutes,
    moderation,
    outcomes,
    posts,
    topics,
)

app_name = "networks"
TOPIC = "<slug:slug>/gesprekken/<int:pk>/"
POST = f"{TOPIC}berichten/<int:post_pk>/"

urlpatterns = [
    path("bevestigen/<str:token>/", joining.JoinConfirmView.as_view(), name="join_confirm"),
    path("uitnodiging/<str:token>/", invitations.InvitationView.as_view(), name="invitation"),
    path("mails-stoppen/<str:token>/", listening.leave_mails_page, name="mails_leave"),
    path("verslagen/<int:pk>/", minutes.MinutesView.as_view(), name="minutes"),
    path("verslagen/<int:pk>/schrijven/", minutes.MinutesEditView.as_view(), name="minutes_edit"),
    path("verslagen/<int:pk>/goedkeuren/", minutes.ApproveView.as_view(), name="minutes_approve"),
    path("verslagen/<int:pk>/publiceren/", minutes.PublishView.as_view(), name="minutes_publish"),
    path("verslagen/<int:pk>/terughalen/", minutes.ReopenView.as_view(), name="minutes_reopen"),
    path("<slug:slug>/verslagen/", minutes.MinutesListView.as_view(), name="minutes_list"),
    path("<slug:slug>/mentoren/", mentors.MentorsView.as_view(), name="mentors"),
    path(
        "<slug:slug>/mentoren/<int:pk>/koppelen/", mentors.PairView.as_view(), name="mentors_pair"
    ),
    path("<slug:slug>/mentoren/<int:pk>/stoppen/", mentors.EndView.as_view(), name="mentors_end"),
    path("<slug:slug>/cijfers/", health.HealthView.as_view(), name="health"),
    path("<slug:slug>/mails/", listening.MailSettingsView.as_view(), name="mail_settings"),
    path("<slug:slug>/meldingen/", posts.ReportsView.as_view(), name="reports"),
    path("<slug:slug>/lid-worden/", joining.JoinView.as_view(), name="join"),
    path("<slug:slug>/lid-worden/intrekken/", joining.WithdrawView.as_view(), name="withdraw"),
    path("<slug:slug>/verlaten/", joining.LeaveView.as_view(), name="leave"),
    path("<slug:slug>/leden/", members.MembersView.as_view(), name="members"),
    path(
        "<slug:slug>/leden/aanvragen/<int:pk>/",
        members.RequestDecideView.as_view(),
        name="request_decide",
    ),
    path(
        "<slug:slug>/leden/uitnodigingen/",
        invitations.InvitationsView.as_view(),
        name="invitations",
    ),
    path(
        "<slug:slug>/leden/uitnodigingen/<int:pk>/opnieuw/",
        invitations.SendAgainView.as_view(),
        name="invitation_again",
    ),
    path(
        "<slug:slug>/leden/uitnodigingen/<int:pk>/intrekken/",
        invitations.WithdrawView.as_view(),
        name="invitation_withdraw",
    ),
    path("<slug:slug>/gesprekken/", topics.TopicsView.as_view(), name="topics"),
    path("<slug:slug>/gesprekken/nieuw/", topics.TopicStartView.as_view(), name="topic_start"),
    path(TOPIC, topics.TopicView.as_view(), name="topic"),
    path(f"{TOPIC}oplossing/", topics.TopicSolutionView.as_view(), name="topic_solution"),
    path(f"{TOPIC}reactie/", posts.ReactView.as_view(), name="topic_react"),
    path(f"{TOPIC}intrekken/", posts.TakeBackView.as_view(), name="topic_take_back"),
    path(f"{TOPIC}volgen/", listening.AttendView.as_view(), name="topic_attend"),
    path(f"{TOPIC}tempo/", moderation.SlowModeView.as_view(), name="topic_slow"),
    path(f"{TOPIC}wordt/<slug:outcome>/", outcomes.ProposeView.as_view(), name="topic_propose"),
    path(f"{POST}wijzigen/", posts.PostEditView.as_view(), name="post_edit"),
    path(f"{POST}eerder/", posts.PostHistoryView.as_view(), name="post_history"),
    path(f"{POST}melden/", posts.ReportView.as_view(), name="post_report"),
    path(f"{POST}gezien/", posts.ReportSettleView.as_view(), name="post_settle"),
    path(f"{TOPIC}verberg/", moderation.HideView.as_view(), name="topic_hide"),
    path(f"{POST}verberg/", moderation.HideView.as_view(), name="post_hide"),
    path(f"{POST}toon/", moderation.ModerateView.as_view(), {"act": "toon"}, name="post_show"),
    path(f"{TOPIC}toon/", moderation.ModerateView.as_view(), {"act": "toon"}, name="topic_show"),
    path(f"{TOPIC}sluit/", moderation.ModerateView.as_view(), {"act": "sluit"}, name="topic_close"),
    path(f"{TOPIC}open/", moderation.ModerateView.as_view(), {"act": "open"}, name="topic_reopen"),
]
