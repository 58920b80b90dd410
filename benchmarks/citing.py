"""Bodies with citations, read by both readers of Markdown: `python -m benchmarks.citing [COUNT]`.

Each body is made of words, marks, citations right and wrong, links, code and the beginnings of
blocks, in any order. The quick reader and the full one must make the same blocks of it. Those count
of which the quick reader reads a part, at least. Prints every body that is read in two ways; the
exit code is 1 if there is one.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.pack.markdown import citations, commonmark, entry_body, plain

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block

CITATIONS = (
    "[@act]", "[@act, Art. 80]", "[@act; @log, p. 3]", "[@log-2, 3 May; @act,第80条、第2項]",
    "[@act,\nArt. 80]", "[@act;\n@log]", "[@act, p. 3,\n4–5]", "[@act, Art.\n80. b]",
    "[@act, a\\]b]", "[@act, \\[1\\]]", "[@act, a\\;b; @log]", "[@act, *a*]", "[@act, _a_ & b]",
    "[@act, a | b]", "[@act, “a” (b) c:d]", "[@a1 ; @b2 ]", "[@act](#one)", "[@act][ref]",
    "[@act][@log]", "[@act]: http://a.b", "\\[@act]", "\\\\[@act]", "`[@act]`", "`[@act, `",
    "[@act, `a]`]",
    "[@act, <http://a.b>]", "[words [@act]](#one)", "[[@act]](#one)", "[words][@act]", "![@act]",
    "![a [@act]](#one)", "*[@act]*", "**a [@act, b]**", "*a*[@act]", "**a.**[@act]", "[@act]*a*",
    "([@act])", "（[@act]）", "[@act]。", "「[@act, 「a」]」", "[@act] [@log]",
)  # fmt: skip

MALFORMED = (
    "[@]", "[@ act]", "[@Act]", "[@Some Name]", "[@act b]", "[@act,]", "[@act, ]", "[@act;]",
    "[@act;@]", "[@act; log]", "[@act, [b]]", "[@act, b", "[see @act]", "[-@act]", "@act",
    "[@act-]", "[@act、b]", "[@a--b]", "[@a=b]", "[@防衛]", "[@act\n\n]", "[@", "@]",
)  # fmt: skip

OTHERS = (
    *"a bc 2.5 3. 防衛 é . , ; : ! ? ( ) “ ” 、 。 - – # * ** _ ` ``` \\ [ ] ]:".split(),
    *"& &amp; < > | ~".split(),
    "[w](#one)", "[w](#two-words-1)", "[w](#é_b)", "[w](http://a.b)",
    "[ref]: http://a.b", "[words]: #one", "[^1]", "[^1]: http://a.b", "[^a]: b",
    "*a*", "**b c**", "`d`",
    "<http://a.b>", "  ", "\t", "\xa0", "\u3000",
)  # fmt: skip

TAME = (
    "[@act]", "[@act, Art. 80]", "[@act; @log, p. 3]", "[@log-2, 3 May; @act,第80条]",
    "[@act,\nArt. 80]", "[@act, “a” (b) c:d]", "[@a1 ; @b2 ]", "[@act, Art.\n80. b]",
    "[@act][@log]", "**a**[@act]",
    *"a bc 2.5 3. 防衛 é . , ; : ! ? ( ) “ ” 、 。 – **b** *c* `d`".split(), "[w](#one)",
    "[w](#two-words-1)", "\n",
    "\n  ", "\n   ",
)  # fmt: skip
"""Of these most bodies are read quickly."""

STARTS = ("", "", "", "- ", "1. ", "7. ", "2023. ", "> ", "# ", "| ", "    ", "> - ", "* ")
TAME_STARTS = ("", "", "", "", "- ", "1. ", "7. ")
ENDS = ("\n", "\n", "\n\n", "\n\n\n", " |\n", "  \n", "\\\n")
TAME_ENDS = ("\n", "\n\n", "\n\n")
TABLE = "| {} | {} |\n|---|--:|\n| {} | {} |\n"


WILD = (CITATIONS, CITATIONS, MALFORMED, OTHERS, OTHERS)


def _line(drawn: random.Random, tame: bool) -> str:
    """Return words, marks and citations, with or without spaces between them."""
    kinds = (TAME,) if tame else WILD
    pieces = [drawn.choice(drawn.choice(kinds)) for _ in range(drawn.randint(1, 5))]
    return drawn.choice(("", " ", " ") if not tame else (" ",)).join(pieces)


def bodies(seed: int) -> Iterator[str]:
    """Yield bodies without an end; the same for the same seed."""
    drawn = random.Random(seed)
    while True:
        parts = []
        tame = drawn.random() < 0.6
        for _ in range(drawn.randint(1, 4)):
            if drawn.random() < 0.15:
                parts.append(TABLE.format(*(_line(drawn, tame) for _ in range(4))))
            else:
                starts, ends = (TAME_STARTS, TAME_ENDS) if tame else (STARTS, ENDS)
                parts.append(drawn.choice(starts) + _line(drawn, tame) + drawn.choice(ends))
        yield "".join(parts)


def pieces(body: str) -> list[list[Block] | str]:
    """Return the pieces of a body as the quick reader reads it; of one that is too much, nothing.

    What is too deep or too much is shown as it is written, by either reader.
    """
    if commonmark.too_deep(body) or commonmark.too_much(body):
        return [body]
    return plain.pieces(body)


def main() -> int:
    """Compare the readers on as many bodies as are asked for; return the exit code."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    different = cited = left = compared = 0
    for body in bodies(seed):
        if pieces(body) == [body]:
            left += 1  # all of it is left to the full reader: there is nothing to compare
            continue
        read = entry_body.blocks(body)
        cited += sum(1 for _ in citations.of_blocks(read))
        if read != commonmark.blocks(body):
            different += 1
            print(repr(body))
        compared += 1
        if compared == count:
            break
    print(f"{compared:,} bodies read quickly in whole or in part, with {cited:,} citations", end="")
    print(f" ({left:,} more need the full reader): {different:,} are read in two ways")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
