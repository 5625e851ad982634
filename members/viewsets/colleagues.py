"""Who has which role: the coordinator gives access, changes roles and takes them back."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import HeaderButton

from members.actions.access import GIVE_ROLES, RoleRefused, give_access, set_roles
from members.actors import person_of
from members.address_field import AddressField
from members.enums import TEAM_ROLES, Role, RoleRefusal, Team
from members.models import User

PER_PAGE = 50
# Who is the contact of a board stands in the contact register, and is not given here.
WHAT_A_ROLE_DOES = {
    Role.EDITOR: "pagina’s en nieuws, teksten van evenementen en groepen, nummers schrijven",
    Role.ORGANISER: "evenementen, inschrijvingen en aanwezigheid, groepen begeleiden",
    Role.ADVISER: "mensen en organisaties opzoeken, contactregister lezen",
    Role.COMMUNICATION: "pagina’s en nieuws, de nieuwsbrief goedkeuren en versturen, abonnees",
    Role.COORDINATOR: "alles van de vorige, rollen geven, fusies, veiligheidslog",
    Role.NETWORK_MODERATOR: "groepen, leden, aanvragen en gesprekken",
    Role.PARTNER: "stelt voor, komt niet in het beheer",
}
ROLE_CHOICES = [(role.value, f"{role.label}: {does}") for role, does in WHAT_A_ROLE_DOES.items()]


def of_team(team: Team) -> str:
    return ", ".join(role.label for role in TEAM_ROLES[team])


class RolesForm(forms.Form):
    team = forms.ChoiceField(
        label="Functie",
        required=False,
        choices=[("", "Geen: alleen de rollen hieronder")]
        + [(team.value, f"{team.label}: {of_team(team)}") for team in Team],
        widget=forms.RadioSelect,
        help_text="Een functie is een vaste verzameling rollen. Je kunt er rollen aan toevoegen.",
    )
    roles = forms.MultipleChoiceField(
        label="Rollen", required=False, choices=ROLE_CHOICES, widget=forms.CheckboxSelectMultiple
    )

    def chosen(self) -> set[Role]:
        team = self.cleaned_data["team"]
        of_the_team = TEAM_ROLES[Team(team)] if team else ()
        return {*map(Role, self.cleaned_data["roles"]), *of_the_team}


class AccessForm(RolesForm):
    email = AddressField()
    first_name = forms.CharField(label="Voornaam", max_length=80)
    last_name = forms.CharField(label="Familienaam", max_length=80)

    field_order = ["email", "first_name", "last_name", "team", "roles"]

    def clean(self):
        data = super().clean()
        if not (data.get("team") or data.get("roles")):
            raise forms.ValidationError(RoleRefusal.NO_ROLE.label)
        return data


class ColleaguesScreen(WagtailAdminTemplateMixin):
    page_title = "Collega’s en rollen"
    header_icon = "group"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(GIVE_ROLES):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        here = {"url": "", "label": self.get_page_title()}
        above = {"url": reverse("colleagues:index"), "label": ColleaguesScreen.page_title}
        is_above = here["label"] == above["label"]
        return [*super().get_breadcrumbs_items(), *([] if is_above else [above]), here]


class ColleaguesView(ColleaguesScreen, TemplateView):
    template_name = "members/staff/colleagues.html"

    @property
    def header_buttons(self):
        return [HeaderButton("Geef toegang", url=reverse("colleagues:add"), icon_name="plus")]

    def get_context_data(self, **kwargs):
        accounts = User.objects.with_access().order_by("last_name", "first_name", "pk")
        page = Paginator(accounts, PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(page=page, **kwargs)


class RoleFormView(ColleaguesScreen, FormView):
    """A refusal is shown above the form, and nothing chosen is lost."""

    template_name = "members/staff/roles_form.html"

    def form_valid(self, form):
        try:
            user = self.act(form, person_of(self.request.user))
        except RoleRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        roles = ", ".join(role.label for role in user.roles) or "geen rollen meer"
        messages.success(self.request, f"{user.get_full_name()} heeft nu: {roles}.")
        return redirect("colleagues:index")


class AddView(RoleFormView):
    page_title = "Geef toegang"
    form_class = AccessForm

    def act(self, form, by):
        data = form.cleaned_data
        return give_access(
            email=data["email"],
            first_name=data["first_name"],
            last_name=data["last_name"],
            roles=form.chosen(),
            by=by,
        )


class RolesView(RoleFormView):
    page_title = "Rollen"
    form_class = RolesForm

    @cached_property
    def colleague(self) -> User:
        return get_object_or_404(User.objects.with_access(), pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return self.colleague.get_full_name()

    def get_initial(self):
        return {"roles": [role.value for role in self.colleague.roles]}

    def act(self, form, by):
        return set_roles(self.colleague, form.chosen(), by=by)


class ColleaguesMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(GIVE_ROLES)


class ColleagueViewSet(ViewSet):
    name = "colleagues"
    url_prefix = "mensen/collegas"
    icon = "group"
    menu_label = "Collega’s"
    menu_item_class = ColleaguesMenuItem

    def get_urlpatterns(self):
        return [
            path("", ColleaguesView.as_view(), name="index"),
            path("nieuw/", AddView.as_view(), name="add"),
            path("<int:pk>/", RolesView.as_view(), name="roles"),
        ]
