"""The rule walk as lines: the conditions, what would settle most, and the rules in three groups."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish.fitted import elided as cut
from briefing.publish.lines import Segment, wrap
from briefing.publish.views.rule_layout import RuleLayout
from briefing.publish.views.rule_signs import signs
from briefing.publish.views.view import View, ViewLine

if TYPE_CHECKING:
    from briefing.publish.views.rule_walk import RuleWalk, WalkedRule


def view(
    walk: RuleWalk,
    width: int,
    made: str,
    *,
    whole: bool = False,
    folded: bool = False,
    most: int | None = None,
    spaced: bool = False,
    spread: bool = False,
) -> View:
    """Return the walk at a width; `made` says which rules are left out.

    Items are the conditions, then the rules. `whole`: nothing is cut, and each condition that has
    no answer is followed by what may be answered, as one types it. `most`: rules of each group
    that are listed. `folded`: texts of rules go on in the next line, and are not cut. `spaced`:
    there is room for an empty line above each group. `spread`: conditions have all of their values
    in sight, in as many lines as it takes.
    """
    shown = listed(walk, most)
    layout = RuleLayout(walk, shown, width, whole=whole, folded=folded, spread=spread)
    lines = layout.conditions()
    lines += layout.next_step()
    item = len(walk.dimensions)
    for value, group in walk.groups.items():
        if walk.rows:
            lines += [ViewLine([Segment("")])] * (spaced or whole)
            lines.append(ViewLine(layout.head(value, len(group))))
        for rule in group.first(most):
            lines += layout.rule_lines(rule, item)
            item += 1
        if most is not None and len(group) > most:
            lines.append(ViewLine([Segment(f"  and {len(group) - most:,} more", "quiet")]))
    targets = ["" for _ in walk.dimensions] + [each.row["id"] for each in shown]
    return View(_title(walk), made, lines, targets, walk.labels)


def _title(walk: RuleWalk) -> str:
    if not walk.rows:
        return "Rules"
    counts = [len(group) for group in walk.groups.values()]
    return "Rules: {:,} apply, {:,} may apply, {:,} do not".format(*counts)


def made(walk: RuleWalk, left_out: int, why: str) -> str:
    """Return in a line how the walk was made: of what, and which rules are left out, and why."""
    rules, conditions = len(walk.rows), len(walk.dimensions)
    said = f"{_counted(rules, 'rule')} by {_counted(conditions, 'condition')}"
    left = f"{_counted(left_out, 'rule')} left out, which {why}" if left_out else "none left out"
    return f"{said}; {left}."


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def listed(walk: RuleWalk, most: int | None = None) -> list[WalkedRule]:
    """Return the rules as they stand in the groups, of each at most so many."""
    return [each for group in walk.groups.values() for each in group.first(most)]


def detail(
    walk: RuleWalk,
    item: int,
    width: int,
    most: int,
    *,
    most_rules: int | None = None,
    spread: bool = False,
    folded: bool = False,
) -> list[str]:
    """Return in at most so many lines what the line of an item does not say.

    `spread` and `folded` are as in the view: a condition has all of its values in sight, a rule all
    of its words.
    """
    names, rules = list(walk.dimensions), listed(walk, most_rules)
    if item < len(names):
        if not spread:
            return _values(walk, names[item], width, most)
        told = [walk.effect(names[item])]
    elif item - len(names) < len(rules):
        rule = rules[item - len(names)]
        told = ["; ".join(walk.conditions(rule)) or "Always"]
        told += [f"Decides: {rule.row['decides']}"] if "decides" in rule.row else []
        if not folded:
            told += [f"Judged: {rule.row['judgement']}"] if "judgement" in rule.row else []
            told.append("; ".join(rule.laws))
    else:
        return []
    return _fitted(" · ".join(told), width, most)


def _values(walk: RuleWalk, name: str, width: int, most: int) -> list[str]:
    """Return the values of a condition by their numbers, the answer in sight among them."""
    values = walk.dimensions[name]["values"]
    mark, before = signs()["answer"], signs()["before"]
    answer = walk.answers.get(name)
    told = [
        f"{number} {mark if id == answer else ''}{value}"
        for number, (id, value) in enumerate(values.items(), 1)
    ]
    text, first = f"{walk.title(name)}: {', '.join(told)}", 0
    at = [*values].index(answer) if answer is not None else 0
    while first < at and told[at] not in " ".join(_fitted(text, width, most)):
        first += 1
        text = f"{walk.title(name)}: {before}{first}, {', '.join(told[first:])}"
    return _fitted(text, width, most)


def _fitted(text: str, width: int, most: int) -> list[str]:
    """Return a text in at most so many lines, cut where it is longer."""
    lines = [text[start:end] for start, end in wrap(text, width)]
    if len(lines) > most > 0:
        lines = [*lines[: most - 1], cut(f"{lines[most - 1]} {lines[most]}", width)]
    return lines[:most]
