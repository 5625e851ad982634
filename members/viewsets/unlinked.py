from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.urls import path
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from members import dutch
from members.actions.organisations import link_typed_organisation, unlinked_names
from members.actors import person_of
from members.organisation_field import OrganisationField
from members.organisation_guesses import Guesser
from members.text_keys import text_key

PER_PAGE = 25
MAY_LINK = "members.link_organisation"


class LinkForm(forms.Form):
    typed = forms.CharField(widget=forms.HiddenInput, max_length=160)
    organisation = OrganisationField(
        label="Andere organisatie",
        help_text="",
        error_messages={"required": "Kies of typ een organisatie."},
    )

    def clean_organisation(self):
        choice = self.cleaned_data["organisation"]
        if choice.organisation is None:
            raise forms.ValidationError(
                f"We kennen geen organisatie “{choice.typed}”. Kies er een uit de voorstellen, "
                "of voeg ze eerst toe bij Organisaties."
            )
        return choice.organisation


class UnlinkedView(WagtailAdminTemplateMixin, TemplateView):
    """What people typed and no organisation answers to, each with a way to link it."""

    template_name = "members/staff/unlinked.html"
    page_title = "Nog te koppelen"
    header_icon = "link"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(MAY_LINK):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, form=None, **kwargs):
        page = Paginator(unlinked_names(), PER_PAGE).get_page(self.request.GET.get("p"))
        guesser = Guesser()
        rows = [
            {"name": name, "guesses": guesser.guess(name.typed), "form": self._form(at, name, form)}
            for at, name in enumerate(page)
        ]
        return super().get_context_data(page=page, rows=rows, **kwargs)

    @staticmethod
    def _form(at, name, refused):
        """A form per name; the one that was refused keeps what was typed in it."""
        mine = refused is not None and text_key(refused.data.get("typed", "")) == name.key
        form = refused if mine else LinkForm(initial={"typed": name.typed})
        form.auto_id = f"rij-{at}-%s"
        return form

    def post(self, request, *args, **kwargs):
        form = LinkForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        organisation = form.cleaned_data["organisation"]
        typed = form.cleaned_data["typed"]
        count = link_typed_organisation(typed, organisation, by=person_of(request.user))
        rows = dutch.counted(count, "rij", "rijen")
        messages.success(request, f"“{typed}” is nu {organisation} ({rows}).")
        return redirect(request.get_full_path())


class UnlinkedMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(MAY_LINK)


class UnlinkedViewSet(ViewSet):
    name = "unlinked_organisations"
    url_prefix = "mensen/nog-te-koppelen"
    icon = "link"
    menu_label = "Nog te koppelen"
    menu_item_class = UnlinkedMenuItem

    def get_urlpatterns(self):
        return [path("", UnlinkedView.as_view(), name="index")]
