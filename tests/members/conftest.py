import pytest


@pytest.fixture
def organisations(db):
    """All organisations of the data tables."""
    # Inline: this file is read before Django is set up.
    from members.actions.load_organisations import load_organisations

    return load_organisations()
