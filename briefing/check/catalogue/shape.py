"""What can be wrong with the keys of a table and with their values."""

from __future__ import annotations

from briefing.check.catalogue.code import ERROR, WARNING, Code
from briefing.pack import codes

_MANIFEST = (
    '[pack]\nformat = 1\nid = "example"\ntitle = "Example"\n{}\n\n'
    '[[pane]]\nid = "first"\ntitle = "First"\nfiles = ["first.toml"]'
)

CODES = (
    Code(
        codes.UNKNOWN_KEY,
        ERROR,
        "A key that a pack does not have",
        "A misspelt key would vanish without a word, and what it says with it. The nearest key is"
        " named.",
        'cavaet = "Only an overview is public."',
        'caveat = "Only an overview is public."',
    ),
    Code(
        codes.MISSING_KEY,
        ERROR,
        "A key that is needed is missing",
        "It is told at the header of the table that lacks it.",
        '[[topic]]\nid = "ferries"',
        '[[topic]]\nid = "ferries"\nname = "Ferries"',
    ),
    Code(
        codes.MISPLACED_KEY,
        ERROR,
        "A key of the entry stands below the header of a part of it",
        "In TOML everything after `[entry.rule]` belongs to the rule. Sub-tables stand last.",
        'kind = "rule"\n[entry.rule]\nbasis = [{ law = "Act" }]\nsee = ["other"]',
        'kind = "rule"\nsee = ["other"]\n[entry.rule]\nbasis = [{ law = "Act" }]',
    ),
    Code(
        codes.WRONG_TYPE,
        ERROR,
        "A value is of another kind than its key asks for",
        "TOML tells text, numbers, dates, lists and tables apart, and so does a pack.",
        'credibility = "2"',
        "credibility = 2",
    ),
    Code(
        codes.WRONG_VALUE,
        ERROR,
        "A value is not one of those that its key can have",
        "The message names the ones there are.",
        'standing = "certain"',
        'standing = "confirmed"',
    ),
    Code(
        codes.EMPTY,
        ERROR,
        "A text or a list is empty",
        'What is not known is absent, never "" or an empty list: leave the key out.',
        'caveat = ""',
        'caveat = "Only an overview is public."',
    ),
    Code(
        codes.DATE_AS_TEXT,
        ERROR,
        "A date in quotation marks",
        "TOML has dates of its own: written without quotation marks they can be sorted and"
        " searched.",
        'date = "2023-06-06"',
        "date = 2023-06-06",
    ),
    Code(
        codes.DATES_REVERSED,
        ERROR,
        "`to` is before `from`",
        "A span runs from its first day to its last, both included.",
        "date = { from = 2023-06-07, to = 2023-06-06 }",
        "date = { from = 2023-06-06, to = 2023-06-07 }",
    ),
    Code(
        codes.DATE_MISSING,
        ERROR,
        "An event, a statement or a figure without a date",
        "When it happened or was said is half of what it says. A year alone will do:"
        " `date = { year = 2023 }`.",
        'kind = "event"',
        'kind = "event"\ndate = 2023-06-06',
    ),
    Code(
        codes.BAD_ID,
        ERROR,
        "An id is not lower-case words joined by hyphens",
        "Ids are addresses that people type and that stay for ever: a to z, digits and single"
        " hyphens, 100 characters at most.",
        '[[topic]]\nid = "Ferry_Lines"\nname = "Ferry lines"',
        '[[topic]]\nid = "ferry-lines"\nname = "Ferry lines"',
    ),
    Code(
        codes.BAD_ADDRESS,
        ERROR,
        "An address is not one of http or https",
        "It starts with https:// or http:// and holds no spaces; letters outside of ASCII are"
        " written with % or in Punycode.",
        '[[source]]\nid = "leaflet"\npublisher = "Agency"\ntitle = "Leaflet"\nkind = "primary"\n'
        'reliability = "B"\nurl = "www.example.org/leaflet"',
        '[[source]]\nid = "leaflet"\npublisher = "Agency"\ntitle = "Leaflet"\nkind = "primary"\n'
        'reliability = "B"\nurl = "https://www.example.org/leaflet"',
    ),
    Code(
        codes.RULE_MISSING,
        ERROR,
        "An entry of the kind rule without `[entry.rule]`",
        "A rule says what law it rests on, at least.",
        'kind = "rule"',
        'kind = "rule"\n[entry.rule]\nbasis = [{ law = "Act", at = "Art. 1" }]',
    ),
    Code(
        codes.TEXT_MISSING,
        ERROR,
        "An entry with neither a bottom line nor a body",
        "It has a title and says nothing. A bottom line is the answer in a sentence or two, a body "
        "the text; either may stand alone.",
        'section = "At sea"\n\n[[entry]]\nid = "third"\nkind = "risk"\ntitle = "Third"\n'
        'sources = ["act"]',
        'section = "At sea"\n\n[[entry]]\nid = "third"\nkind = "risk"\ntitle = "Third"\n'
        'sources = ["act"]\nbottom_line = "More balloons may come."',
    ),
    Code(
        codes.DISPUTED_WITHOUT_CAVEAT,
        ERROR,
        "A disputed entry without a caveat",
        "Who disputes it, and what: a careful reader cannot do without.",
        'standing = "disputed"',
        'standing = "disputed"\ncaveat = "The ministry counts 30."',
    ),
    Code(
        codes.WITHDRAWN_WITHOUT_CAVEAT,
        ERROR,
        "A withdrawn entry without a caveat",
        "Who withdrew it, and why: what is not upheld any more must not be read as if it was.",
        'standing = "withdrawn"',
        'standing = "withdrawn"\ncaveat = "The agency withdrew its count on 3 May 2023."',
    ),
    Code(
        codes.SUPERSEDED_WITHOUT_SUCCESSOR,
        ERROR,
        "A superseded entry that does not name what replaced it",
        "Readers who come by an old address have to find the new entry.",
        'standing = "superseded"',
        'standing = "superseded"\nsuperseded_by = "other"',
    ),
    Code(
        codes.HANDLING_LOOSER,
        ERROR,
        "An entry's handling is looser than the pack's",
        "The label of the pack holds for all of it (TLP 2.0); an entry may only be stricter.",
        _MANIFEST.format('handling = "TLP:RED"'),
        _MANIFEST.format('handling = "TLP:CLEAR"'),
    ),
    Code(
        codes.BUILT_IN_KIND,
        ERROR,
        "A kind of the pack's own has the name of a built-in one",
        "An event is an event in every pack. Name a kind of the pack's own otherwise; `series` is"
        " taken too, for a search calls tables so.",
        _MANIFEST.format('\n[kind.event]\ntitle = "Happening"'),
        _MANIFEST.format('handling = "TLP:CLEAR"'),
    ),
    Code(
        codes.UNKNOWN_CHECK,
        ERROR,
        "`allow` names a check that does not exist, or an error",
        "Warnings are turned off by their code, each with the reason: in the manifest for the pack "
        "or a pane, in an entry, or in a source. Errors cannot be.",
        _MANIFEST.format('allow = { single-orgin = "one register" }'),
        _MANIFEST.format('allow = { single-origin = "one register" }'),
    ),
    Code(
        codes.SHOWS_NOTHING,
        WARNING,
        "A part of a body, or all of it, shows nothing",
        "Markdown drops the address of a link that is not there, and shows a quotation, a heading, "
        "a table or a block of code without words as nothing but its mark. Who reads the entry is "
        "not told what the file says. Say it in words, or remove it.",
        'body = """The agency counted 31 balloons in 2023.\n\n[list]: https://example.org/list"""',
        'body = """The agency counted 31 balloons in 2023 ([its list][list]).\n\n'
        '[list]: https://example.org/list"""',
    ),
    Code(
        codes.EMPHASIS_IN_FIGURE,
        WARNING,
        "Emphasis in a body joins the parts of a figure or a formula",
        "In Markdown `*` is a mark of emphasis, within a word too: of `5*3*2` a reader is shown"
        " 532. Write `×` for a product, `\\*` for an asterisk, or put the formula between"
        " backticks.",
        'body = "The agency counted 31 balloons in 2023, in boxes of 5*3*2 m."',
        'body = "The agency counted 31 balloons in 2023, in boxes of 5×3×2 m."',
    ),
    Code(
        codes.MARKUP_IN_NAME,
        WARNING,
        "A name or a path in a body loses characters",
        "Of `__init__.py` Markdown shows init.py in bold, and of `auth/*/a` and `auth/*/b` no"
        " star: texts that were written without Markdown hold such names. Put them between"
        " backticks, or a backslash before each mark.",
        'body = "The agency found 31 of them in __init__.py."',
        'body = "The agency found 31 of them in `__init__.py`."',
    ),
)
