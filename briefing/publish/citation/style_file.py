"""The file of a style of CSL: opened by citeproc-py, or refused in a sentence."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from briefing.publish.citation.styles import StyleError

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTRA = "briefing[csl]"
"""What is installed for styles of CSL."""

AT_MOST = 4 * 2**20
"""Most bytes of a file; the largest of the styles that there are has a twentieth."""

_CSL = "http://purl.org/net/xbiblio/csl"
_IN_CSL = f"{{{_CSL}}}"


def opened(path: str) -> Any:
    """Return the style of a file, for citeproc-py. Raises StyleError."""
    try:
        from citeproc import CitationStylesStyle
        from lxml import etree
    except ImportError:
        raise StyleError(
            f"a style of CSL is set by citeproc-py, which is not there: pip install '{EXTRA}'"
        ) from None
    from io import BytesIO

    data = _contents(path)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise StyleError(f"`{path}` is no style of CSL: it is no XML ({error.msg})") from None
    _refuse(path, root)
    with answering(path):
        return CitationStylesStyle(BytesIO(data), validate=False)


def _contents(path: str) -> bytes:
    try:
        with open(os.path.expanduser(path), "rb") as file:
            data = file.read(AT_MOST + 1)
    except FileNotFoundError:
        raise StyleError(f"there is no file `{path}`: a style is a name, or a CSL file") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise StyleError(f"the style `{path}` cannot be read: {why}") from None
    if len(data) > AT_MOST:
        raise StyleError(f"`{path}` is no style of CSL: it has more than {AT_MOST >> 20} MB")
    return data


def _refuse(path: str, root: Any) -> None:
    """Raise StyleError where the XML is no style, or one that only names another."""
    if root.tag != f"{_IN_CSL}style":
        name = str(root.tag).rpartition("}")[2]
        raise StyleError(
            f"`{path}` is no style of CSL: it begins with <{name}>, not with <style> of {_CSL}"
        )
    for link in root.iterfind(f"{_IN_CSL}info/{_IN_CSL}link"):
        if link.get("rel") == "independent-parent":
            raise StyleError(
                f"`{path}` only names another style, which has the rules: {link.get('href')};"
                " get that one, and name its file"
            )
    if root.find(f"{_IN_CSL}citation/{_IN_CSL}layout") is None:
        raise StyleError(f"`{path}` is no whole style of CSL: it has no <layout> of a <citation>")
    known = {each.get("name") for each in root.iterfind(f"{_IN_CSL}macro")}
    used = (each.get("macro") for each in root.iter(f"{_IN_CSL}text"))
    if missing := next((each for each in used if each and each not in known), ""):
        raise StyleError(f"`{path}` is no whole style of CSL: it has no macro `{missing}`")


@contextmanager
def answering(path: str) -> Iterator[None]:
    """Have citeproc-py work by the style of a file: what it raises, a sentence; warnings are none.

    Raises StyleError.
    """
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except Exception as error:  # what a style makes it stumble over is anybody's guess
            why = " ".join(f"{type(error).__name__} {error}".split())
            raise StyleError(f"citeproc-py cannot set the style `{path}`: {why}") from error
