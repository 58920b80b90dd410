"""Prints docs/codes.md from the table of codes.

python docs/codes.py
"""

from __future__ import annotations

from pathlib import Path

from briefing.check.catalogue_text import page

OUT = Path(__file__).with_name("codes.md")


def main() -> None:
    """Write the page."""
    OUT.write_text("\n".join(page()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
