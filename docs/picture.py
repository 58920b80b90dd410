"""Draws the picture in the README: the real screen, with the bundled pack.

python docs/picture.py
"""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing import paths
from briefing.app.app import BriefingApp
from briefing.library import open_library

OUT = Path(__file__).with_name("briefing.svg")


async def draw(*keys: str, entry: str, size: tuple[int, int] = (100, 30)) -> str:
    """Return the screen as SVG after some keys, without fonts that would be fetched."""
    app = BriefingApp(open_library(paths.bundled_pack()), entry=entry)
    app.title = "briefing"
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        svg = app.export_screenshot(title="briefing")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"Fira Code, ", "", svg)


if __name__ == "__main__":
    with TemporaryDirectory() as nobodys:  # else the theme would be that of whoever draws
        os.environ["BRIEFING_CONFIG_DIR"] = nobodys
        picture = asyncio.run(draw("tab", entry="coast-guard-control"))
    OUT.write_text(picture, encoding="utf-8")
