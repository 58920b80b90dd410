"""A style of the reader's own where nothing is installed that sets it."""

from __future__ import annotations

import sys

import pytest

from briefing.library import Library
from briefing.publish.citation import StyleError, is_style_file, written
from tests.publish.citation.cited import cited


def test_a_name_is_no_file() -> None:
    assert not any(map(is_style_file, ("plain", "csl-json", "nature", "csl")))
    assert all(map(is_style_file, ("a.csl", "./nature", "/styles/apa.csl", "~/apa.csl")))


def test_it_is_said_how_to_get_it(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "citeproc", None)
    with pytest.raises(StyleError) as caught:
        written(cited(library, "plain"), "nature.csl")
    assert str(caught.value) == (
        "a style of CSL is set by citeproc-py, which is not there: pip install 'briefing[csl]'"
    )
