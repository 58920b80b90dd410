"""What a reader asks for, and how: words and chosen filters, as a value without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.app.session.filters import Chosen, within
from briefing.library.search_fields import FIELDS

if TYPE_CHECKING:
    from briefing.library.query.parser import Query


class SearchRequest(NamedTuple):
    """A query as typed, with the filters that are chosen beside it."""

    text: str = ""
    chosen: Chosen = ()
    literal: bool = False
    """Words are taken as they are typed: none is corrected."""
    names: bool = True
    """Other names of what is named are looked for too."""

    def __bool__(self) -> bool:
        return bool(self._without_empty_field().strip() or self.chosen)

    def _without_empty_field(self) -> str:
        """Return what is typed, without a field at its end that has no value yet."""
        from briefing.library.query.syntax import COLON, MINUS

        before, _, last = self.text.rpartition(" ")
        field = last.removeprefix(MINUS).removesuffix(COLON).lower()
        return before if last.endswith(COLON) and field in FIELDS else self.text

    @property
    def written(self) -> str:
        """What is asked for as one line: what is typed, and the chosen filters behind it."""
        from briefing.library.query.syntax import COLON, COMMA, written

        values: dict[str, list[str]] = {}
        for each in self.chosen:
            values.setdefault(each.field, []).append(written(each.value))
        filters = (f"{field}{COLON}{COMMA.join(some)}" for field, some in values.items())
        return " ".join([self.text.strip(), *filters]).strip()

    @property
    def query(self) -> Query:
        """The query for the library. Its last word counts as a beginning, too."""
        from briefing.library.query.parser import Query

        return within(Query(self._without_empty_field(), typing=True), self.chosen)


NO_REQUEST = SearchRequest()
