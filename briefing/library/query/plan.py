"""What will do for a clause: the forms, spellings and names that it may be found by."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import Either
from briefing.library.text.tokenizer import pairs

if TYPE_CHECKING:
    from briefing.library.query.syntax import Clause, Mistake, Value


class Option:
    """One way in which a clause may be met. Exactly one of the parts is given.

    `stems` in a row; a `beginning` of a word; `runs` of Japanese; the number of an `article`.
    """

    __slots__ = ("article", "beginning", "loose", "runs", "stems", "worth")

    def __init__(
        self,
        worth: float = 1.0,
        *,
        stems: tuple[str, ...] = (),
        beginning: str = "",
        runs: tuple[str, ...] = (),
        article: str = "",
        loose: bool = False,
    ) -> None:
        self.worth = worth
        """What a match counts, beside one of the words as typed."""
        self.stems = stems
        self.beginning = beginning
        self.runs = runs
        self.article = article
        self.loose = loose
        """It only means much the same: where it counts is looked at less closely."""

    @property
    def pairs(self) -> list[str]:
        """The pairs of characters that its Japanese is found by."""
        return [pair for run in self.runs for pair in pairs(run)]


class Wanted:
    """A clause, with the options that will do for it."""

    __slots__ = ("clause", "options", "spoken")

    def __init__(self, clause: Clause, options: list[Option], spoken: str) -> None:
        self.clause = clause
        self.options = options
        self.spoken = spoken
        """What it is called where a rank is explained."""

    def correct(self, clause: Clause, other: Wanted) -> None:
        """Want something else in place of this clause, or of one of those it is made of."""
        if isinstance(self.clause, Either):
            options = [other.clause if each is clause else each for each in self.clause.options]
            self.clause = Either(options)
            self.options = [*self.options, *other.options]
        else:
            self.clause, self.options = other.clause, other.options


class Named:
    """Clauses that are a name together, from `first` to before `last`, and its other names."""

    __slots__ = ("first", "last", "options")

    def __init__(self, first: int, last: int, options: list[Option]) -> None:
        self.first = first
        self.last = last
        self.options = options


class Plan:
    """What the library looks for, and what it made of the query."""

    __slots__ = (
        "corrected",
        "expanded",
        "filters",
        "kinds",
        "mistakes",
        "named",
        "spoken",
        "wanted",
    )

    def __init__(self) -> None:
        self.wanted: list[Wanted] = []
        self.named: list[Named] = []
        self.spoken: list[str] = []
        """All words of a query that is nothing but words."""
        self.kinds: tuple[str, ...] = ()
        """The kinds of entries that the query is likely to be after."""
        self.filters: list[Value] = []
        self.expanded: list[str] = []
        """Names that were added, in the order in which they are said."""
        self.corrected: str | None = None
        """The query that is answered in place of the one typed, where a word of it was misspelt."""
        self.mistakes: list[Mistake] = []
