"""The typed model of a pack, format 1: what each TOML table holds.

These shapes are the pack's own from one end of the program to the other: what TOML says is what is
checked (`validator`), what the compiled library stores and what `export` prints. What is
unknown is absent, never "" or 0. Unknown keys are errors.
"""

from datetime import date
from typing import Annotated, Literal, NotRequired, TypedDict

from briefing.pack.model.constraints import Holds, exact
from briefing.pack.model.fields import (
    Allowances,
    Credibility,
    Format,
    Handling,
    Id,
    Kind,
    Likelihood,
    Reliability,
    SourceId,
    Standing,
    Text,
    When,
)
from briefing.pack.model.names import Citation as Citation
from briefing.pack.model.names import Cited as Cited
from briefing.pack.model.names import Link as Link
from briefing.pack.model.names import LinkOut as LinkOut
from briefing.pack.model.names import Named as Named
from briefing.pack.model.names import Place as Place
from briefing.pack.model.names import Source as Source
from briefing.pack.model.names import Synonym as Synonym
from briefing.pack.model.names import Term as Term
from briefing.pack.model.rules import Basis as Basis
from briefing.pack.model.rules import Dimension as Dimension
from briefing.pack.model.rules import Rule as Rule
from briefing.pack.model.rules import RuleTest as RuleTest
from briefing.pack.model.series import Column as Column
from briefing.pack.model.series import Point as Point
from briefing.pack.model.series import Series as Series


@exact
class Pack(TypedDict):
    """The pack as a whole; only in `briefing.toml`."""

    format: Format
    """The format of the pack: 1. Example: `1`."""
    id: Id
    """What a reader's notes and bookmarks are kept under: stable for ever. Example:
    `"harbour-watch"`."""
    title: Text
    """The briefing's title. Example: `"Harbour Watch"`."""
    edition: NotRequired[Text]
    """Which edition it is. Example: `"2024"`."""
    publisher: NotRequired[Text]
    """Who published what is briefed. Example: `"Harbour Office"`."""
    note: NotRequired[Text]
    """What a reader must know of the whole. Example: `"Independent digest; not issued by the
    office."`."""
    handling: NotRequired[Handling]
    """To whom it may be passed on: the label heads whatever leaves the program. An entry may be
    stricter. Example: `"TLP:CLEAR"`."""
    covers_to: NotRequired[date]
    """The last day that the paper itself covers. Example: `2024-03-31`."""
    published: NotRequired[date]
    """The day of publication: an entry whose first day is after it is *later*, and marked. Example:
    `2024-05-20`."""
    as_of: NotRequired[date]
    """When the pack's facts were last looked at. Example: `2024-06-01`."""
    reliability: NotRequired[Reliability]
    """The letter of every source that has none of its own. Absent, such a source is not graded.
    Example: `"A"`."""
    sources: NotRequired[Annotated[list[Citation], Holds(1)]]
    """The sources of every entry that has none of its own: of a register, the register. Example:
    `["harbour-log"]`."""
    credibility: NotRequired[Credibility]
    """The digit of every entry that has none of its own. Absent, such an entry's information is not
    graded. Example: `2`."""
    allow: NotRequired[Allowances]
    """Checks that are turned off, by the name of what they find, each with the reason. Example: `{
    single-origin = "There is one official log." }`."""


@exact
class Pane(TypedDict):
    """A tab, and the files whose entries stand in it."""

    id: Id
    """What `--pane` calls the tab. Example: `"events"`."""
    title: Text
    """The title of the tab. Example: `"Events at the quay"`."""
    short: NotRequired[Text]
    """The title where there is little room. Example: `"Events"`."""
    files: Annotated[list[Text], Holds(1)]
    """The files whose entries stand in the tab, as paths from the pack's folder. A file with
    entries stands in exactly one. Example: `["events.toml"]`."""
    allow: NotRequired[Allowances]
    """Checks that are turned off in the files of the tab, each with the reason. Example: `{
    long-bottom-line = "The minutes are quoted in full." }`."""


@exact
class EntryKind(TypedDict):
    """A kind of entries of the pack's own, beside the built-in ones."""

    title: NotRequired[Text]
    """What readers see. Absent, it is the name in words. Example: `"Notice to mariners"`."""
    dated: NotRequired[bool]
    """Whether an entry of this kind needs a date. Example: `true`."""


