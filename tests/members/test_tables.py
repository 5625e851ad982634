"""A cell shows its words as text, and opens what it counted."""

from django.utils.safestring import SafeString

from members.tables import Cell, table


def test_what_somebody_typed_stays_text_also_in_a_link():
    assert Cell("Jan <b> & co").html == "Jan &lt;b&gt; &amp; co"
    opened = Cell("1 'een'", '/lijst/?a=1&b="2"').html
    assert opened == '<a href="/lijst/?a=1&amp;b=&quot;2&quot;">1 &#x27;een&#x27;</a>'
    assert isinstance(opened, SafeString)


def test_what_is_markup_already_stays_so():
    assert Cell(SafeString("<abbr>OD</abbr>")).html == "<abbr>OD</abbr>"


def test_a_figure_that_opens_is_a_number_with_its_address():
    (row,) = table("Per soort", ["Soort", "Personen"], [["Vorming", (1200, "/wie/")]]).rows
    assert [cell.html for cell in row] == ["Vorming", '<a href="/wie/">1.200</a>']
    assert row[1].is_number
