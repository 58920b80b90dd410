"""The digest by which a file of a pack is known again."""

from __future__ import annotations


def digest(text: str) -> str:
    """Return the digest of a text."""
    from hashlib import blake2b  # which loads OpenSSL

    return blake2b(text.encode(), digest_size=16).hexdigest()
