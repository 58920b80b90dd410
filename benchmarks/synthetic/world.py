"""What synthetic entries refer to: actors, topics, places, terms, sources and series."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.synthetic import toml
from benchmarks.synthetic.japanese import Japanese
from benchmarks.synthetic.toml import Value
from benchmarks.synthetic.words import Words

BARE = 9
"""Of so many sources one is a bare address."""

COUNTS = {"actor": 150, "topic": 60, "place": 120, "term": 40, "source": 300, "series": 36}
"""How many there are of each."""

FIRST, LAST = date(2008, 1, 1), date(2023, 7, 1)
"""The days from and to which something happens."""


def some_day(random: Random) -> date:
    """Return a day."""
    return FIRST + timedelta(random.randrange((LAST - FIRST).days))


def some_date(random: Random) -> Value:
    """Return a date of any form that a pack may have."""
    day = some_day(random)
    later = day + timedelta(random.randint(1, 900))
    year: dict[str, Value] = {"year": day.year}
    forms: list[Value] = [day, {"from": day, "to": later}, {"from": day}]
    forms += [{**year, "month": day.month}, year, {"fiscal_year": day.year}]
    return random.choices(forms, (60, 12, 4, 10, 7, 7))[0]


@dataclass(frozen=True)
class World:
    """The ids of everything that an entry may name, and the text of the files that define it."""

    ids: dict[str, list[str]]
    files: dict[str, str]

    def some(self, random: Random, table: str, count: int) -> list[str]:
        """Return so many different ids of a table, those at its head more often."""
        ids = self.ids[table]
        return list(dict.fromkeys(ids[int(len(ids) * random.random() ** 2)] for _ in range(count)))


def make(random: Random, words: Words, japanese: Japanese) -> World:
    """Invent the world of a pack."""
    ids: dict[str, list[str]] = {}
    texts: dict[str, list[str]] = {}
    for table, count in COUNTS.items():
        ids[table] = []
        for number in range(count):
            name = words.name(random, random.randint(1, 3))
            id = f"{name.lower().replace(' ', '-')}-{table}-{number}"
            content = {"id": id, **_content(random, table, name, words, japanese, ids)}
            ids[table].append(id)
            texts.setdefault(table, []).append(toml.table(f"[[{table}]]", content))
    return World(ids, {table: "".join(each) for table, each in texts.items()})


def _content(
    random: Random,
    table: str,
    name: str,
    words: Words,
    japanese: Japanese,
    ids: dict[str, list[str]],
) -> dict[str, Value]:
    if table == "source":
        return _source(random, name, words, ids["source"])
    if table == "series":
        return _series(random, words, ids["source"])
    aliases: list[Value] = [japanese.word(random) + japanese.word(random)]
    if random.random() < 0.5:
        aliases.append(words.name(random))
    named: dict[str, Value] = {"name": name, "aliases": aliases}
    if table == "place":
        named["lat"] = round(random.uniform(20, 50), 2)
        named["lon"] = round(random.uniform(120, 160), 2)
    if table == "term":
        named["ja"] = japanese.word(random) + japanese.word(random)
        named["note"] = words.sentence(random)
    return named


def _source(random: Random, name: str, words: Words, earlier: list[str]) -> dict[str, Value]:
    content: dict[str, Value] = {
        "publisher": name,
        "title": words.title(random),
        "kind": random.choice(("primary", "secondary")),
        "reliability": random.choices("ABCDEF", (20, 35, 25, 12, 2, 6))[0],
        "url": f"https://example.org/{len(earlier)}",
        "date": some_day(random),
        "language": random.choice(("en", "ja")),
    }
    if earlier and random.random() < 0.1:
        content["derives_from"] = [random.choice(earlier)]
    if len(earlier) % BARE == BARE - 1:
        for key in ("publisher", "title", "kind"):
            del content[key]
    return content


def _series(random: Random, words: Words, sources: list[str]) -> dict[str, Value]:
    columns: dict[str, Value] = {
        f"c{number}": {"title": words.name(random, 1), "unit": words.draw(random, 1, "body")[0]}
        for number in range(random.randint(1, 4))
    }
    first = random.randint(2000, 2015)
    points: list[Value] = []
    for year in range(first, first + random.randint(4, 10)):
        numbers: dict[str, Value] = {key: random.randint(1, 5_000) for key in columns}
        points.append({"x": year, **numbers, "sources": [random.choice(sources)]})
    return {
        "title": words.title(random),
        "x": random.choice(("fiscal-year", "calendar-year")),
        "note": words.sentence(random),
        "columns": columns,
        "points": points,
    }
