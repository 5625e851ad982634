"""Who learned from whom, drawn as a tree that grows down."""

from planning.charts import Learner, lineage_chart


def test_the_tree_hangs_everybody_somewhere():
    """Who learned from a stranger, or in a circle, hangs on the root; the rest is said."""
    learners = [
        Learner("b", "Bree", "herwerkt"),
        Learner("c", "Genk", "", parent="b"),
        Learner("d", "Peer", "", parent="weg"),
        Learner("x", "Lier", "", parent="y"),
        Learner("y", "Mol", "", parent="x"),
    ]
    plot = lineage_chart("Aalst", learners, key="k", title="t")

    assert [row.label for row in plot.rows] == ["Aalst", "Bree", "Genk", "Peer", "Lier", "Mol"]
    assert len(plot.branches) == 5
    assert plot.rows[2].x > plot.rows[1].x > plot.rows[0].x
    many = lineage_chart("Aalst", [Learner(n, str(n)) for n in range(30)], key="k", title="t")
    assert len(many.rows) == 25
    assert many.note == "Nog 6 andere staan in de tabel."
    assert many.description.endswith("En nog 6 andere.")
