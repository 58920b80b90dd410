"""Editing: what is valid, and a careful editor would not let pass."""

from __future__ import annotations

from briefing.check.catalogue.code import WARNING, Code
from briefing.pack import codes

_TOPIC = '[[topic]]\nid = "balloons-again"\nname = "{}"'

CODES: tuple[Code, ...] = (
    Code(
        codes.SELF_REFERENCE,
        WARNING,
        "An entry or a source refers to itself",
        "An entry does not contradict itself, nor is it what to read next; a source that derives "
        "from itself has no origin. Another id is meant, or none.",
        'see = ["example"]',
        'see = ["other"]',
    ),
    Code(
        codes.ID_TWICE,
        WARNING,
        "A list names one thing twice",
        "It is shown twice, and counted twice. Remove one, or write what is meant: an id, a fact, a"
        " limit. A source may stand twice with two places in it.",
        'actors = ["police", "police"]',
        'actors = ["police"]',
    ),
    Code(
        codes.NAME_TWICE,
        WARNING,
        "Two actors, topics, places or terms have one name",
        "A reader cannot tell them apart, and what is known of one of them is spread over two. "
        "Make them one, or add to the names what makes them two. The alias of an actor or a topic "
        "is a name, too; that of a place is a remark, and terms may share theirs.",
        _TOPIC.format("Balloons"),
        _TOPIC.format("Balloons over land"),
    ),
    Code(
        codes.TITLE_TWICE,
        WARNING,
        "Two entries have one title",
        "A list shows little more than titles: say in each what the other is not about. An entry "
        "that is superseded may share the title of its successor.",
        'title = "Title of other"',
        'title = "Title of another"',
    ),
    Code(
        codes.DATE_IN_FUTURE,
        WARNING,
        "Something is said to have happened after today",
        "An event, a statement, a figure, a source, its retraction and the days on which it was "
        "read and a paper was published lie behind us: the year is probably mistyped. What is "
        "planned is a `measure`, or a `risk`; what is not over has no `to` yet. What a paper "
        "covers (`covers_to`), a figure's last day and `review_by` may be to come.",
        'kind = "event"\ndate = 2999-01-31',
        'kind = "measure"\ndate = 2999-01-31',
    ),
    Code(
        codes.PLACEHOLDER,
        WARNING,
        "A text is a placeholder, or holds one",
        "A note to oneself (TODO, TBD, FIXME, XXX, ???, lorem ipsum) is no text for a reader. "
        "Write what is missing, or leave the key out; in code of a body, in quotation marks and as "
        "a name (the TODO app) it may stand.",
        'caveat = "TODO: ask the agency"',
        'caveat = "The agency was not asked."',
    ),
    Code(
        codes.MARKUP_IN_PLAIN_TEXT,
        WARNING,
        "A plain text holds markup",
        "Only `body` is Markdown: elsewhere asterisks, backticks, link targets and HTML are shown "
        "as they are written. Write the words alone.",
        'caveat = "See **only** the [list](https://example.org/list)."',
        'caveat = "See only the list; 2 * 3 ships [sic] in C#."',
    ),
)
