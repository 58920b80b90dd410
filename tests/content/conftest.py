"""The bundled pack's own text."""

from __future__ import annotations

import pytest

from tests.content import material
from tests.content.material import Table


@pytest.fixture(scope="session")
def entries() -> dict[str, Table]:
    """Return the entries of the bundled pack by id."""
    return {entry["id"]: entry for entry in material.tables("entry")}


@pytest.fixture(scope="session")
def series() -> dict[str, Table]:
    """Return the series of the bundled pack by id."""
    return {each["id"]: each for each in material.tables("series")}
