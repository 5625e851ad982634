import re

import pytest
from django import forms
from django.template.loader import render_to_string

from members.form_controls import FormControls


class JoinForm(FormControls, forms.Form):
    autocomplete = {"email": "email"}
    choice_hints = {"often": {"week": "Op maandag"}}

    email = forms.EmailField(label="E-mailadres", help_text="Van je werk.")
    often = forms.ChoiceField(
        label="Hoe vaak?",
        choices=[("week", "Wekelijks"), ("no", "Nooit")],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label="Bericht", required=False)
    agree = forms.BooleanField(label="Ik ga akkoord")
    where = forms.CharField(widget=forms.HiddenInput, required=False)


class PackageForm(forms.Form):
    """A form that does not know our mixin, such as those of the sign-in package."""

    login = forms.EmailField(label="E-mailadres", help_text="Waarmee je bekend bent.")


def field(form, name, **more) -> str:
    html = render_to_string("components/field.html", {"field": form[name], **more})
    return re.sub(r">\s+<", "><", html.strip())


def summary(**context) -> str:
    return render_to_string("components/error_summary.html", context)


def test_a_field_ties_its_label_and_hint_to_its_control():
    html = field(JoinForm(), "email")
    assert '<label for="id_email">E-mailadres</label>' in html
    assert 'id="id_email_helptext">Van je werk.' in html
    assert 'aria-describedby="id_email_helptext"' in html
    assert 'autocomplete="email"' in html
    assert 'class="field__control"' in html
    assert "aria-invalid" not in html


def test_a_field_with_an_error_points_to_hint_and_error():
    html = field(JoinForm({"email": "x"}), "email")
    assert 'aria-describedby="id_email_helptext id_email_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_email_error"' in html
    assert 'value="x"' in html


def test_an_optional_field_says_so_unless_all_are():
    assert "(mag leeg)" in field(JoinForm(), "note")
    assert "(mag leeg)" not in field(JoinForm(), "note", optional=False)
    assert "(mag leeg)" not in field(JoinForm(), "email")


def test_choices_are_a_group_with_a_name_and_a_second_line():
    html = field(JoinForm(), "often")
    assert html.startswith('<fieldset class="choices">')
    assert "<legend>Hoe vaak?</legend>" in html
    assert "<span>Wekelijks<small>Op maandag</small></span>" in html
    assert "field__control" not in html


def test_a_single_tick_stands_before_its_words():
    html = field(JoinForm(), "agree")
    assert re.search(r'<label class="choice" for="id_agree"><input [^>]*><span>Ik ga akkoord', html)


def test_a_hidden_field_has_no_label():
    assert field(JoinForm(), "where") == '<input type="hidden" name="where" id="id_where">'


def test_a_form_of_a_package_gets_the_same():
    html = field(PackageForm(), "login")
    assert 'class="field__control"' in html
    assert 'aria-describedby="id_login_helptext"' in html


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("email", "Vul dit in."),
        ("often", "Kies één antwoord."),
        ("agree", "Duid dit aan om verder te gaan."),
    ],
)
def test_an_empty_field_says_what_to_do(name, sentence):
    assert JoinForm({}).errors[name] == [sentence]


def test_a_sentence_of_the_form_itself_stays():
    class Own(FormControls, forms.Form):
        name = forms.CharField(error_messages={"required": "Hoe heet je?"})

    assert Own({}).errors["name"] == ["Hoe heet je?"]


def test_the_summary_links_to_every_field_in_order():
    html = summary(form=JoinForm({"email": "x"}))
    links = re.findall(r'<li><a href="#([^"]+)">([^<]+)</a>', html)
    assert links == [
        (
            "id_email",
            "E-mailadres: dit is geen volledig e-mailadres. "
            "Er hoort één @ in, en daarna nog een punt.",
        ),
        ("id_often_0", "Hoe vaak? Kies één antwoord."),
        ("id_agree", "Ik ga akkoord: duid dit aan om verder te gaan."),
    ]
    assert "Kijk nog 3 dingen na" in html
    assert 'role="alert" tabindex="-1"' in html


def test_the_summary_says_whom_a_form_is_about():
    one, two = JoinForm(prefix="a"), JoinForm({}, prefix="b")
    two.group_label = "Collega 2"
    html = summary(forms=[one, two])
    assert '<a href="#id_b-email">Collega 2, e-mailadres: vul dit in.</a>' in html
    assert "id_a-" not in html


def test_an_error_of_the_whole_form_has_no_link():
    form = JoinForm({"email": "a@b.example", "often": "no", "agree": "on"})
    form.add_error(None, "De laatste plaats is net weg.")
    html = summary(form=form)
    assert "<li>De laatste plaats is net weg.</li>" in html
    assert "Kijk nog één ding na" in html


def test_without_errors_there_is_no_summary():
    assert summary(form=JoinForm()).strip() == ""


def test_every_link_of_the_summary_reaches_a_control():
    form = JoinForm({})
    html = summary(form=form) + render_to_string("components/form_fields.html", {"form": form})
    targets = re.findall(r'href="#([^"]+)"', html)
    assert len(targets) == 3
    assert [target for target in targets if f'id="{target}"' not in html] == []
