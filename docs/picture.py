"""Draws the pictures in the README: the real screens, with the bundled pack.

python docs/picture.py
"""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from briefing import paths
from briefing.app.app import BriefingApp
from briefing.library import open_library


class Picture(NamedTuple):
    """A screen: the entry that is opened, the keys that are pressed then, the window in cells."""

    entry: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = (120, 34)


PICTURES = {
    "briefing.svg": Picture("coast-guard-control", ("tab",)),
    "rules.svg": Picture("coast-guard-control", ("r", "g", "2", "j", "j", "2")),
    "chart.svg": Picture("scrambles-china", ("c",)),
}
"""By the names of their files, beside this one."""


async def draw(picture: Picture) -> str:
    """Return a screen as SVG, without fonts that would be fetched."""
    app = BriefingApp(open_library(paths.bundled_pack()), entry=picture.entry)
    async with app.run_test(size=picture.size) as pilot:
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause()
        svg = app.export_screenshot(title="briefing")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"Fira Code, ", "", svg)


def main() -> None:
    """Draw every picture anew."""
    for name, picture in PICTURES.items():
        Path(__file__).with_name(name).write_text(asyncio.run(draw(picture)), encoding="utf-8")


if __name__ == "__main__":
    with TemporaryDirectory() as nobodys:  # else the theme would be that of whoever draws
        os.environ["BRIEFING_CONFIG_DIR"] = nobodys
        main()
