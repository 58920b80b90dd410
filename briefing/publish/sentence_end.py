"""Where a sentence ends. By itself: who compares texts needs nothing of citations."""

from __future__ import annotations

import re
from functools import cache

from briefing.pack.markdown.spans import GLUED


@cache
def sentence_end() -> re.Pattern[str]:
    """Return the pattern of the end of a sentence, with the numbers of sources right behind it."""
    return re.compile(
        r"(?<!\bArt)(?<!\bNo)(?<!\bpp)(?<!\bp)(?<!\be\.g)(?<!\bi\.e)"
        rf"[.!?][\"”’»)\]]*{GLUED}*(?=\s+[^\sa-z(]|\s*\Z)|[。！？][」』）]*{GLUED}*"
    )
