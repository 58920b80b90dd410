"""Names of keys: as Textual has them, as a reader writes them, as they are shown."""

from __future__ import annotations

from briefing.publish.signs import in_ascii

SIGNS = {
    "!": "exclamation_mark",
    '"': "quotation_mark",
    "#": "number_sign",
    "$": "dollar_sign",
    "%": "percent_sign",
    "&": "ampersand",
    "'": "apostrophe",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "*": "asterisk",
    "+": "plus",
    ",": "comma",
    "-": "minus",
    ".": "full_stop",
    "/": "slash",
    ":": "colon",
    ";": "semicolon",
    "<": "less_than_sign",
    "=": "equals_sign",
    ">": "greater_than_sign",
    "?": "question_mark",
    "@": "at",
    "[": "left_square_bracket",
    "\\": "backslash",
    "]": "right_square_bracket",
    "^": "circumflex_accent",
    "_": "underscore",
    "`": "grave_accent",
    "{": "left_curly_bracket",
    "|": "vertical_line",
    "}": "right_curly_bracket",
    "~": "tilde",
}
"""Textual's names of the characters of ASCII that are no letters or digits."""

ARROWS = ("down", "up", "left", "right")
"""Keys that are shown as a sign and type none; in ASCII, they have names."""

SHOWN = {
    "escape": "Esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "delete": "Del",
    "insert": "Ins",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "alt+left": "Alt+←",
    "alt+right": "Alt+→",
    **{name: sign for sign, name in SIGNS.items()},
}
"""Names of keys that are not those that Textual gives them, with capitals."""

NAMED = (
    *("escape", "enter", "tab", "space", "backspace", "delete", "insert"),
    *("home", "end", "pagedown", "pageup", *ARROWS),
    *(f"f{number}" for number in range(1, 13)),
)
"""Keys that type no character of their own, but for the space."""

_ALSO = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "page_down": "pagedown",
    "page_up": "pageup",
    "control": "ctrl",
    "meta": "alt",
    "option": "alt",
}
"""What keys are called elsewhere."""

_HELD = ("alt", "ctrl", "shift")
"""Keys that are held, in the order in which Textual names them."""

_SENT_AS = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+j": "enter", "ctrl+h": "backspace"}
"""Keys for which a terminal sends what it sends for another."""


class UnusableKeyError(ValueError):
    """A key that there is not, or that no terminal sends; the message says which, and why."""


def is_text(key: str) -> bool:
    """Return whether a key types a character."""
    return key == "space" or (key not in ARROWS and len(spoken(key)) == 1)


def spoken(key: str) -> str:
    """Return the name of a key."""
    if len(key) == 1:
        return key
    *held, last = key.split("+")
    named = last if held == ["ctrl"] else last.capitalize()
    if key in SHOWN and not (last in ARROWS and in_ascii()):
        return SHOWN[key]
    return "+".join([*(each.capitalize() for each in held), named])


def read(text: str) -> str:
    """Return Textual's name of a key as a reader writes it: `?`, `Esc`, `Ctrl+X`, `pagedown`.

    Raises UnusableKeyError.
    """
    text = text.strip()
    if len(text) == 1:
        return _character(text, text)
    *before, last = text.split("+")
    if not last and before:  # ctrl++
        before, last = before[:-1], "+"
    held = sorted({_ALSO.get(each.strip().lower(), each.strip().lower()) for each in before})
    if not set(held) <= set(_HELD):
        raise UnusableKeyError(f"there is no key `{text}`: ctrl, alt and shift can be held")
    last = last.strip()
    if len(last) == 1:
        return _held(text, held, last)
    name = _ALSO.get(last.lower(), last.lower())
    if name in SIGNS.values():
        return _held(text, held, next(sign for sign, each in SIGNS.items() if each == name))
    if name not in NAMED:
        from briefing.pack.suggest import did_you_mean, nearest

        hint = did_you_mean(nearest(name, (*NAMED, *SIGNS.values())))
        raise UnusableKeyError(f"there is no key `{text}`{hint}")
    return "+".join([*held, name])


def _character(character: str, text: str) -> str:
    """Return the name of the key that types a character."""
    if character in SIGNS:
        return SIGNS[character]
    if not character.isalnum():
        raise UnusableKeyError(
            f"there is no key `{text}`: a letter, a digit or a sign of ASCII is one"
        )
    return character


def _held(text: str, held: list[str], character: str) -> str:
    """Return the name of a key that types a character, while others are held."""
    if not held:
        return _character(character, text)
    if held == ["shift"]:
        upper = character.upper()
        if upper == character:
            raise UnusableKeyError(f"`{text}` is a character of its own: name that")
        return _character(upper, text)
    if "alt" in held:
        raise UnusableKeyError(
            f"`{text}` comes from a terminal as Esc and then a key: take another"
        )
    name = f"ctrl+{_character(character.lower(), text)}"
    if "shift" in held or not (character.isascii() and character.isalpha()):
        raise UnusableKeyError(f"few terminals send `{text}`: Ctrl can be held with a letter")
    if name in _SENT_AS:
        raise UnusableKeyError(f"a terminal sends `{spoken(_SENT_AS[name])}` for `{text}`")
    return name


def as_written(key: str) -> str:
    """Return a key as a reader would write it: `read` makes the same of it."""
    for sign, name in SIGNS.items():
        if key == name and sign not in '"\\':
            return sign
    return key
