"""A library that follows its pack through any edits answers as one that is compiled anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import Library, open_library
from briefing.pack.problems import PackError
from tests.library.edited import FILES, Pack, answers, cold

IDS = [f"e{number}" for number in range(6)]
ids, files = st.sampled_from(IDS), st.sampled_from(FILES)
some = st.lists(ids, max_size=2, unique=True).map(lambda each: str(each).replace("'", '"'))
fields = {
    "title": st.sampled_from(['"New"', '"Other"']),
    "body": st.sampled_from(['"New body."', '"See [that](#e1)."', '"尖閣"']),
    "see": some,
    "contradicts": some,
    "series": st.sampled_from(["[]", '["counts"]']),
    "sources": st.sampled_from(['["act"]', '["report", "act"]', '["report"]', '["gone"]']),
    "date": st.sampled_from(["2023-01-01", "2024-01-01"]),
    "section": st.sampled_from(['"At sea"', '"In the air"']),
    "aliases": st.sampled_from(['["Old name"]', '["MoD", "尖閣"]']),
    "kind": st.sampled_from(['"notice"', '"measure"']),
    "places": st.sampled_from(['["island"]', "[]"]),
    "said_by": st.sampled_from(["", '["agency"]']),
    "standing": st.sampled_from(["", '"reported"']),
    "bottom_line": st.sampled_from(["", '"New line."']),
    "superseded_by": st.sampled_from(["", '"e2"']),
}
texts = {
    "names": [
        ("Act of 1954", "Act of 1955"),
        ("MoD", "Min"),
        ('kind = "primary"', 'kind = "secondary"'),
        ('id = "island"', 'id = "isle"'),
        ('url = "https://example.org/report"', 'derives_from = ["act"]'),
        ('id = "report"', 'id = "gone"'),
    ],
    "series": [("2.50", "2.5"), ('sources = ["report"]', 'sources = ["act"]'), ("Counts", "Sums")],
    "manifest": [
        ("Small Pack", "Large Pack"),
        ("format = 1", "format = 1\ncredibility = 4"),
        ('"first.toml", "more.toml"', '"more.toml", "first.toml"'),
        ("2023-07-28", "2022-07-28"),
        ("First pane", "Front pane"),
        ('title = "Notice"', 'title = "Public notice"'),
    ],
}
edits = st.one_of(
    st.tuples(st.just("add"), ids, files, st.integers(0, 3)),
    st.tuples(st.just("remove"), ids),
    st.sampled_from(sorted(fields)).flatmap(
        lambda key: st.tuples(st.just("set"), ids, st.just(key), fields[key])
    ),
    st.sampled_from(sorted(texts)).flatmap(
        lambda name: st.tuples(st.just("text"), st.just(name), st.sampled_from(texts[name]))
    ),
    st.tuples(st.just("touch"), files),
)


def _edit(pack: Pack, edit: tuple[object, ...]) -> None:
    there = {each["id"]: name for name in FILES for each in pack.entries[name]}
    match edit:
        case ("add", str(id), str(file), int(at)) if id not in there:
            pack.add(file, id, at)
        case ("add", str(id), str(file), int(at)):  # it moves
            fields = pack.entry(id)
            pack.entries[there[id]].remove(fields)
            pack.entries[file].insert(at, fields)
        case ("remove", str(id)) if id in there:
            pack.entries[there[id]].remove(pack.entry(id))
        case ("set", str(id), str(key), str(value)) if id in there:
            pack.entry(id)[key] = value
        case ("text", str(name), (str(old), str(new))):
            text = getattr(pack, name)
            setattr(pack, name, text.replace(old, new) if old in text else text.replace(new, old))
        case ("touch", str(file)) if (path := pack.folder / f"{file}.toml").exists():
            path.touch()


def _told(library: Library) -> dict[str, object]:
    """Return what each entry says by itself, without what it shows of others."""
    apart = ("see", "contradicts")
    return {
        sheet["row"]["id"]: (
            library.entry(sheet["row"]["id"]),
            [block for block in sheet["blocks"] if block.get("part") not in apart],
        )
        for sheet in library.sheets()
    }


@settings(
    derandomize=True,
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.lists(edits, min_size=1, max_size=3), max_size=5))
def test_after_any_edits_a_library_that_follows_is_as_one_that_is_new(
    monkeypatch: pytest.MonkeyPatch, rounds: list[list[tuple[object, ...]]]
) -> None:
    # a watcher of the engine may still be about to make its lock file in a library it had open
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        monkeypatch.setenv("BRIEFING_CACHE_DIR", str(Path(place, "cache")))
        pack = Pack(Path(place, "pack"))
        for number, id in enumerate(IDS[:4]):
            pack.add(FILES[number % 3], id)
        pack.entry("e0")["see"] = '["e3"]'
        library = open_library(pack.write())
        before = answers(library)
        for number, edited in enumerate(rounds):
            for edit in edited:
                _edit(pack, edit)
            folder = pack.write()
            fresh = cold(folder, monkeypatch, Path(place, f"cold-{number}"))
            if isinstance(fresh, list):
                with pytest.raises(PackError) as caught:
                    library.refresh()
                assert [str(problem) for problem in caught.value.problems] == fresh
                assert answers(library) == before
                continue
            was = _told(library)
            change = library.refresh()
            before = answers(library)
            assert before == answers(fresh)
            assert library.state == fresh.state
            now = _told(library)
            assert set(change["added"] if change else []) == now.keys() - was.keys()
            assert set(change["removed"] if change else []) == was.keys() - now.keys()
            different = {id for id in now.keys() & was.keys() if now[id] != was[id]}
            assert different <= set(change["changed"] if change else [])
            assert answers(open_library(folder)) == before
