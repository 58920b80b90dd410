"""A pack's files stay inside its folder, are plain files, and stay within the limits."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from briefing.pack import codes, limits
from briefing.pack.problems import PackError
from briefing.pack.reading import files
from tests.conftest import WritePack, entry
from tests.pack.reading import load, told, told_once


@pytest.mark.parametrize(
    ("data", "place"),
    [(b"\xff\xfe", "1:1"), (b"# one\n# two\n# \x80\n", "3:3"), (b"# \xed\xa0\x80\n", "1:3")],
)
def test_a_file_that_is_not_utf8_is_said_with_its_place(
    write_pack: WritePack, data: bytes, place: str
) -> None:
    folder = write_pack()
    (folder / "names.toml").write_bytes(data)
    assert told_once(folder).startswith(f"names.toml:{place}: is ")


def test_a_byte_order_mark_and_windows_line_ends_are_read(write_pack: WritePack) -> None:
    folder = write_pack()
    text = (folder / "first.toml").read_text(encoding="utf-8")
    (folder / "first.toml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert [placed.entry["id"] for placed in load(str(folder)).entries] == ["one", "two", "three"]


def test_a_link_that_leads_out_of_the_pack_is_refused(
    write_pack: WritePack, tmp_path: Path
) -> None:
    folder = write_pack()
    (tmp_path / "secret.toml").write_text("a = 1")
    (folder / "names.toml").unlink()
    (folder / "names.toml").symlink_to(tmp_path / "secret.toml")
    assert told_once(folder) == "names.toml: is a link that leads out of the pack"


def test_a_link_into_a_folder_with_a_like_name_leads_out(
    write_pack: WritePack, tmp_path: Path
) -> None:
    folder = write_pack()
    (tmp_path / "pack-beside").mkdir()
    (tmp_path / "pack-beside" / "more.toml").write_text("")
    (folder / "more.toml").symlink_to("../pack-beside/more.toml")
    assert told_once(folder) == "more.toml: is a link that leads out of the pack"


def test_a_link_within_the_pack_and_a_pack_behind_a_link_are_read(
    write_pack: WritePack, tmp_path: Path
) -> None:
    folder = write_pack()
    (folder / "first.toml").rename(folder / "first.txt")
    (folder / "first.toml").symlink_to("first.txt")
    (tmp_path / "door").symlink_to(folder)
    assert len(load(str(tmp_path / "door")).entries) == 3


def test_a_link_that_leads_nowhere_is_said(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "more.toml").symlink_to("more.toml")
    assert told_once(folder).startswith("more.toml: cannot be read: ")


def test_a_fifo_is_refused_without_waiting_for_it(write_pack: WritePack) -> None:
    folder = write_pack()
    os.mkfifo(folder / "more.toml")
    assert told_once(folder) == "more.toml: is not a file"


def test_a_device_is_refused(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "more.toml").symlink_to("/dev/zero")
    assert told_once(folder).startswith("more.toml: is ")


def test_a_folder_without_a_manifest_is_no_pack(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "briefing.toml").unlink()
    assert told_once(folder) == f"{folder}: is not a pack: it holds no briefing.toml"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    line = told_once(tmp_path / "nowhere")
    assert line == f"{tmp_path / 'nowhere'}: cannot be opened: No such file or directory"


def test_a_file_name_is_shown_safe(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "a\x1b[31m\nb\u202e.toml").write_text("zz = 1")
    line = told_once(folder)
    assert line == "a\\x1b[31m\\nb\\u202e.toml: zz: is not a key of a pack"


def test_what_is_hidden_or_no_toml_does_not_belong_to_the_pack(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / ".hidden.toml").write_text("nonsense")
    (folder / ".git").mkdir()
    (folder / ".git" / "config.toml").write_text("nonsense")
    (folder / "notes.txt").write_text("nonsense")
    assert len(load(str(folder)).entries) == 3


def test_files_in_folders_belong_to_the_pack(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "names.toml").rename(folder / "deep" / "er" / "names.toml")
    assert len(load(str(folder)).table("actor")) == 2


def test_a_file_deeper_than_a_pack_may_go_does_not_vanish(write_pack: WritePack) -> None:
    folder = write_pack()
    deep = folder.joinpath(*"abcdefghi")
    deep.mkdir(parents=True)
    (deep / "more.toml").write_text(entry("four"))
    assert "a/b/c/d/e/f/g/h" in told_once(folder)


@pytest.mark.parametrize(
    ("limit", "value", "said"),
    [
        ("FILE_BYTES", 1000, "names.toml: is larger than 1,000 bytes"),
        ("PACK_BYTES", 1000, "is larger than 1,000 bytes in all"),
        ("FILES", 3, "holds more than 3 TOML files"),
    ],
)
def test_each_limit_has_its_own_error(
    write_pack: WritePack, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, said: str
) -> None:
    folder = write_pack()
    with (folder / "names.toml").open("a") as names:
        names.write("#" * 1000)
    monkeypatch.setattr(limits, limit, value)
    assert any(line.endswith(said) for line in told(folder))


def _codes(folder: Path) -> dict[str, str]:
    with pytest.raises(PackError) as refused:
        files.state(str(folder))
    return {problem.file: problem.code for problem in refused.value.problems}


def test_every_file_that_may_not_be_read_is_told_with_its_code(
    write_pack: WritePack, tmp_path: Path
) -> None:
    folder = write_pack()
    (folder / "a.toml").mkdir()
    os.mkfifo(folder / "b.toml")
    (folder / "c.toml").symlink_to("/etc/hostname")
    (folder / "d.toml").symlink_to("d.toml")
    (folder / "e").symlink_to(folder)
    (folder / "f").symlink_to(tmp_path)
    folder.joinpath(*"abcdefghi").mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(folder / "g.toml"))
    assert _codes(folder) == {
        "a.toml": codes.NOT_A_FILE,
        "a/b/c/d/e/f/g/h/i": codes.FOLDER_TOO_DEEP,
        "b.toml": codes.NOT_A_FILE,
        "c.toml": codes.OUTSIDE_PACK,
        "d.toml": codes.UNREADABLE,
        "e": codes.FOLDER_LOOP,
        "f": codes.OUTSIDE_PACK,
        "g.toml": codes.NOT_A_FILE,
    }


def test_a_file_that_becomes_a_fifo_is_not_waited_for(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "names.toml").unlink()
    os.mkfifo(folder / "names.toml")
    with pytest.raises(PackError) as refused:
        files.read(str(folder), "names.toml")
    assert [each.code for each in refused.value.problems] == [codes.UNREADABLE]


def test_a_folder_is_no_manifest(write_pack: WritePack) -> None:
    folder = write_pack()
    (folder / "briefing.toml").unlink()
    (folder / "briefing.toml").mkdir()
    assert _codes(folder) == {"briefing.toml": codes.NOT_A_FILE}


@pytest.mark.parametrize("name", ["names.toml", "briefing.toml"])
def test_a_file_that_becomes_a_link_out_of_the_pack_is_not_read(
    write_pack: WritePack, tmp_path: Path, name: str
) -> None:
    folder, outside = write_pack(), tmp_path / "outside.toml"
    (folder / name).rename(outside)
    (folder / name).symlink_to(outside)
    with pytest.raises(PackError) as refused:
        files.read(str(folder), name)
    assert [each.code for each in refused.value.problems] == [codes.OUTSIDE_PACK]
    (folder / name).unlink()
    (folder / "kept").mkdir()
    outside.rename(folder / "kept" / "it")
    (folder / name).symlink_to(folder / "kept" / "it")
    assert files.read(str(folder), name)
