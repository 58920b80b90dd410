"""Text safety: characters that are obeyed, or that make a reader see other words."""

from __future__ import annotations

from briefing.check.catalogue.code import ERROR, WARNING, Code
from briefing.pack import codes

_SHOWN = (
    "The pack can be read, with an escape where the character stands; in an id, an address or a "
    "key it is an error."
)

_SERIES = """[[series]]
id = "patrols"
title = "Patrols"
x = "calendar-year"
columns = {{ {column} = {{ title = "Patrols" }} }}
points = [{{ x = 2023, {column} = 2 }}]"""

CODES: tuple[Code, ...] = (
    Code(
        codes.CONTROL_CHARACTER,
        WARNING,
        "A text holds a control character",
        f"A terminal would obey it: move, recolour, copy, or worse. {_SHOWN} Remove it; only line "
        "breaks and tabs may stand in a text.",
        r'title = "Balloons over \u001b[31mthe strait"',
        'title = "Balloons over the strait"',
    ),
    Code(
        codes.BIDIRECTIONAL_CONTROL,
        WARNING,
        "A text holds a character that turns the words around it",
        f"What is read is then not what is written. {_SHOWN} Remove it: Hebrew and Arabic need no "
        "such character in a sentence.",
        r'title = "Balloons\u202e tiarts eht revo"',
        'title = "Balloons over the strait"',
    ),
    Code(
        codes.INVISIBLE_CHARACTER,
        WARNING,
        "A text holds a character that nobody sees",
        "Two words that look the same are then different ones, and a search finds one of them. "
        f"{_SHOWN} Remove it; the joiners that scripts and emoji need are allowed.",
        r'title = "Balloons over the st\u200brait"',
        'title = "Balloons over the strait"',
    ),
    Code(
        codes.COMBINING_MARKS,
        WARNING,
        "A letter carries more than three combining marks",
        f"A heap of marks covers the lines above it. {_SHOWN} Keep three at most: no language has "
        "more.",
        r'title = "Balloons over the stra\u0301\u0302\u0303\u0304\u0305it"',
        r'title = "Balloons over the stra\u0301it"',
    ),
    Code(
        codes.LOOK_ALIKE,
        ERROR,
        "A name mixes letters of several alphabets in one word",
        "In an id, an address or a key a Cyrillic а looks like a Latin a and is another letter: "
        "`jаpan` is not `japan`. Write the word in one alphabet.",
        _SERIES.format(column=r'"pa\u0442rols"'),
        _SERIES.format(column="patrols"),
    ),
    Code(
        codes.ADDRESS_SCHEME,
        WARNING,
        "An address has another scheme than http or https, or characters that no address has",
        "Such an address is never opened, for it may run a command or read a file; in `url` and "
        "`archived` it is an error. Use http or https, and write other letters in per-cent form.",
        'body = "The agency counted 31 balloons in 2023 ([its list](file:///tmp/list.txt))."',
        'body = "The agency counted 31 balloons in 2023 ([its list](https://example.org/list))."',
    ),
)
