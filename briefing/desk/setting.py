"""What a setting is: its name, the values that it takes, and what it does, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, overload

if TYPE_CHECKING:
    from typing import Any, Protocol

    from briefing.desk.settings_file import Value

    class Holder(Protocol):
        """What holds the values that were chosen, by the names of the settings."""

        values: dict[str, Value]


Kind = TypeVar("Kind")
"""Of what kind its values are: `settings_file.Value`, or a part of that."""


class Setting(Generic[Kind]):
    """A setting, declared in the class of what holds it: read there, it is the value."""

    name = ""
    """Its name in the file: that of the attribute."""

    def __init__(
        self,
        default: Kind,
        choices: Sequence[Kind],
        help: str,
        *,
        environment: str = "",
        at_start: bool = False,
    ) -> None:
        """Make a setting.

        `environment`: the variable that decides before the file does. `at_start`: it is asked only
        when the reader starts.
        """
        self.default: Kind = default
        self.choices: Sequence[Kind] = choices
        """The values that are offered, in their order."""
        self.help = help
        self.environment = environment
        self.at_start = at_start

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, holder: None, owner: type) -> Setting[Kind]: ...
    @overload
    def __get__(self, holder: Holder, owner: type) -> Kind: ...
    def __get__(self, holder: Holder | None, owner: type) -> Setting[Kind] | Kind:
        if holder is None:
            return self
        value: Any = holder.values.get(self.name, self.default)
        chosen: Kind = value
        return chosen

    def takes(self, value: object) -> bool:
        """Return whether a value is one of this setting: `true` is not 1."""
        return any(value == each and type(value) is type(each) for each in self.choices)

    def wanted(self) -> str:
        """Return which values there are, in words."""
        *most, last = map(written, self.choices)
        return f"{', '.join(most)} or {last}"

    def beside(self, value: Value, by: int) -> Value:
        """Return the value so many further on among those that are offered, round and round."""
        known: list[Any] = list(self.choices)
        at = next((n for n, each in enumerate(known) if written(each) == written(value)), -by)
        chosen: Value = known[(at + by) % len(known)]
        return chosen


class WordOrFile(Setting[str]):
    """A setting that is one of some words, or the path of a file with a known ending."""

    def __init__(self, default: str, choices: Sequence[str], ending: str, help: str) -> None:
        """Make a setting."""
        super().__init__(default, choices, help)
        self.ending = ending

    def takes(self, value: object) -> bool:
        """Return whether a value is one of the words, or a path that is the same from everywhere.

        Whether there is such a file is known to what reads it.
        """
        if not isinstance(value, str) or super().takes(value):
            return super().takes(value)
        plain = value.isprintable() and not {'"', "\\"} & set(value)
        return plain and value.startswith(("/", "~")) and value.endswith(self.ending)

    def wanted(self) -> str:
        """Return which values there are, in words."""
        words = ", ".join(map(written, self.choices))
        return f"{words} or the path of a {self.ending} file, from / or ~"


class Amount(Setting[Kind]):
    """A setting that is a whole number, or one of some words."""

    def __init__(
        self, default: Kind, least: int, most: int, step: int, help: str, *words: Kind
    ) -> None:
        """Make a setting of a number from `least` to `most`, offered in steps."""
        super().__init__(default, words, help)
        self.least, self.most, self.step = least, most, step

    def takes(self, value: object) -> bool:
        """Return whether a value is a number within the bounds, or one of the words."""
        return super().takes(value) or (type(value) is int and self.least <= value <= self.most)

    def wanted(self) -> str:
        """Return which values there are, in words."""
        words = "".join(f"{written(each)} or " for each in self.choices)
        return f"{words}a whole number from {self.least} to {self.most}"

    def beside(self, value: Value, by: int) -> Value:
        """Return the next number by a step, or the one before; a word stands before the first."""
        words: list[Any] = list(self.choices)
        if not isinstance(value, int):
            return self.least if by > 0 else self.most
        near = value + by * self.step - (value + by * self.step - self.least) % self.step
        if by < 0 and value % self.step != self.least % self.step:
            near += self.step
        if self.least <= near <= self.most:
            return near
        if words:
            word: Value = words[0]
            return word
        return max(self.least, min(near, self.most))


def written(value: object) -> str:
    """Return a value as it is told: as it is written in the file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else f'"{value}"'
