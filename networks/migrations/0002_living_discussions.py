import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import members.private_files
import networks.models.listening
from django.db import migrations, models


def told_already(apps, schema_editor):
    """Nobody is mailed about what was said before mails existed."""
    apps.get_model("networks", "Post").objects.update(told_at=models.F("written_at"))


class Migration(migrations.Migration):

    dependencies = [
        ('members', '0008_log_words'),
        ('networks', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='MailChoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rhythm', models.CharField(choices=[('each', 'Een mail per bericht'), ('daily', 'Elke werkdag een overzicht van wat je miste'), ('weekly', 'Elke maandag een overzicht van wat je miste'), ('followed', 'Alleen gesprekken die je volgt'), ('silent', 'Geen mails van deze groep')], default='weekly', max_length=10, verbose_name='ritme')),
                ('told_until', models.DateTimeField(default=django.utils.timezone.now, verbose_name='verteld tot')),
                ('token', models.CharField(default=networks.models.listening.new_mail_token, editable=False, max_length=32, unique=True)),
            ],
            options={
                'verbose_name': 'mailkeuze',
                'verbose_name_plural': 'mailkeuzes',
            },
        ),
        migrations.CreateModel(
            name='Mention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('written', models.CharField(max_length=170, verbose_name='zoals geschreven')),
            ],
            options={
                'verbose_name': 'vermelding',
                'verbose_name_plural': 'vermeldingen',
            },
        ),
        migrations.CreateModel(
            name='PostFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', members.private_files.PrivateFileField(upload_to=members.private_files.random_name, verbose_name='bestand')),
                ('name', models.CharField(max_length=200, verbose_name='naam')),
            ],
            options={
                'verbose_name': 'bestand bij een bericht',
                'verbose_name_plural': 'bestanden bij berichten',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='PostVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(max_length=5000, verbose_name='tekst')),
                ('replaced_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='vervangen op')),
            ],
            options={
                'verbose_name': 'vorige tekst',
                'verbose_name_plural': 'vorige teksten',
                'ordering': ['-replaced_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Reaction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('thanks', 'Bedankt'), ('helpful', 'Nuttig'), ('same', 'Bij ons ook')], max_length=10, verbose_name='soort')),
                ('reacted_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='gereageerd op')),
            ],
            options={
                'verbose_name': 'reactie',
                'verbose_name_plural': 'reacties',
            },
        ),
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('read_until', models.DateTimeField(verbose_name='gelezen tot')),
            ],
            options={
                'verbose_name': 'leeswijzer',
                'verbose_name_plural': 'leeswijzers',
            },
        ),
        migrations.CreateModel(
            name='ReceivedMail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('message_key', models.CharField(max_length=64, unique=True)),
                ('sender_key', models.CharField(db_index=True, max_length=64)),
                ('outcome', models.CharField(choices=[('posted', 'Geplaatst'), ('drafted', 'Klaargezet als concept'), ('refused', 'Geweigerd'), ('ignored', 'Genegeerd')], max_length=10, verbose_name='afloop')),
                ('why', models.CharField(blank=True, max_length=40, verbose_name='reden')),
                ('answered', models.BooleanField(default=False, verbose_name='beantwoord')),
                ('received_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='ontvangen op')),
            ],
            options={
                'verbose_name': 'ontvangen mail',
                'verbose_name_plural': 'ontvangen mails',
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(max_length=200, verbose_name='wat is er mis')),
                ('reported_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='gemeld op')),
                ('settled_at', models.DateTimeField(blank=True, null=True, verbose_name='afgehandeld op')),
            ],
            options={
                'verbose_name': 'melding',
                'verbose_name_plural': 'meldingen',
                'ordering': ['reported_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='TalkDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(blank=True, max_length=280, verbose_name='onderwerp')),
                ('text', models.TextField(blank=True, verbose_name='tekst')),
                ('saved_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='bewaard op')),
            ],
            options={
                'verbose_name': 'concept',
                'verbose_name_plural': 'concepten',
            },
        ),
        migrations.CreateModel(
            name='TopicAttention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('attention', models.CharField(choices=[('follows', 'Volgt'), ('mutes', 'Hoort er niets van')], max_length=10, verbose_name='hoe')),
            ],
            options={
                'verbose_name': 'gevolgd gesprek',
                'verbose_name_plural': 'gevolgde gesprekken',
            },
        ),
        migrations.AddField(
            model_name='post',
            name='by_mail',
            field=models.BooleanField(default=False, editable=False, verbose_name='per mail geschreven'),
        ),
        migrations.AddField(
            model_name='post',
            name='deleted_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='ingetrokken op'),
        ),
        migrations.AddField(
            model_name='post',
            name='edited_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='gewijzigd op'),
        ),
        migrations.AddField(
            model_name='post',
            name='told_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='rondgemaild op'),
        ),
        migrations.AddField(
            model_name='post',
            name='told_to',
            field=models.PositiveBigIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name='topic',
            name='alerted_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='begeleiders gewaarschuwd op'),
        ),
        migrations.AddField(
            model_name='topic',
            name='deleted_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='ingetrokken op'),
        ),
        migrations.AddField(
            model_name='topic',
            name='slow_minutes',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='minuten tussen twee berichten'),
        ),
        migrations.AlterField(
            model_name='network',
            name='slug',
            field=models.SlugField(error_messages={'unique': 'Dit adres is al van een ander netwerk. Kies een ander.'}, help_text='Het laatste deel van het webadres. Verander het niet meer na publicatie.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator('^(bevestigen|lid-worden|mails-stoppen|verlaten)$', 'Dit woord is al een vast adres van de site. Kies een ander.', inverse_match=True)], verbose_name='adres'),
        ),
        migrations.AddIndex(
            model_name='post',
            index=models.Index(condition=models.Q(('told_at', None)), fields=['written_at'], name='post_still_to_be_told'),
        ),
        migrations.AddField(
            model_name='mailchoice',
            name='network',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mail_choices', to='networks.network'),
        ),
        migrations.AddField(
            model_name='mailchoice',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mail_choices', to='members.person'),
        ),
        migrations.AddField(
            model_name='mention',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='members.person'),
        ),
        migrations.AddField(
            model_name='mention',
            name='post',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='networks.post'),
        ),
        migrations.AddField(
            model_name='postfile',
            name='post',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='networks.post'),
        ),
        migrations.AddField(
            model_name='postversion',
            name='post',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='networks.post'),
        ),
        migrations.AddField(
            model_name='reaction',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reactions', to='members.person'),
        ),
        migrations.AddField(
            model_name='reaction',
            name='post',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reactions', to='networks.post'),
        ),
        migrations.AddField(
            model_name='reading',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to='members.person'),
        ),
        migrations.AddField(
            model_name='reading',
            name='topic',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='readings', to='networks.topic'),
        ),
        migrations.AddField(
            model_name='receivedmail',
            name='post',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='networks.post', verbose_name='bericht'),
        ),
        migrations.AddField(
            model_name='report',
            name='person',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='reports', to='members.person', verbose_name='gemeld door'),
        ),
        migrations.AddField(
            model_name='report',
            name='post',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='networks.post'),
        ),
        migrations.AddField(
            model_name='report',
            name='settled_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='members.person', verbose_name='afgehandeld door'),
        ),
        migrations.AddField(
            model_name='talkdraft',
            name='network',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='networks.network'),
        ),
        migrations.AddField(
            model_name='talkdraft',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='talk_drafts', to='members.person'),
        ),
        migrations.AddField(
            model_name='talkdraft',
            name='topic',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to='networks.topic', verbose_name='gesprek'),
        ),
        migrations.AddField(
            model_name='topicattention',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attentions', to='members.person'),
        ),
        migrations.AddField(
            model_name='topicattention',
            name='topic',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attentions', to='networks.topic'),
        ),
        migrations.AddIndex(
            model_name='mailchoice',
            index=models.Index(fields=['rhythm', 'told_until'], name='networks_ma_rhythm_1b5fe0_idx'),
        ),
        migrations.AddConstraint(
            model_name='mailchoice',
            constraint=models.UniqueConstraint(fields=('network', 'person'), name='mail_choice_once'),
        ),
        migrations.AddConstraint(
            model_name='mailchoice',
            constraint=models.CheckConstraint(condition=models.Q(('rhythm__in', ['each', 'daily', 'weekly', 'followed', 'silent'])), name='mail_choice_rhythm_known'),
        ),
        migrations.AddConstraint(
            model_name='mention',
            constraint=models.UniqueConstraint(fields=('post', 'person'), name='mention_once_per_post'),
        ),
        migrations.AddConstraint(
            model_name='reaction',
            constraint=models.UniqueConstraint(fields=('post', 'person', 'kind'), name='reaction_once_per_person'),
        ),
        migrations.AddConstraint(
            model_name='reaction',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['thanks', 'helpful', 'same'])), name='reaction_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='reading',
            constraint=models.UniqueConstraint(fields=('topic', 'person'), name='reading_once_per_topic'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.UniqueConstraint(condition=models.Q(('settled_at', None)), fields=('post', 'person'), name='report_once_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('settled_at', None), ('settled_by', None)), models.Q(('settled_at__isnull', False), ('settled_by__isnull', False)), _connector='OR'), name='report_settling_paired', violation_error_message='Wie een melding afhandelt, staat erbij.'),
        ),
        migrations.AddConstraint(
            model_name='talkdraft',
            constraint=models.UniqueConstraint(condition=models.Q(('topic__isnull', False)), fields=('person', 'topic'), name='talk_draft_once_per_topic'),
        ),
        migrations.AddConstraint(
            model_name='talkdraft',
            constraint=models.UniqueConstraint(condition=models.Q(('topic', None)), fields=('person', 'network'), name='talk_draft_once_per_network'),
        ),
        migrations.AddConstraint(
            model_name='topicattention',
            constraint=models.UniqueConstraint(fields=('topic', 'person'), name='attention_once_per_topic'),
        ),
        migrations.AddConstraint(
            model_name='topicattention',
            constraint=models.CheckConstraint(condition=models.Q(('attention__in', ['follows', 'mutes'])), name='attention_known'),
        ),
        migrations.RunPython(told_already, migrations.RunPython.noop),
    ]
