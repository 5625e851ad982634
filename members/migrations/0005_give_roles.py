from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("members", "0004_board_contacts_and_mergers")]

    operations = [
        migrations.AlterModelOptions(
            name="user",
            options={
                "permissions": [("give_roles", "Kan collega's toegang en rollen geven en nemen")],
                "verbose_name": "account",
                "verbose_name_plural": "accounts",
            },
        ),
    ]
