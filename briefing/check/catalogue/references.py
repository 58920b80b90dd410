"""What can be wrong where one part of a pack refers to another."""

from __future__ import annotations

from briefing.check.catalogue.code import ERROR, REMARK, WARNING, Code
from briefing.pack import codes

_MANIFEST = (
    '[pack]\nformat = 1\nid = "example"\ntitle = "Example"\n\n'
    '[[pane]]\nid = "first"\ntitle = "First"\nfiles = ["first.toml"]\n\n'
)

CODES = (
    Code(
        codes.UNKNOWN_SOURCE,
        ERROR,
        "A source is cited that the pack does not define",
        "A claim without a source that can be looked up is worth nothing. Define it as"
        " `[[source]]`, or mend the id.",
        'sources = ["reprot", "paper"]',
        'sources = ["report", "paper"]',
    ),
    Code(
        codes.UNLISTED_SOURCE,
        ERROR,
        "A body cites a source that is not one of the entry's",
        "The list of sources is all that an entry rests on, and a citation is shown as a number of"
        " it. Add the source to `sources`.",
        'body = "The agency counted 31 balloons in 2023 [@copy, p. 2]."',
        'sources = ["report", "paper", "copy"]\n'
        'body = "The agency counted 31 balloons [@paper] in 2023 [@copy, p. 2]."',
    ),
    Code(
        codes.BARE_ADDRESS,
        ERROR,
        "A bare address is that of a source with a table",
        "An address in `sources` is a source of its own, of which nothing is known. Where a"
        " `[[source]]` has it, what that says, a letter or a retraction, would be lost: cite its"
        " id.",
        'sources = ["report", "https://example.org/report"]',
        'sources = ["report", "paper"]',
    ),
    Code(
        codes.MALFORMED_CITATION,
        ERROR,
        "What begins as a citation does is none",
        "A citation is `[@source-id]`, or with a place `[@source-id, Art. 80]`; several are told"
        " apart as in `[@one, p. 3; @other]`. A place holds no backtick, no `<`, and `[`, `]` and"
        " `;` only after a backslash. `\\[@Some Name]` is shown as text.",
        'body = "The agency counted 31 balloons in 2023 [@Paper 2]."',
        'body = "The agency counted 31 balloons in 2023 [@paper, 2]."',
    ),
    Code(
        codes.UNKNOWN_ACTOR,
        ERROR,
        "An actor is named that the pack does not define",
        "Who acts and who says it are ids of `[[actor]]`, so that readers can filter by them.",
        'said_by = ["agnecy"]',
        'said_by = ["agency"]',
    ),
    Code(
        codes.UNKNOWN_TOPIC,
        ERROR,
        "A topic is named that the pack does not define",
        "Topics are ids of `[[topic]]`.",
        'topics = ["baloons"]',
        'topics = ["balloons"]',
    ),
    Code(
        codes.UNKNOWN_PLACE,
        ERROR,
        "A place is named that the pack does not define",
        "Places are ids of `[[place]]`.",
        'places = ["strate"]',
        'places = ["strait"]',
    ),
    Code(
        codes.UNKNOWN_ENTRY,
        ERROR,
        "`see`, `contradicts` or `superseded_by` names an entry that is not there",
        "Ids are an entry's address for ever: one that was changed leaves such references behind.",
        'see = ["othr"]',
        'see = ["other"]',
    ),
    Code(
        codes.UNKNOWN_SERIES,
        ERROR,
        "`series` names a table that the pack does not define",
        "Tables are `[[series]]`, in any file of the pack.",
        'series = ["flihgts"]',
        'series = ["flights"]',
    ),
    Code(
        codes.BROKEN_LINK,
        ERROR,
        "A link in a body leads to nothing that is there",
        "`[words](#id)` links to anything of the same pack that has an id: an entry, a series, an "
        "actor, a topic, a place, a term, a source. `#topic:id` names the table too.",
        'body = "The agency counted 31 balloons; see [the other](#othr)."',
        'body = "The agency counted 31 balloons; see [the other](#other)."',
    ),
    Code(
        codes.UNKNOWN_DIMENSION,
        ERROR,
        "A rule depends on a dimension that the manifest does not define",
        "What rules depend on is defined once, as `[dimension.*]` in the manifest.",
        'kind = "rule"\n[entry.rule]\nbasis = [{ law = "Act" }]\nwhen = { ordr = ["none"] }',
        'kind = "rule"\n[entry.rule]\nbasis = [{ law = "Act" }]\nwhen = { order = ["none"] }',
    ),
    Code(
        codes.UNKNOWN_CONDITION,
        ERROR,
        "A rule depends on a value that its dimension does not have",
        "A condition that can never hold would make the rule never apply.",
        'kind = "rule"\n[entry.rule]\nbasis = [{ law = "Act" }]\nwhen = { order = ["non"] }',
        'kind = "rule"\n[entry.rule]\nbasis = [{ law = "Act" }]\nwhen = { order = ["none"] }',
    ),
    Code(
        codes.RULE_TEST_FAILS,
        ERROR,
        "A rule does not say what a test expects of it",
        "A `[[rule_test]]` names rules that apply, may apply, or do not, under what is known. Mend"
        " the conditions of the rule, or the test. The pack can be read all the same.",
        'kind = "rule"\n[entry.rule]\nbasis = [{ law = "Act" }]\n\n'
        '[[rule_test]]\nwhen = { order = "none" }\nnot = ["example"]',
        'kind = "rule"\n[entry.rule]\nbasis = [{ law = "Act" }]\n\n'
        '[[rule_test]]\nwhen = { order = "none" }\napplies = ["example"]',
    ),
    Code(
        codes.UNKNOWN_COLUMN,
        ERROR,
        "A point of a series has a value for a column that is not defined",
        "Columns are defined under `columns`; a cell that is not known is left out.",
        '[[series]]\nid = "counts"\ntitle = "Counts"\nx = "calendar-year"\n'
        'columns = { total = { title = "All" } }\npoints = [{ x = 2022, totel = 3 }]',
        '[[series]]\nid = "counts"\ntitle = "Counts"\nx = "calendar-year"\n'
        'columns = { total = { title = "All" } }\npoints = [{ x = 2022, total = 3 }]',
    ),
    Code(
        codes.RESERVED_COLUMN,
        ERROR,
        "A column of a series has a key that every row has for something else",
        "What a row says under `x`, `plan`, `note`, `derived` or `sources` is no number of a"
        " column, so that the column would be empty.",
        '[[series]]\nid = "counts"\ntitle = "Counts"\nx = "calendar-year"\n'
        'columns = { plan = { title = "Planned" } }\npoints = [{ x = 2022 }]',
        '[[series]]\nid = "counts"\ntitle = "Counts"\nx = "calendar-year"\n'
        'columns = { planned = { title = "Planned" } }\npoints = [{ x = 2022, planned = 3 }]',
    ),
    Code(
        codes.UNKNOWN_KIND,
        ERROR,
        "An entry is of a kind that there is not",
        "A kind is one of those built in, or one of the pack's own, which the manifest defines as"
        " `[kind.NAME]`.",
        'kind = "assesment"',
        'kind = "assessment"',
    ),
    Code(
        codes.DUPLICATE_ID,
        ERROR,
        "An id is used twice",
        "An id is the address of one thing. Entries and series share theirs.",
        '[[topic]]\nid = "balloons"\nname = "Balloons again"',
        '[[topic]]\nid = "airships"\nname = "Airships"',
    ),
    Code(
        codes.DUPLICATE_WORD,
        ERROR,
        "A word stands twice in a group of synonyms",
        "The other words of a group are what a search for one of them also finds.",
        '[[synonym]]\nwords = ["ferry", "Ferry"]',
        '[[synonym]]\nwords = ["ferry", "water taxi"]',
    ),
    Code(
        codes.DUPLICATE_CATEGORY,
        ERROR,
        "A category has two rows in one series",
        "Two rows of one name are two answers to one question. Capitals make no difference.",
        '[[series]]\nid = "counts"\ntitle = "Counts"\nx = "category"\n'
        'columns = { total = { title = "All" } }\n'
        'points = [{ x = "Ferry", total = 3 }, { x = "ferry", total = 4 }]',
        '[[series]]\nid = "counts"\ntitle = "Counts"\nx = "category"\n'
        'columns = { total = { title = "All" } }\n'
        'points = [{ x = "Ferry", total = 3 }, { x = "Tug", total = 4 }]',
    ),
    Code(
        codes.DUPLICATE_ALIAS,
        WARNING,
        "An alias says nothing new: it stands in the list already, or is the title or name itself",
        "Aliases are other names by which readers look for an entry, an actor, a topic, a place or"
        " a term. Capitals make no difference.",
        'aliases = ["Exercise 7", "exercise 7"]',
        'aliases = ["Exercise 7", "演習7"]',
    ),
    Code(
        codes.ALIAS_IS_TITLE,
        WARNING,
        "An alias is the title of another entry",
        "Whoever looks for that name finds two entries first. Link the two by `see`, or leave the"
        " alias out.",
        'aliases = ["Title of other"]',
        'see = ["other"]',
    ),
    Code(
        codes.SECTION_AGAIN,
        WARNING,
        "A section stands twice in a pane, with another between",
        "A list shows one heading for entries that follow one another. Put those of one section"
        " together, also over the files of a pane, or give the second another name.",
        'section = "At sea"\n\n[[entry]]\nid = "third"\nkind = "assessment"\n'
        'title = "Third"\nbottom_line = "It is quiet."\nsaid_by = ["agency"]\n'
        'sources = ["act", "report"]\ncredibility = 2\nstanding = "confirmed"\n'
        'section = "In port"\n\n[[entry]]\nid = "fourth"\nkind = "assessment"\n'
        'title = "Fourth"\nbottom_line = "It is quiet."\nsaid_by = ["agency"]\n'
        'sources = ["act", "report"]\ncredibility = 2\nstanding = "confirmed"\n'
        'section = "At sea"',
        'section = "At sea"',
    ),
    Code(
        codes.CITATION_AS_TEXT,
        WARNING,
        "A source is named as in a citation, and shown as text",
        "Only `[@source-id]` in a body is a citation. Words before the id, as in `[see @paper]`,"
        " `[-@paper]`, a bare `@paper`, and any of them in another key are shown as they are"
        " written. Write the words outside of the brackets; `\\@paper` in a body is text.",
        'body = "The agency counted 31 balloons in 2023 [see @paper]."',
        'body = "The agency counted 31 balloons in 2023: see [@paper]."',
    ),
    Code(
        codes.UNCITED_SOURCE,
        REMARK,
        "A source is neither the first nor cited in a body that cites",
        "Where some sentences say which source they rest on, a reader asks what the others are"
        " for. Cite it where a statement rests on it, or leave it out; the first source bears the"
        " entry as a whole, and the source of a quotation the quotation.",
        'sources = ["report", "paper", "copy"]\n'
        'body = "The agency counted 31 balloons in 2023 [@paper]."',
        'sources = ["report", "paper", "copy"]\n'
        'body = "The agency counted 31 balloons in 2023 [@paper; @copy]."',
    ),
    Code(
        codes.DUPLICATE_SOURCE,
        WARNING,
        "A source stands in the pack twice",
        "Two sources of one publisher, with one title and one address (or, without addresses, one "
        "date) are one: they count as one origin. Cite the first, with the place in it as `at`.",
        '[[source]]\nid = "act-again"\npublisher = "Government"\ntitle = "Act of 1954"\n'
        'kind = "primary"',
        '[[source]]\nid = "other-act"\npublisher = "Government"\ntitle = "Act of 1955"\n'
        'kind = "primary"',
    ),
    Code(
        codes.UNUSED_SOURCE,
        WARNING,
        "A source that nothing rests on",
        "It may be left over, or an entry forgot to cite it.",
        '[[source]]\nid = "leaflet"\npublisher = "Agency"\ntitle = "Leaflet"\nkind = "primary"\n'
        'reliability = "B"',
        'sources = ["report", "paper"]',
    ),
    Code(
        codes.UNUSED_ACTOR,
        WARNING,
        "An actor who does and says nothing",
        "Names that nothing uses fill the filters with choices that find nothing.",
        '[[actor]]\nid = "harbour-office"\nname = "Harbour office"',
        'actors = ["agency"]',
    ),
    Code(
        codes.UNUSED_TOPIC,
        WARNING,
        "A topic that no entry is about",
        "Names that nothing uses fill the filters with choices that find nothing.",
        '[[topic]]\nid = "ferries"\nname = "Ferries"',
        'topics = ["balloons"]',
    ),
    Code(
        codes.UNUSED_PLACE,
        WARNING,
        "A place where nothing happens",
        "Names that nothing uses fill the filters with choices that find nothing.",
        '[[place]]\nid = "harbour"\nname = "Harbour"',
        'places = ["strait"]',
    ),
    Code(
        codes.UNUSED_SERIES,
        WARNING,
        "A table that stands under no entry",
        "Readers find a table by the entry that explains it: name it under `series`.",
        '[[series]]\nid = "counts"\ntitle = "Counts"\nx = "calendar-year"\n'
        'columns = { total = { title = "All" } }\npoints = [{ x = 2022, total = 3 }]',
        'series = ["flights"]',
    ),
    Code(
        codes.UNUSED_KIND,
        WARNING,
        "A kind of the pack's own that no entry is of",
        "It may be left over, or an entry is of another kind than was meant.",
        _MANIFEST + '[kind.notice]\ntitle = "Notice"',
        _MANIFEST,
    ),
    Code(
        codes.UNKNOWN_SPEAKER,
        REMARK,
        "The speaker of a quotation is written as an id, and there is no such actor",
        "A speaker is an actor's id, or a person's name. An id that is none is shown as it is"
        " written, and leads nowhere.",
        '[entry.quote]\ntext = "The balloons were seen."\nspeaker = "agencys"',
        '[entry.quote]\ntext = "The balloons were seen."\nspeaker = "agency"',
    ),
)
