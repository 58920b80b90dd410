"""Whether an address can be opened without taking the terminal away from the reader."""

from __future__ import annotations

import os
import sys


def at_hand() -> bool:
    """Return whether there is a screen for a browser.

    Over SSH there is none, and a browser of text, opened instead, would take this terminal.
    """
    if sys.platform == "darwin":
        return "SSH_CONNECTION" not in os.environ
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"))