@exact
class Quote(TypedDict):
    """Somebody's own words, or a translation of them. Last in its entry."""

    text: Text
    """The words, without quotation marks. Example: `"The quay is safe."`."""
    language: NotRequired[Text]
    """The language of the words. Example: `"en"`."""
    speaker: Text
    """An actor's id, or a person's name. Example: `"harbour-office"`."""
    source: NotRequired[SourceId]
    """The id of the source that has them. Example: `"harbour-log"`."""
    translation: NotRequired[Literal["official", "newspaper", "ours"]]
    """Whose translation it is: `official`, `newspaper` or `ours`. Absent: these are the original
    words. Example: `"ours"`."""
    original: NotRequired[Text]
    """The original words of a translation. Example: `"Le quai est sûr."`."""


@exact
class Change(TypedDict):
    """What is different from the previous edition. Last in its entry."""

    direction: Literal["new", "stronger", "weaker", "unchanged"]
    """What became of it since the previous edition. Example: `"stronger"`."""
    note: NotRequired[Text]
    """What it said before, and what it says now. Example: `"Was: may grow. Now: grows."`."""


@exact
class Entry(TypedDict):
    """One sourced, dated, attributed thing that a reader asks about."""

    id: Id
    """Its public address, stable for ever: lower-case words joined by hyphens. Example:
    `"ship-aground"`."""
    kind: Kind
    """What it is: an `event` that happened, a `statement` of somebody, an `assessment` (a
    judgement), a `capability` that somebody has, a `measure` that is taken or planned, a `rule`
    (needs `[entry.rule]`), a `risk`, or a `figure` (a number); or a kind of the pack's own, of
    `[kind.NAME]` in the manifest. An event, a statement and a figure need a `date`. Example:
    `"event"`."""
    title: Text
    """What the list shows. Example: `"A ship aground"`."""
    aliases: NotRequired[list[Text]]
    """Other names by which readers look for it: numbers of a register, old names, names in other
    languages. The search finds it by them as by its title. Example: `["HO-2024-17"]`."""
    section: NotRequired[Text]
    """A heading above it in the list, for it and what follows in its pane, until the next one.
    Example: `"At the quay"`."""
    bottom_line: NotRequired[Text]
    """The answer, in a sentence or two of at most 40 words; a body holds its numbers too. Absent
    where the body is the text: an entry has at least one of the two. Example: `"One ship ran
    aground on 3 May 2024; nobody was hurt."`."""
    body: NotRequired[Text]
    """The rest: CommonMark and pipe tables, with `[words](#id)` as links to entries, series, names,
    sources and headings of the same body, and `[@source-id]` or `[@source-id, place]` as citations
    of the entry's sources. Absent where the bottom line is all. Example: `"The log gives the time
    as 04:10 [@harbour-log, p. 7]. It names no cause."`."""
    date: NotRequired[When]
    """When it happened, was said or is valid."""
    actors: NotRequired[list[Id]]
    """Ids of the actors that it is about. Example: `["harbour-office"]`."""
    topics: NotRequired[list[Id]]
    """Ids of its topics. Example: `["ferry"]`."""
    places: NotRequired[list[Id]]
    """Ids of its places. Example: `["north-quay"]`."""
    said_by: NotRequired[Annotated[list[Id], Holds(1)]]
    """Ids of the actors who say so: the origin first, who relays it last. Absent where nobody in
    particular says it: it is what the sources say. Example: `["harbour-office", "example-news"]`.
    """
    sources: NotRequired[Annotated[list[Citation], Holds(1)]]
    """Ids of the sources it rests on, or `{ id, at }` with the place in one. What it chiefly rests
    on first: its letter stands in the entry's grade. All that the body cites are among them. An
    address may stand in place of an id. Absent, they are the pack's, which must have some then.
    Example: `[{ id = "harbour-log", at = "3 May"
    }, "newspaper"]`."""
    credibility: NotRequired[Credibility]
    """The digit of the Admiralty system: how far this information is to be trusted, whoever says
    it; 1 asks for two origins. Absent, it is the pack's, or not graded. Example: `2`."""
    standing: NotRequired[Standing]
    """How it stands: `confirmed` (a primary source was read, or two origins that do not derive from
    one another, and its credibility is 1 or 2 where it is graded), `reported` (its sources say so),
    `disputed` (needs a `caveat`), `superseded` (needs `superseded_by`) or `withdrawn` (whoever said
    it takes it back; needs a `caveat`, or the day as `withdrawn`). Absent, nothing is claimed: it
    is `withdrawn` where that key is there, `superseded` where `superseded_by` is, `confirmed` where
    a primary source is, and else `reported`. Example: `"confirmed"`."""
    withdrawn: NotRequired[date]
    """The day on which whoever said it took it back. Example: `2024-07-01`."""
    caveat: NotRequired[Text]
    """What a careful reader must know. Example: `"Only the log was read."`."""
    see: NotRequired[list[Id]]
    """Ids of entries to read next. Example: `["ferry-stops"]`."""
    links: NotRequired[Annotated[list[LinkOut], Holds(1)]]
    """Addresses to read on, on which it does not rest: none counts as a source. Example:
    `["https://example.org/ferries", { url = "https://example.org/tables", title = "Tables" }]`."""
    contradicts: NotRequired[list[Id]]
    """Ids of entries that say something else: shown side by side, on both. Example:
    `["two-ships-aground"]`."""
    superseded_by: NotRequired[Id]
    """The id of the entry that replaced it. Example: `"ship-afloat"`."""
    series: NotRequired[list[Id]]
    """Ids of series whose tables stand below the body. Example: `["high-water"]`."""
    facts: NotRequired[list[Text]]
    """Lines of the author's research notes that it rests on. Example: `["B1", "S28"]`."""
    handling: NotRequired[Handling]
    """Where it is stricter than the pack's. Example: `"TLP:GREEN"`."""
    as_of: NotRequired[date]
    """When its facts were last looked at, where it is later than the pack's. Example:
    `2024-06-01`."""
    likelihood: NotRequired[Likelihood]
    """How likely it is, in a term of ICD 203: the author's or the source's own, never guessed from
    a number. Example: `"likely"`."""
    confidence: NotRequired[Literal["high", "moderate", "low"]]
    """How sound the basis of the judgement is; another thing than how likely it is. Example:
    `"moderate"`."""
    review_by: NotRequired[date]
    """The day by which it must be looked at again. Example: `2025-06-01`."""
    allow: NotRequired[Allowances]
    """Checks that are turned off for this entry, each with the reason. Example: `{ past-review =
    "The next review waits for the office." }`."""
    rule: NotRequired[Rule]
    quote: NotRequired[Quote]
    change: NotRequired[Change]


