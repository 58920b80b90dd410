"""The catalogue of codes as text: for `check --explain` and for the documentation."""

from __future__ import annotations

from textwrap import indent, wrap
from typing import TYPE_CHECKING

from briefing.check.catalogue import CHAPTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.check.catalogue.code import Code

WIDTH = 80


def listed() -> Iterator[str]:
    """Yield the codes by chapter, a line each."""
    widest = max(len(code.name) for codes in CHAPTERS.values() for code in codes)
    for number, (chapter, codes) in enumerate(CHAPTERS.items()):
        yield ("\n" if number else "") + chapter
        for code in codes:
            yield f"  {code.name:{widest}}  {code.severity:7}  {code.what}"


def lines(code: Code) -> Iterator[str]:
    """Yield the explanation of a code, with its examples."""
    yield f"{code.severity}[{code.name}]: {code.what}"
    yield ""
    yield from wrap(code.why, WIDTH)
    for title, example in (("Wrong", code.wrong), ("Right", code.right)):
        if example:
            yield f"\n{title}:"
            yield indent(example, "    ", lambda _: True).rstrip()


def page() -> Iterator[str]:
    """Yield the page of the documentation as Markdown."""
    yield "# What `briefing check` finds"
    yield ""
    yield from wrap(
        "Printed from `briefing/check/catalogue` by `python docs/codes.py`. An error keeps a"
        " pack from being right; a warning can be turned off under `allow` in the manifest, with"
        " the reason; a remark is often right as it is, is shown by `--strict` alone, and never"
        " changes the exit code. Text that is not safe is an error in an id, an address or a key."
        " `briefing check --explain CODE` says the same in the terminal.",
        100,
    )
    for chapter, codes in CHAPTERS.items():
        yield f"\n## {chapter}"
        for code in codes:
            yield f"\n### {code.name}\n"
            yield f"*{code.severity.capitalize()}*: {code.what}.\n"
            yield from wrap(code.why, 100)
            for title, example in (("Wrong", code.wrong), ("Right", code.right)):
                if example:
                    yield f"\n{title}:\n\n```toml\n{example}\n```"
