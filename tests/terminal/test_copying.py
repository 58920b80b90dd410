"""What is copied reaches the terminal as OSC 52, and the file that is named, byte for byte."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from tests.conftest import WritePack
from tests.small_pack import entry
from tests.terminal.conftest import Start

OSC_52 = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07")


def test_the_terminal_is_sent_what_the_file_has(start: Start, write_pack: WritePack) -> None:
    folder = write_pack(entry("one", bottom_line='"海 — “sea”."') + entry("two"))
    terminal = start(str(folder))
    terminal.see("海 — “sea”.", "Help")
    terminal.press("y")
    terminal.see("TLP:GREEN: copy all the same? y/n")
    assert OSC_52.search(terminal.sent) is None
    terminal.press("y")
    terminal.see("Sent to the terminal with its citation; also in ")
    sent = OSC_52.search(terminal.sent)
    assert sent is not None
    copied = base64.b64decode(sent[1])
    assert copied.decode().startswith("TLP:GREEN\n\n“海 — “sea”.”\n\nTitle of one")
    file = Path(terminal.environment["BRIEFING_DATA_DIR"], "copied.txt")
    assert file.read_bytes() == copied
    assert file.stat().st_mode & 0o777 == 0o600
    terminal.press("q")
    assert terminal.end() == 0
