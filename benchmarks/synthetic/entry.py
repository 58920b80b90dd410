"""One synthetic entry, of any kind and with any of the keys that entries have."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from benchmarks.synthetic import toml
from benchmarks.synthetic.body import body
from benchmarks.synthetic.japanese import Japanese
from benchmarks.synthetic.toml import Value
from benchmarks.synthetic.words import Words
from benchmarks.synthetic.world import World, some_date, some_day
from briefing.pack.model.scales import CHANGES, KINDS, LIKELIHOOD, TRANSLATIONS

_KIND_SHARES = dict(zip(KINDS, (25, 15, 22, 6, 9, 10, 3, 10), strict=True))
_LEFT_OUT = {"said_by": 17, "standing": 19, "bottom_line": 23}
"""Keys that may be absent, each from one entry in so many: by its number, not by chance, so that
the others stay as they are."""

_LIKELIHOODS, _TRANSLATIONS = list(LIKELIHOOD), list(TRANSLATIONS)


class Entries:
    """Writes entries by number, from 0 to a count that their links keep to."""

    def __init__(
        self,
        count: int,
        words: Words,
        japanese: Japanese,
        world: World,
        dimensions: Mapping[str, list[str]],
    ) -> None:
        self.count = count
        self._words, self._japanese, self._world = words, japanese, world
        self._dimensions = dimensions

    def id(self, number: int) -> str:
        """Return the id of an entry."""
        words = self._words.invented
        first, second = words[number * 7_919 % len(words)], words[number * 104_729 % len(words)]
        return f"{first}-{second}-{number}".lower()

    def _others(self, random: Random, count: int) -> list[str]:
        return [self.id(random.randrange(self.count)) for _ in range(count)]

    def _references(self, random: Random) -> dict[str, Value]:
        some = self._world.some
        content: dict[str, Value] = {
            "actors": [*some(random, "actor", random.randint(0, 4))],
            "topics": [*some(random, "topic", random.randint(0, 3))],
            "places": [*some(random, "place", random.choice((0, 0, 1, 2)))],
        }
        content = {key: value for key, value in content.items() if value}
        content["said_by"] = [*some(random, "actor", random.randint(1, 3))]
        content["sources"] = [
            {"id": each, "at": f"p. {random.randint(1, 400)}"} if random.random() < 0.3 else each
            for each in some(random, "source", random.randint(1, 3))
        ]
        return content

    def _standing(self, random: Random) -> dict[str, Value]:
        drawn = random.choices(("confirmed", "reported", "disputed", "superseded"), (80, 15, 4, 1))[
            0
        ]
        digit = random.randint(1, 6)
        if drawn == "confirmed":  # what is hardly credible is not confirmed
            digit = 1 + digit % 2
        content: dict[str, Value] = {"credibility": digit, "standing": drawn}
        if drawn == "disputed" or random.random() < 0.4:
            content["caveat"] = self._words.sentence(random)
        if drawn == "superseded":
            content["superseded_by"] = self._others(random, 1)[0]
        return content

    def _more(self, random: Random, number: int) -> dict[str, Value]:
        content: dict[str, Value] = {}
        if random.random() < 0.4:
            content["see"] = [*self._others(random, random.randint(1, 3))]
        if random.random() < 0.01:
            content["contradicts"] = [self.id((number + 1) % self.count)]
        if random.random() < 0.02:
            content["series"] = [*self._world.some(random, "series", 1)]
        if random.random() < 0.3:
            content["facts"] = [f"Z{random.randint(1, 999)}"]
        if random.random() < 0.02:
            content["handling"] = "TLP:GREEN"
        if random.random() < 0.03:
            content["likelihood"] = random.choice(_LIKELIHOODS)
        elif random.random() < 0.03:
            content["confidence"] = random.choice(("high", "moderate", "low"))
        if random.random() < 0.02:
            content["review_by"] = some_day(random)
        return content

    def _rule(self, random: Random) -> str:
        words = self._words
        content: dict[str, Value] = {
            "basis": [{"law": f"{words.name(random)} Act", "at": f"Art. {random.randint(1, 99)}"}],
            "decides": words.name(random),
            "leads": f"{words.name(random)} → {words.name(random)}",
            "permits": [words.sentence(random, most=10) for _ in range(random.randint(1, 3))],
            "limits": [words.sentence(random, most=10)],
        }
        if random.random() < 0.6:
            dimension = random.choice(list(self._dimensions))
            content["when"] = {dimension: [random.choice(self._dimensions[dimension])]}
        return toml.table("[entry.rule]", content)

    def _quote(self, random: Random) -> str:
        japanese = random.random() < 0.3
        content: dict[str, Value] = {
            "text": self._words.sentence(random),
            "speaker": self._world.some(random, "actor", 1)[0],
        }
        if japanese:
            content["original"] = self._japanese.sentence(random)
            content["translation"] = random.choice(_TRANSLATIONS)
        return toml.table("[entry.quote]", content)

    def text(self, random: Random, number: int) -> str:
        """Return one entry as TOML."""
        words = self._words
        kind = random.choices(list(_KIND_SHARES), list(_KIND_SHARES.values()))[0]
        links = [f"#{id}" for id in self._others(random, random.choice((0, 0, 0, 1, 1, 2, 3)))]
        if random.random() < 0.03:
            links.append(f"https://example.org/{number}")
        content: dict[str, Value] = {
            "id": self.id(number),
            "kind": kind,
            "title": words.title(random),
            "bottom_line": words.sentence(random),
            "body": body(random, words, self._japanese if random.random() < 0.1 else None, links),
        }
        if kind in ("event", "statement", "figure") or random.random() < 0.5:
            content["date"] = some_date(random)
        content |= self._references(random) | self._standing(random) | self._more(random, number)
        for key, share in _LEFT_OUT.items():
            if number % share == share // 2:
                del content[key]
        parts = [toml.table("[[entry]]", content)]
        if kind == "rule":
            parts.append(self._rule(random))
        if random.random() < 0.08:
            parts.append(self._quote(random))
        if random.random() < 0.1:
            change: dict[str, Value] = {"direction": random.choice(list(CHANGES))}
            parts.append(toml.table("[entry.change]", change))
        return "".join(parts)
