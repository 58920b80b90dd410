"""Words, sentences, paragraphs and quotations in a text."""

from __future__ import annotations

import re
from functools import cache

from briefing.check.honesty.prose import prose

Stretch = tuple[int, int]
"""The index of the first character of a part, and of the one after its last."""

FAR = 1000
"""Distance in characters beyond which nothing belongs together, so that no text takes long."""

_HAN_AND_KANA = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"

CHARACTERS_A_WORD = 2.5
"""Characters of Japanese or Chinese to a word of English, about."""


@cache
def _sentence_ends() -> re.Pattern[str]:
    # a full stop after "Art", "No", "St" … or one capital ends no sentence
    return re.compile(
        r"(?<![ (][A-Z])(?<!\bArt)(?<!\bNo)(?<!\bSt)(?<!\bvs)(?<!\bCh)(?<!\bSec)(?<!\bca)"
        r"[.!?][\"”’»*_)\]]*(?=\s|$)|[。!?]|\n[ \t]*(?=\n|[-*+>|]|\d+[.)] )|\|"
    )


_ELIDED = "(?:tis|twas|twere|twill|em|n|cause|til|till|bout|round|nuff|neath)"
"""Words before which an apostrophe stands, and no quotation begins."""

# within a paragraph, an item of a list and a cell of a table; an apostrophe ends no quotation
_INSIDE = r"(?:[^{close}|\n]|\n(?![ \t]*(?:\n|[-*+>|]\s|\d{{1,9}}[.)]\s)))+"
_QUOTED = {
    '"': r"(?<![\w\"])\"(?=[^\s\"])" + _INSIDE.format(close='"') + r"\"",
    "“": "“" + _INSIDE.format(close='“”"') + '[”"]',
    "„": "„" + _INSIDE.format(close="„“”") + "[“”]",  # German, Czech; Polish, Romanian
    "”": r"(?<![^\s(])”(?=\w)" + _INSIDE.format(close="“”") + "”",  # Swedish, Finnish
    "«": "«" + _INSIDE.format(close="«»") + "»",
    "»": r"(?<![^\s(])»(?=\w)" + _INSIDE.format(close="«»") + "«",  # German, Danish
    "「": "「" + _INSIDE.format(close="「」") + "」",
    "『": "『" + _INSIDE.format(close="『』") + "』",
    # no ‘tis, ‘90s and Hawai‘i
    "‘": rf"(?<!\w)‘(?!{_ELIDED}\b|\d0s\b)(?:[^‘’|\n]|\n(?![ \t]*\n)|’(?=\w))+’",
    "‚": r"(?<!\w)‚(?=\w)(?:[^‘’‚|\n]|\n(?![ \t]*\n)|’(?=\w))+[‘’]",
}
"""Patterns of quotations, by the mark that begins them."""

QUOTES = "".join(_QUOTED)

FEW_MARKS = 2
"""Kinds of marks for which there are patterns of their own: that of all takes long to compile."""


@cache
def _quoted(marks: str) -> re.Pattern[str]:
    first = f"(?=[{marks}])"  # most characters are none of them: rejected at once
    return re.compile(first + "(?:" + "|".join(_QUOTED[mark] for mark in marks) + ")")


def _is_quotation(found: re.Match[str]) -> bool:
    # a letter of Hawaiian or Tongan is written with the mark too (‘Iolani): what runs from there to
    # the next plural has several sentences, and does not end as one
    words = found[0]
    return words[0] != "‘" or words[-2] in ".,!?;…—–-" or not _sentence_ends().search(words)


@cache
def _block() -> re.Pattern[str]:
    return re.compile(r"^[ \t]{0,3}>.*(?:\n[ \t]{0,3}\S.*)*", re.MULTILINE)


@cache
def _set_off() -> re.Pattern[str]:
    # a note that is set off (> [!NOTE], > **Note**) is the author's own, and >>> is a prompt
    return re.compile(
        r"[ \t]*>(?:>>\s|\s*(?:\[!\w+\]|\W{0,3}(?:Note|Warning|Tip|Caution|Important)\b))",
        re.IGNORECASE,
    )


@cache
def _cjk() -> re.Pattern[str]:
    return re.compile(f"[{_HAN_AND_KANA}]")


def words_in(text: str) -> int:
    """Return the approximate number of words in a text of any language."""
    if text.isascii():
        return len(text.split())
    if max(text) < _HAN_AND_KANA[0]:  # dashes and accents: the pattern takes long to compile
        apart, characters = text, 0
    else:
        apart, characters = _cjk().subn(" ", text)
    words = sum(any(map(str.isalnum, word)) for word in apart.split())
    return words + round(characters / CHARACTERS_A_WORD)


def sentence(text: str, at: int) -> Stretch:
    """Return the sentence around an index; an item of a list or a cell counts as one."""
    start = max(0, at - FAR)
    for end in _sentence_ends().finditer(text, start, at + FAR):
        if end.end() > at:
            return start, end.end()
        start = end.end()
    return start, min(len(text), at + FAR)


def before(text: str, at: int) -> str:
    """Return the text before an index, from the beginning of the preceding paragraph."""
    start = at
    for _ in range(2):
        start = text.rfind("\n\n", max(0, at - FAR), start)
        if start < 0:
            return text[max(0, at - FAR) : at]
    return text[start:at]


def after(text: str, at: int) -> str:
    """Return the text after an index, to the end of its paragraph."""
    end = text.find("\n\n", at, at + FAR)
    return text[at : at + FAR if end < 0 else end]


def quotations(text: str) -> list[Stretch]:
    """Return the texts in quotation marks, without the marks, in their order."""
    if text.isascii() and '"' not in text:
        return []
    marks = "".join(mark for mark in QUOTES if mark in text)
    if not marks:
        return []
    pattern = _quoted(marks if len(marks) <= FEW_MARKS else QUOTES)
    found = filter(_is_quotation, pattern.finditer(prose(text)))
    return [(each.start() + 1, each.end() - 1) for each in found]


def quoted_blocks(text: str) -> list[Stretch]:
    """Return the block quotations of a body."""
    if not text.startswith(">") and "\n>" not in text and "\n >" not in text:
        return []
    blocks = _block().finditer(prose(text))
    return [each.span() for each in blocks if not _set_off().match(each[0])]
