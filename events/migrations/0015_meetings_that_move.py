from django.db import migrations, models
from django.utils import timezone


def say_when(apps, schema_editor):
    """What is still to come follows its day from now on."""
    days = apps.get_model("events", "SessionDay").objects
    days.filter(
        topic__isnull=False, cancelled_at__isnull=True, starts_at__gt=timezone.now()
    ).update(topic_for=models.F("starts_at"))


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0014_follow_up"),
    ]

    operations = [
        migrations.AddField(
            model_name="sessionday",
            name="topic_for",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.RunPython(say_when, migrations.RunPython.noop),
    ]
