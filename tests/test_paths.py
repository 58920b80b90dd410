"""Cache, settings and desk are where the platform wants them, found the quick way or not."""

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


@pytest.mark.parametrize("home", ["/home/somebody", "/home/somebody/", "/"])
@pytest.mark.parametrize("configs", [None, "", "/var/somebody", "/var/somebody/", "not/absolute"])
def test_the_settings_are_where_platformdirs_would_have_them(
    monkeypatch: pytest.MonkeyPatch, home: str, configs: str | None
) -> None:
    monkeypatch.delenv("BRIEFING_CONFIG_DIR")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", home)
    if configs is not None:
        monkeypatch.setenv("XDG_CONFIG_HOME", configs)
    folder = platformdirs.user_config_dir("briefing", appauthor=False)
    assert paths.settings_file() == f"{folder}/settings.toml"


def test_the_settings_may_be_put_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_CONFIG_DIR", "/some/where")
    assert paths.settings_file() == "/some/where/settings.toml"


@pytest.mark.parametrize("home", ["/home/somebody", "/home/somebody/", "/"])
@pytest.mark.parametrize("data", [None, "", "/var/somebody", "/var/somebody/", "not/absolute"])
def test_the_desk_is_where_platformdirs_would_have_it(
    monkeypatch: pytest.MonkeyPatch, home: str, data: str | None
) -> None:
    monkeypatch.delenv("BRIEFING_DATA_DIR")
    monkeypatch.setenv("HOME", home)
    if data is not None:
        monkeypatch.setenv("XDG_DATA_HOME", data)
    assert paths.data_folder() == platformdirs.user_data_dir("briefing", appauthor=False)


def test_the_desk_may_be_put_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_DATA_DIR", "/some/where")
    assert paths.data_folder() == "/some/where"
