"""The scale of an axis: from where to where, and what stands at it."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_STEPS = (Decimal(1), Decimal(2), Decimal(5))

_MORE = Decimal("1.01")

_ENDS = tuple(map(Decimal, ("1", "1.2", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10")))
"""Where an axis ends, in its power of ten: a round number that is not far from the largest one."""

_EVEN = {Decimal(each).as_tuple().digits for each in ("1", "15", "2", "25", "3", "4", "5", "6")}
"""Digits of a step with which one reckons easily."""

NARROW = Decimal("0.25")
"""Share of the largest number that all lie within where a line would be flat from zero on."""


class Scale:
    """From `low` to `high`, which are never the same."""

    def __init__(self, low: Decimal, high: Decimal, *, whole: bool = False) -> None:
        """Make a scale; `whole`: it is of whole numbers, and no other stands at it."""
        self.low = low
        self.high = high if high > low else low + 1
        self._whole = whole

    def share(self, value: Decimal) -> float:
        """Return where a number lies, from 0 to 1."""
        return max(0.0, min(1.0, float((value - self.low) / (self.high - self.low))))

    def ticks(self, most: int) -> list[Decimal]:
        """Return at most so many round numbers on it, at even steps; the ends where they are."""
        step = self.step(most)
        first = (self.low / step).to_integral_value(ROUND_CEILING)
        last = (self.high / step).to_integral_value(ROUND_FLOOR)
        return [(first + n) * step for n in range(int(last - first) + 1)]

    def even_ticks(self, most: int) -> list[Decimal]:
        """Return at most so many numbers from zero on at even steps, the last one at the end."""
        for count in range(most - 1, 1, -1):
            step = self.high / count
            whole = not self._whole or step == step.to_integral_value()
            if whole and step.normalize().as_tuple().digits in _EVEN:
                return [step * n for n in range(count + 1)]
        return [Decimal(0), self.high]

    def step(self, most: int) -> Decimal:
        """Return the smallest round step with which there are no more ticks."""
        step = _step((self.high - self.low) / most)
        if self._whole:
            step = max(step, Decimal(1))
        while (self.high / step).to_integral_value(ROUND_FLOOR) - (
            self.low / step
        ).to_integral_value(ROUND_CEILING) >= most:
            step = _step(step * _MORE)
        return step


def _step(least: Decimal) -> Decimal:
    """Return the first step of 1, 2, 5, 10 … that is no smaller."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(s * power for s in (*_STEPS, Decimal(10)) if s * power >= least)


def _whole(values: Iterable[Decimal]) -> bool:
    return all(value == value.to_integral_value() for value in values)


def from_zero(values: list[Decimal]) -> Scale:
    """Return the scale of bars, which always begin at zero."""
    found = [Decimal(0), *values]
    return Scale(min(found), max(found), whole=_whole(values))


def of_bars(values: list[Decimal]) -> Scale:
    """Return the scale of bars beside an axis: from zero to a round number, which stands there."""
    scale = from_zero(values)
    if scale.low < 0:
        return scale
    power = Decimal(1).scaleb(scale.high.adjusted())
    high = next(n * power for n in _ENDS if n * power >= scale.high)
    return Scale(scale.low, high, whole=_whole(values))


def of_lines(values: list[Decimal], most: int) -> Scale:
    """Return the scale of lines, to round numbers: from zero on, unless all would be flat.

    At most so many ticks stand at it, two or more.
    """
    scale = from_zero(values)
    if values and min(values) > 0 and 0 < max(values) - min(values) < NARROW * max(values):
        scale = Scale(min(values), max(values), whole=_whole(values))
    step = scale.step(most)
    while True:
        low = (scale.low / step).to_integral_value(ROUND_FLOOR)
        high = (scale.high / step).to_integral_value(ROUND_CEILING)
        if high - low < most:
            return Scale(low * step, high * step, whole=_whole(values))
        step = _step(step * _MORE)


def told(tick: Decimal) -> str:
    """Return what stands at a tick."""
    text = f"{tick.normalize():,f}"
    return "0" if text == "-0" else text
