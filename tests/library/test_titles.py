"""An entry is found by its title as a phrase, whatever the title looks like."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import Library, Query
from briefing.library.text.alike import Alike
from briefing.library.text.japanese import japanese
from briefing.library.text.stems import stem
from briefing.library.text.words import spoken_words
from tests.conftest import CompilePack, entry

BEST = 10

WORDS = st.sampled_from(
    "coast guard F-35 2% ¥43tn 1,168 Art. 80 第80条 尖閣諸島 ﾐｻｲﾙ café O'Neil US-Japan OR -not "
    "kind:rule “quoted” date:2023 a of the * … 12.5 S-300V4 Ωmega naïve 🚢 ½ １，１６８ the: pane: "
    "COVID-19".split()
)
TITLES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


def _key(title: str) -> tuple[list[str], list[str]]:
    return [stem(word) for word, _, _ in spoken_words(Alike(title))], japanese(title)


def _missed(library: Library, titles: dict[str, str]) -> list[tuple[str, str]]:
    """Return the entries that are not among the best for the phrase that their title is."""
    keys = {id: _key(title) for id, title in titles.items()}
    missed = []
    for id, title in titles.items():
        quoted = title.replace('"', " ")
        same = sum(key == keys[id] for key in keys.values())
        hits = library.search(Query(f'"{quoted}"'), limit=BEST)["hits"]
        if any(keys[id]) and same <= BEST and id not in [hit["row"]["id"] for hit in hits]:
            missed.append((id, title))
    return missed


def test_every_title_of_the_bundled_pack_finds_its_entry(bundled: Library) -> None:
    rows = [bundled.row(id) for id in bundled.ids()]
    rows += [bundled.row(each["id"]) for each in bundled.tables()["series"]]
    assert _missed(bundled, {row["id"]: row["title"] for row in rows if row}) == []


@settings(
    derandomize=True,
    deadline=None,
    max_examples=10,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(TITLES, min_size=1, max_size=12))
def test_so_does_every_odd_one(compile_pack: CompilePack, odd: list[str]) -> None:
    titles = {f"odd-{number}": title for number, title in enumerate(odd)}
    written = (
        entry(id, title=json.dumps(title, ensure_ascii=False)) for id, title in titles.items()
    )
    assert _missed(compile_pack("".join(written)), titles) == []
