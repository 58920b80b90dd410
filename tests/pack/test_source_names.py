"""What stands for a publisher and a title that are not given."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.pack.model import source_names


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.org/a/b", "example.org"),
        ("http://WWW.Example.ORG", "example.org"),
        ("https://www.www.example.org/", "www.example.org"),
        ("https://example.org.:443?x=/y", "example.org"),
        ("https://example.org#a@b", "example.org"),
        ("https://trusted.example@other.example:8080/x", "other.example"),
        ("https://a@b@other.example/", "other.example"),
        (r"https://other.example\@trusted.example", "other.example"),
        ("http://[2001:db8::1]:80/x", "[2001:db8::1]"),
        ("http://xn--bcher-kva.example", "xn--bcher-kva.example"),
        ("https:///x", ""),
        ("https://user@/x", ""),
        ("", ""),
    ],
)
def test_the_host_is_the_one_that_would_be_asked(address: str, host: str) -> None:
    assert source_names.host(address) == host


@pytest.mark.parametrize(
    ("source", "label", "kind"),
    [
        ({"publisher": "P", "title": "T", "url": "https://x.org/1"}, "P: T", "kind not given"),
        ({"title": "T", "url": "https://x.org/1", "kind": "primary"}, "x.org: T", "primary"),
        ({"publisher": "P", "url": "https://x.org/1"}, "P: https://x.org/1", "kind not given"),
        ({"url": "https://x.org/1"}, "x.org: https://x.org/1", "kind not given"),
        ({"title": "T"}, "publisher not given: T", "kind not given"),
    ],
)
def test_what_is_not_given_is_said_or_told_by_the_address(
    source: Any, label: str, kind: str
) -> None:
    assert source_names.label(source) == label
    assert source_names.kind(source) == kind
