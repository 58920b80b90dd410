"""The rule walk as lines: the conditions, what would settle most, and the rules in three groups."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish.lines import Segment, wrap
from briefing.publish.views.rule_layout import RuleLayout, cut
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
) -> View:
    """Return the walk at a width; `made` says which rules are left out.

    Items are the conditions, then the rules. `whole`: nothing is cut, and each condition that has
    no answer is followed by what may be answered, as one types it. `most`: rules of each group
    that are listed. `folded`: texts of rules go on in the next line, and are not cut. `spaced`:
    there is room for an empty line above each group.
    """
    shown = listed(walk, most)
    layout = RuleLayout(walk, shown, width, whole=whole, folded=folded)
    lines = layout.conditions()
    lines += layout.next_step()
    item = len(walk.dimensions)
    for value, group in walk.groups.items():
        if walk.rules:
            lines += [ViewLine([Segment("")])] * (spaced or whole)
            lines.append(ViewLine(layout.head(value, len(group))))
        for rule in group[:most]:
            lines += layout.rule_lines(rule, item)
            item += 1
        if most is not None and len(group) > most:
            lines.append(ViewLine([Segment(f"  and {len(group) - most:,} more", "quiet")]))
    targets = ["" for _ in walk.dimensions] + [each.row["id"] for each in shown]
    labels = [each.row.get("handling") for each in walk.rules]
    return View(_title(walk), made, lines, targets, labels)


def _title(walk: RuleWalk) -> str:
    if not walk.rules:
        return "Rules"
    counts = [len(group) for group in walk.groups.values()]
    return "Rules: {:,} apply, {:,} may apply, {:,} do not".format(*counts)


def made(walk: RuleWalk, left_out: int, why: str) -> str:
    """Return in a line how the walk was made: of what, and which rules are left out, and why."""
    rules, conditions = len(walk.rules), len(walk.dimensions)
    said = f"{_counted(rules, 'rule')} by {_counted(conditions, 'condition')}"
    left = f"{_counted(left_out, 'rule')} left out, which {why}" if left_out else "none left out"
    return f"{said}; {left}."


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def listed(walk: RuleWalk, most: int | None = None) -> list[WalkedRule]:
    """Return the rules as they stand in the groups, of each at most so many."""
    return [each for group in walk.groups.values() for each in group[:most]]


def detail(
    walk: RuleWalk, item: int, width: int, most: int, *, most_rules: int | None = None
) -> list[str]:
    """Return in at most so many lines what an item's line may have no room for."""
    names = list(walk.dimensions)
    if item < len(names):
        title, values = walk.title(names[item]), walk.dimensions[names[item]]["values"].values()
        numbered = [f"{number} {value}" for number, value in enumerate(values, 1)]
        told = [f"{title}: {', '.join(numbered)}"]
    elif item - len(names) < len(rules := listed(walk, most_rules)):
        rule = rules[item - len(names)]
        told = ["; ".join(walk.conditions(rule)) or "Always"]
        told += [f"Judged: {rule.row['judgement']}"] if "judgement" in rule.row else []
        told.append("; ".join(rule.laws))
        told += [f"Decides: {rule.row['decides']}"] if "decides" in rule.row else []
    else:
        return []
    text = " · ".join(told)
    lines = [text[start:end] for start, end in wrap(text, width)]
    if len(lines) > most > 0:
        lines = [*lines[: most - 1], cut(f"{lines[most - 1]} {lines[most]}", width)]
    return lines[:most]
