"""The form of an issue: its address follows from its subject where nobody typed one."""

from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminModelForm

from newsletter.models import Dispatch, Issue


class IssueForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
        if Dispatch.objects.released().filter(issue=self.instance.pk).exists():
            # The mails that left lead to this address, and their links name this number.
            for name in {"slug", "number"} & self.fields.keys():
                self.fields[name].disabled = True
                self.fields[name].help_text = "Dit nummer vertrok: dit blijft zoals het is."

    def clean(self):
        cleaned = super().clean()
        if "slug" in self.fields and "slug" not in self.errors and not cleaned.get("slug"):
            cleaned["slug"] = self.instance.slug or self._free_slug(cleaned)
        return cleaned

    def _free_slug(self, cleaned) -> str:
        number = cleaned.get("number") or ""
        slug = slugify(cleaned.get("title") or "") or f"nummer-{number}"
        taken = Issue.objects.filter(slug=slug).exists()
        return f"{slug}-{number}" if taken else slug
