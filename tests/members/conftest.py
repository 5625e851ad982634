import pytest


@pytest.fixture
def organisations(db):
    """All organisations of the data tables."""
    # Inline: this file is read before Django is set up.
    from members.actions.load_organisations import load_organisations

    return load_organisations()


@pytest.fixture(scope="module")
def organisations_of_module(rows_of_module):
    """The same, once for a module in which every test wants them."""
    # Inline: this file is read before Django is set up.
    from members.actions.load_organisations import load_organisations

    return load_organisations()
