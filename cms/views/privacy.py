from django.shortcuts import render

from cms import privacy_table
from cms.models import StandardPage
from cms.sections import contents_of

SLUG = "privacy"
LAST_PARTS = [
    {"label": "De woorden uitgelegd", "url": "#gronden"},
    {"label": "Cookies", "url": "#cookies"},
    {"label": "Jouw rechten", "url": "#rechten"},
]


def privacy(request):
    """What editors wrote on the page of this name, then the register: that part nobody edits."""
    page = StandardPage.objects.live().filter(slug=SLUG).first()
    parts = privacy_table.parts()
    contents = contents_of(page.body) if page else []
    contents += [{"label": part.title, "url": f"#{part.anchor}"} for part in parts]
    return render(
        request,
        "cms/privacy.html",
        {
            "page": page,
            "contents": contents + LAST_PARTS,
            "parts": parts,
            "grounds": privacy_table.grounds(),
            "cookies": privacy_table.cookies(),
        },
    )
