"""What readers thought of pages moves to where all answers lie; the figures stay what they were."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

KEYS = (
    ("betrouwbaar", "scale", "Hoe betrouwbaar vind je deze pagina?"),
    ("bruikbaar", "scale", "Hoe bruikbaar is ze voor je werk?"),
    ("in_een_woord", "text", "Wil je er iets over zeggen?"),
)


def move(apps, schema_editor):
    PageRating = apps.get_model("cms", "PageRating")
    first = PageRating.objects.order_by("rated_on").first()
    if first is None:
        return
    survey, versions = _survey(apps, first.rated_on.year)
    Submission = apps.get_model("surveys", "Submission")
    Answer = apps.get_model("surveys", "Answer")
    FreeText = apps.get_model("surveys", "FreeText")
    PageWord = apps.get_model("cms", "PageWord")
    for row in PageRating.objects.order_by("pk").iterator():
        row.submission = Submission.objects.create(survey=survey, channel="web", day=row.rated_on)
        row.save(update_fields=["submission"])
        for key, score in (("betrouwbaar", row.reliable), ("bruikbaar", row.useful)):
            Answer.objects.create(
                submission=row.submission,
                survey=survey,
                question=versions[key].question,
                version=versions[key],
                value=str(score),
                number=score,
            )
        if row.word:
            text = FreeText.objects.create(
                survey=survey,
                question=versions["in_een_woord"].question,
                text=row.word,
                day=row.rated_on,
            )
            PageWord.objects.create(page=row.page, text=text)
    if schema_editor.connection.vendor == "postgresql":
        # What waits to be checked at the end would stand in the way of what follows.
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


def _survey(apps, year):
    Question = apps.get_model("surveys", "Question")
    Version = apps.get_model("surveys", "QuestionVersion")
    survey = apps.get_model("surveys", "Survey").objects.create(
        kind="page", title="Wat lezers van onze pagina’s vinden", year=year, closes_at=None
    )
    versions = {}
    for place, (key, type, text) in enumerate(KEYS):
        question, _ = Question.objects.get_or_create(key=key, defaults={"type": type})
        newest = Version.objects.filter(question=question).order_by("-number").first()
        versions[key] = newest or Version.objects.create(question=question, text=text)
        apps.get_model("surveys", "SurveyQuestion").objects.create(
            survey=survey, version=versions[key], position=place, required=type == "scale"
        )
    return survey, versions


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0008_practice_attachments"),
        ("surveys", "0002_asking"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="InstrumentEvaluation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("page", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="asked_surveys", to="cms.instrumentpage", verbose_name="instrument")),
                ("survey", models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="surveys.survey", verbose_name="bevraging")),
            ],
            options={"verbose_name": "evaluatie van een instrument", "verbose_name_plural": "evaluaties van instrumenten", "default_permissions": ()},
        ),
        migrations.CreateModel(
            name="PageWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("page", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="words_said", to=settings.WAGTAIL_PAGE_MODEL, verbose_name="pagina")),
                ("text", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="surveys.freetext", verbose_name="woorden")),
            ],
            options={"verbose_name": "woord over een pagina", "verbose_name_plural": "woorden over pagina's", "ordering": ["-pk"], "default_permissions": ()},
        ),
        migrations.AddField(
            model_name="pagerating",
            name="submission",
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="surveys.submission", verbose_name="antwoord"),
        ),
        migrations.RunPython(move),
        migrations.AlterModelOptions(
            name="pagerating",
            options={"ordering": ["-pk"], "verbose_name": "beoordeling van een pagina", "verbose_name_plural": "beoordelingen van pagina's"},
        ),
        migrations.RemoveConstraint(model_name="pagerating", name="cms_rating_scores"),
        migrations.RemoveIndex(model_name="pagerating", name="cms_rating_day"),
        migrations.RemoveField(model_name="pagerating", name="rated_on"),
        migrations.RemoveField(model_name="pagerating", name="reliable"),
        migrations.RemoveField(model_name="pagerating", name="useful"),
        migrations.RemoveField(model_name="pagerating", name="word"),
        migrations.AlterField(
            model_name="pagerating",
            name="submission",
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="surveys.submission", verbose_name="antwoord"),
        ),
    ]
