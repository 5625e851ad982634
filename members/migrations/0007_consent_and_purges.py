import hashlib

import django.utils.timezone
from django.db import migrations, models

from members import consent_trigger


def number_the_texts(apps, schema_editor):
    consents = apps.get_model("members", "Consent").objects
    for wording in list(consents.values_list("wording", flat=True).distinct()):
        version = hashlib.sha256(wording.encode()).hexdigest()[:12]
        consents.filter(wording=wording).update(version=version)


def refuse_changes(apps, schema_editor):
    consent_trigger.install(schema_editor.connection)


def allow_changes(apps, schema_editor):
    consent_trigger.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("members", "0006_persons_and_addresses"),
    ]

    operations = [
        migrations.CreateModel(
            name="PurgeRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="naam")),
                ("label", models.CharField(max_length=120, verbose_name="wat")),
                (
                    "at",
                    models.DateTimeField(
                        db_index=True, default=django.utils.timezone.now, verbose_name="op"
                    ),
                ),
                ("count", models.PositiveIntegerField(default=0, verbose_name="aantal")),
                (
                    "trouble",
                    models.CharField(blank=True, max_length=200, verbose_name="hapering"),
                ),
            ],
            options={
                "verbose_name": "nachtelijke opruiming",
                "verbose_name_plural": "nachtelijke opruimingen",
                "ordering": ["-at", "name"],
                "default_permissions": ("view",),
            },
        ),
        migrations.AddField(
            model_name="consent",
            name="version",
            field=models.CharField(
                default="", editable=False, max_length=12, verbose_name="versie van de tekst"
            ),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="consent",
            name="at",
            field=models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="op"
            ),
        ),
        migrations.RunPython(number_the_texts, migrations.RunPython.noop),
        migrations.RunPython(refuse_changes, allow_changes),
    ]
