"""Breaking a text into lines: plain texts, which are broken quickly, break as any others."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.pack.markdown.spans import GLUED
from briefing.publish.lines import wrap

_TEXTS = st.text(st.sampled_from(f"abc   \n\t–“”\xa0潮。{GLUED}"), max_size=60)


@example("", 8)
@example("  one  two\n\n  three  ", 5)
@example("one twotwotwo three", 4)
@example(f"a claim{GLUED * 2} and more", 8)
@given(_TEXTS, st.integers(1, 20))
def test_a_text_breaks_as_it_does_above_a_line_of_japanese(text: str, width: int) -> None:
    assert wrap(text, width) == wrap(f"{text}\n潮", width)[:-1]
