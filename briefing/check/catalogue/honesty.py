"""Honesty: claims, numbers and quotations that say more than what they rest on."""

from __future__ import annotations

from briefing.check.catalogue.code import REMARK, WARNING, Code
from briefing.pack import codes

CODES: tuple[Code, ...] = (
    Code(
        codes.LIKELIHOOD_WITH_CONFIDENCE,
        WARNING,
        "A sentence gives likelihood and confidence together",
        "Likelihood says how likely a thing is, confidence how well founded that judgement is; in "
        "one sentence they are taken for one (ICD 203). Write two sentences.",
        'likelihood = "likely"\n'
        'body = "The agency counted 31 balloons. We judge with high confidence that more are '
        'likely."',
        'likelihood = "likely"\n'
        'confidence = "high"\n'
        'body = "The agency counted 31 balloons. More are likely. Our confidence in this is high."',
    ),
    Code(
        codes.LIKELIHOOD_UNSTATED,
        REMARK,
        "A term of likelihood is used, and the entry states no likelihood",
        "A reader is shown the range of per cent that ICD 203 gives to the term, so it must be the "
        "one that is meant. Set `likelihood`, or say whose judgement it is; ordinary uses "
        "(a remote island, the likely target) and quotations are left alone. In a body, and in a "
        "statement, it is a remark.",
        'bottom_line = "After 31 balloons more are likely to come."',
        'likelihood = "likely"\nbottom_line = "After 31 balloons more are likely to come."',
    ),
    Code(
        codes.NUMBER_NOT_IN_BODY,
        WARNING,
        "A number of the bottom line stands nowhere below it",
        "Who quotes a bottom line must find its numbers, with their terms, in the body, the date, "
        "the rule or the tables under the entry. Numbers are compared as such: 1,168 is 1168, six "
        "is the sixth, ¥0.32 trillion is ¥320 billion, and a list of three holds three.",
        'bottom_line = "The agency counted 32 balloons."\n'
        'body = "The agency counted 31 balloons in 2023."',
        'bottom_line = "The agency counted 31 balloons."\n'
        'body = "The agency counted 31 balloons in 2023."',
    ),
    Code(
        codes.SINGLE_ORIGIN,
        WARNING,
        "An entry is called confirmed and rests on one origin",
        "Sources that derive from one another, or have one publisher or one address, confirm "
        "nothing: they repeat. Cite one that knows it independently, or call the entry "
        '"reported"; where there can be only one (the text of a law), say why in `sole` of the '
        "source. A secondary source alone is `confirmed-too-weak` instead.",
        'sources = ["act"]',
        'sources = ["act", "paper"]',
    ),
    Code(
        codes.CONFIRMED_TOO_WEAK,
        WARNING,
        "An entry is called confirmed on less than that asks for",
        "Confirmed asks for a primary source that was read, or for two origins that do not derive "
        "from one another; publisher, address and `derives_from` decide, and a source that was "
        "retracted counts for nothing. Where its information is graded, it asks for a credibility "
        'of 1 or 2 too. What has less is "reported".',
        "credibility = 3",
        'credibility = 3\nstanding = "reported"',
    ),
    Code(
        codes.CREDIBILITY_TOO_HIGH,
        WARNING,
        "A credibility of 1 on one origin",
        "1 says that other sources confirm the information: that takes two origins that do not "
        "derive from one another. One primary source is 2 to start from, one secondary source 3.",
        'sources = ["act"]\ncredibility = 1\nstanding = "reported"',
        'sources = ["act"]\ncredibility = 2\nstanding = "reported"',
    ),
    Code(
        codes.RESTS_ON_RETRACTED,
        WARNING,
        "An entry rests on a source that was retracted",
        "Readers are told above its bottom line. Look at what it says again: cite another source, "
        "or set `standing` to withdrawn or superseded, of which nothing is told. Where it is cited "
        "because it was retracted, say so in `allow` of the source or the entry.",
        'sources = ["note", "paper"]',
        'sources = ["report", "paper"]',
    ),
    Code(
        codes.LONG_QUOTATION,
        WARNING,
        "A quotation has more than 40 words",
        "A quotation proves the wording; more than 40 words are a copy of another's text. Keep the "
        "words that matter and tell the rest. 100 characters of Japanese or Chinese are 40 words. "
        "Of a quotation that is set off in a body it is a remark: many pages of others have some.",
        'quote = { speaker = "agency", text = "We counted 31 balloons in the year, of which some '
        "were seen from the ground, some from aircraft and some from ships, and of which we cannot "
        "say today where they came from, who sent them, or what it was that they had come to "
        'look for." }',
        'quote = { speaker = "agency", text = "We cannot say today where they came from" }',
    ),
    Code(
        codes.UNATTRIBUTED_QUOTATION,
        REMARK,
        "A quotation does not say who is quoted",
        "Words in quotation marks are somebody's; without a name a reader takes them for yours or "
        "for everybody's. Name the speaker beside them, or in `[entry.quote]`. Up to four words "
        "may stand alone, as a term.",
        'body = "Of balloons, 31 came in 2023. It was \\"the worst year that anyone remembers\\"."',
        'body = "Of balloons, 31 came in 2023. The police said that it was \\"the worst year that '
        'anyone remembers\\"."',
    ),
    Code(
        codes.PAST_REVIEW,
        WARNING,
        "An entry is past the day by which it was to be reviewed",
        "The author set `review_by` since the matter changes. Look at the entry again, then set a "
        "new day or leave the key out.",
        "review_by = 2001-01-31",
        "review_by = 2999-01-31",
    ),
    Code(
        codes.LONG_BOTTOM_LINE,
        WARNING,
        "A bottom line has more than 40 words",
        "The bottom line is what is read where nothing else is. Keep the answer in it, and leave "
        "reasons and exceptions to the body and the caveat.",
        'bottom_line = "The agency counted 31 balloons, of which some were seen from the ground, '
        "some from aircraft and some from ships, although for none of them was it possible to find "
        'out where it had come from, who had sent it, or what it was there for."',
        'bottom_line = "The agency counted 31 balloons; of none is it known who sent it."',
    ),
    Code(
        codes.NO_BOTTOM_LINE,
        REMARK,
        "An entry has a body and no bottom line",
        "The bottom line is what makes a briefing: who reads nothing else has the answer. The text "
        "of a register stands by itself where nobody has written one; what it begins with is "
        "shown in lists of hits.",
        'section = "At sea"\n\n[[entry]]\nid = "third"\nkind = "risk"\ntitle = "Third"\n'
        'sources = ["act"]\nbody = "More balloons may come."',
        'section = "At sea"\n\n[[entry]]\nid = "third"\nkind = "risk"\ntitle = "Third"\n'
        'sources = ["act"]\nbottom_line = "More balloons may come."',
    ),
    Code(
        codes.CHANGE_WITHOUT_NOTE,
        WARNING,
        "A change from the previous edition is not told",
        "That words are stronger or weaker can be judged only beside the earlier ones. Say in "
        "`note` what the previous edition had.",
        'change = { direction = "stronger" }',
        'change = { direction = "stronger", note = "The 2022 edition had no word on balloons." }',
    ),
)
