"""What the tests of citations stand on."""

from __future__ import annotations

import pytest

from briefing.library import Library
from tests.conftest import CompilePack
from tests.publish.citation import cited


@pytest.fixture(scope="session")
def library(compile_pack: CompilePack) -> Library:
    """Return the library of a pack with everything that a citation has to say."""
    return compile_pack(cited.first(), extra=cited.SOURCES)
