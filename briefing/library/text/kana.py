"""Kana: in one script, and as the letters in which texts of other languages write them (Hepburn).

Long vowels are written or left out, and so is what a name says of an island.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROWS = {
    "": "あいうえお",
    "k": "かきくけこ",
    "s": "さしすせそ",
    "t": "たちつてと",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "m": "まみむめも",
    "r": "らりるれろ",
    "g": "がぎぐげご",
    "z": "ざじずぜぞ",
    "d": "だぢづでど",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}
_IRREGULAR = {
    **{"し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji", "ぢ": "ji", "づ": "zu"},
    **{"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "o", "ん": "n", "ゔ": "vu"},
}
_LETTERS = {
    kana: consonant + vowel
    for consonant, row in _ROWS.items()
    for kana, vowel in zip(row, "aiueo", strict=True)
} | _IRREGULAR

_SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o", "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_PALATAL = "ゃゅょ"
_DOUBLED, _LONG = "っ", "ー"

_LONG_VOWELS = {"ou": "o", "oo": "o", "uu": "u", "aa": "a", "ii": "i", "ee": "e", "ei": "e"}

_ISLANDS = ("jima", "shima", "tou", "to")
"""Endings of the name of an island, which other languages translate or leave out."""

SHORTEST = 3
"""Kana of a name, at least, and letters of one without its ending."""


def is_kana(text: str) -> bool:
    """Return whether a text is nothing but kana."""
    return bool(text) and all(
        "ぁ" <= each <= "ゖ" or "ァ" <= each <= "ヺ" or each == _LONG for each in text
    )


def is_hiragana(text: str) -> bool:
    """Return whether a text is nothing but hiragana."""
    return is_kana(text) and hiragana(text) == text


def hiragana(text: str) -> str:
    """Return a text with its katakana as hiragana."""
    return "".join(chr(ord(each) - 0x60) if "ァ" <= each <= "ヶ" else each for each in text)


def katakana(text: str) -> str:
    """Return a text with its hiragana as katakana."""
    return "".join(chr(ord(each) + 0x60) if "ぁ" <= each <= "ゖ" else each for each in text)


def readings(text: str) -> list[str]:
    """Return kana as hiragana; where it has marks of long vowels, as these are spelled out, too."""
    plain = hiragana(text)
    if _LONG not in plain:
        return [plain]
    spelled: list[str] = [""]
    for each in plain:
        if each != _LONG:
            spelled = [one + each for one in spelled]
            continue
        vowel = _vowel(spelled[0])
        as_kana = {"e": "いえ", "o": "うお"}.get(
            vowel, dict(zip("aiu", "あいう", strict=True)).get(vowel, "")
        )
        spelled = [one + other for one in spelled for other in as_kana or [""]]
    return [plain, *spelled]


def _vowel(kana: str) -> str:
    return (_SMALL.get(kana[-1:]) or _LETTERS.get(kana[-1:], ""))[-1:]


def romanised(text: str) -> str:
    """Return kana in letters, long vowels as they are spelled: とうきょう is toukyou."""
    letters = ""
    doubled = False
    for each in hiragana(text):
        if each == _DOUBLED:
            doubled = True
            continue
        if each in _SMALL and letters:
            letters = _with_small(letters, each)
        elif each == _LONG:
            letters += letters[-1:]
        else:
            syllable = _LETTERS.get(each, _SMALL.get(each, ""))
            if doubled and syllable:
                letters += "t" if syllable.startswith("ch") else syllable[0]
            letters += syllable
        doubled = False
    return letters


def _with_small(letters: str, small: str) -> str:
    """Return letters whose last syllable a small kana changes: shi and ya are sha."""
    before = letters[:-1]
    if small not in _PALATAL or before.endswith(("sh", "ch", "j")):
        return before + _SMALL[small]
    return f"{before}y{_SMALL[small]}"


def spellings(text: str) -> Iterator[str]:
    """Yield the ways in which a name in kana may be written in letters, the fullest first."""
    whole = romanised(text)
    short = whole
    for long, vowel in _LONG_VOWELS.items():
        if long != "ei":
            short = short.replace(long, vowel)
    found = [whole, short, short.replace("ei", "e")]
    found += [each.replace("nb", "mb").replace("np", "mp").replace("nm", "mm") for each in found]
    for each in list(found):
        for ending in _ISLANDS:
            name = each.removesuffix(ending)
            if name != each and len(name) > SHORTEST:
                found.append(name)
    yield from dict.fromkeys(found)
