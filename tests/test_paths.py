"""The cache is where the platform wants it, found the quick way or not."""

from __future__ import annotations

import platformdirs
import pytest

from briefing import paths


@pytest.mark.parametrize("home", ["/home/somebody", "/home/somebody/", "/"])
@pytest.mark.parametrize("caches", [None, "", "/var/somebody", "/var/somebody/", "not/absolute"])
def test_the_quick_way_leads_where_platformdirs_does(
    monkeypatch: pytest.MonkeyPatch, home: str, caches: str | None
) -> None:
    monkeypatch.delenv("BRIEFING_CACHE_DIR")
    monkeypatch.setenv("HOME", home)
    if caches is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", caches)
    assert paths.cache_folder() == platformdirs.user_cache_dir("briefing", appauthor=False)
