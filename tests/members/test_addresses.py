import pytest

from members.addresses import InvalidAddress, is_shared_mailbox, normalise_address


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("an@gent.example", "an@gent.example"),
        ("  An.Peeters@GENT.Example ", "an.peeters@gent.example"),
        ("mailto:an@gent.example", "an@gent.example"),
        ("<an@gent.example>", "an@gent.example"),
        ("an+vorming@gent.example", "an+vorming@gent.example"),  # another mailbox: kept apart
        ("an@stadé.example", "an@xn--stad-epa.example"),
        ("an@STADÉ.example", "an@xn--stad-epa.example"),
        ("an@xn--stad-epa.example", "an@xn--stad-epa.example"),
        ("an@straße.example", "an@xn--strae-oqa.example"),
        ("o'hara@gent.example", "o'hara@gent.example"),
    ],
)
def test_one_form_per_address(typed, kept):
    assert normalise_address(typed) == kept
    assert normalise_address(kept) == kept


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Vul een e-mailadres in."),
        ("   ", "Vul een e-mailadres in."),
        (None, "Vul een e-mailadres in."),
        ("an.gent.example", "mist een apenstaartje"),
        ("@gent.example", "ontbreekt de naam van de postbus"),
        ("an@", "geen geldig domein"),
        ("an@-gent.example", "geen geldig"),
        ("an@gent..example", "geen geldig"),
        ("an@gent", "geen geldig e-mailadres"),
        ("an peeters@gent.example", "geen geldig e-mailadres"),
        ("an@gent.example, bo@gent.example", "geen geldig"),
        ("an@ge nt.example", "geen geldig"),
        ("än@gent.example", "geen geldig e-mailadres"),
        ("an\x00@gent.example", "geen geldig e-mailadres"),
        ("an@gent.example\nBcc: x@y.example", "geen geldig"),
        (f"{'a' * 250}@gent.example", "geldig e-mailadres|te lang"),
        (f"an@{'a' * 64}.example", "geen geldig"),
    ],
)
def test_a_bad_address_says_what_is_wrong(typed, sentence):
    with pytest.raises(InvalidAddress, match=sentence):
        normalise_address(typed)


@pytest.mark.parametrize(
    ("address", "shared"),
    [
        ("info@gent.example", True),
        ("onthaal@gent.example", True),
        ("an@gent.example", False),
        ("informatie.an@gent.example", False),
    ],
)
def test_a_desk_is_told_from_a_person(address, shared):
    assert is_shared_mailbox(address) is shared
