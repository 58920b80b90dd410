"""What is stored does not depend on what happens to be imported: digests of it are compared."""

from __future__ import annotations

import datetime
import sys

import pydantic_core
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.compile.document import dump, dump_quickly

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.dates() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_the_quick_way_and_the_plain_one_store_the_same(value: object) -> None:
    assert sys.modules["pydantic_core"] is pydantic_core
    assert dump_quickly(value) == dump(value)


def test_a_date_is_told_as_its_standard_has_it() -> None:
    assert dump({"date": datetime.date(2023, 6, 6)}) == b'{"date":"2023-06-06"}'
