"""Names and paths of which Markdown takes characters are told, and no others."""

from __future__ import annotations

import pytest

from briefing.check.bodies import Bodies
from briefing.check.marked_names import AT_MOST, of_body


def told(body: str) -> list[str]:
    return [body[each.start : each.end] for each in of_body(body, ("body",), Bodies())]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Found in __init__.py.", ["__init__.py"]),
        ("Found in core/__init__.py, too.", ["core/__init__.py"]),
        ("It sets __proto__ of it.", ["__proto__"]),
        ("It reads x.__dict__ here.", ["x.__dict__"]),
        ("The paths auth/*/fallback and auth/*/none.", ["auth/*/fallback", "auth/*/none"]),
        (r"It opens \..\secret and ..\..\name.", [r"\..\secret", r"..\..\name"]),
        ("- in __main__.py\n\n> and __init__.py\n", ["__main__.py", "__init__.py"]),
        ("See https://example.org/__init__.py for it.", ["https://example.org/__init__.py"]),
    ],
)
def test_what_loses_characters_is_told(body: str, names: list[str]) -> None:
    assert told(body) == names


@pytest.mark.parametrize(
    "body",
    [
        "Found in `__init__.py`.",
        "```\n__init__.py\n```",
        r"Found in \_\_init\_\_.py.",
        "It is __important__ that this is bold.",
        "This is __very__ and **so** bold.",
        "One path auth/*/fallback alone keeps its star.",
        "A [page](https://example.org/__init__.py) of it.",
        "A [page] of it.\n\n[page]: https://example.org/__init__.py",
        "See <https://example.org/__init__.py>.",
        r"1\. No list. And \. nothing.",
        "snake_case_name and __leading stay.",
        "a / *b* / c",
        'It says "__why__ not" of *one*/*two* and __why__.',
        r"It opens \\..\secret.",
    ],
)
def test_what_is_shown_whole_or_meant_is_not(body: str) -> None:
    assert told(body) == []


def test_no_more_are_told_than_are_read() -> None:
    assert len(told("In __init__.py.\n\n" * (AT_MOST + 5))) == AT_MOST
