"""Text for fields of BibTeX: what TeX reads as a command is written so that it prints itself."""

from __future__ import annotations

import re

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # a brace that is escaped would be counted all the same
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    "@": r"{@}",  # some readers begin an entry at it, wherever it stands
}

_SIGNS = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")


def escaped(text: str) -> str:
    """Return text on one line for a field between braces.

    Letters of any script stay as they are: BibTeX passes them on, and Biber, upBibTeX and engines
    of Unicode read them.
    """
    return _SIGNS.sub(lambda found: _SPECIAL[found[0]], " ".join(text.split()))


def address(url: str) -> str:
    """Return an address for a field that is printed as it is: no brace, no backslash, no space."""
    return re.sub(
        r"[{}\\\s\"<>^`|]", lambda found: "".join(f"%{each:02X}" for each in found[0].encode()), url
    )