@exact
class Manifest(TypedDict):
    """`briefing.toml`: what the pack is, and its tabs in their order."""

    pack: Pack
    pane: Annotated[list[Pane], Holds(1)]
    """The tabs, in their order; only in `briefing.toml`."""
    dimension: NotRequired[dict[Id, Dimension]]
    """What rules depend on, by id; only in `briefing.toml`."""
    kind: NotRequired[dict[Id, EntryKind]]
    """Kinds of entries of the pack's own, by the name that an entry's `kind` has; only in
    `briefing.toml`."""


@exact
class Leaf(TypedDict):
    """Any other file of the pack."""

    actor: NotRequired[list[Named]]
    """Who acts, speaks, or reports: people, offices, states, newspapers."""
    topic: NotRequired[list[Named]]
    """What entries are about."""
    place: NotRequired[list[Place]]
    """Where it is."""
    term: NotRequired[list[Term]]
    """Words of the field: the search knows their aliases."""
    synonym: NotRequired[list[Synonym]]
    """Groups of words that ask for the same."""
    source: NotRequired[list[Source]]
    """Where things were read."""
    entry: NotRequired[list[Entry]]
    """What a reader asks about: one sourced, dated, attributed thing each."""
    series: NotRequired[list[Series]]
    """Numbers over time or by category, shown as tables and charts."""
    rule_test: NotRequired[list[RuleTest]]
    """What the rules must say under some conditions, run by `briefing check`."""
