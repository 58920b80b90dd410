"""Where things are: the bundled pack, and the folder of the compiled libraries."""

from __future__ import annotations

import os


def bundled_pack() -> str:
    """Return the folder of the bundled pack, in an installed package or in a checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    installed = os.path.join(here, "data")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(here), "data")


def cache_folder() -> str:
    """Return the folder for compiled libraries, which may not exist and may not be writable."""
    if folder := os.environ.get("BRIEFING_CACHE_DIR"):
        return os.path.abspath(folder)
    import platformdirs

    return platformdirs.user_cache_dir("briefing", appauthor=False)
