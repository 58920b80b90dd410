"""What is kept of the answers that an index has given: those that were asked for last."""

from __future__ import annotations

from briefing.library.store.kept_answers import KeptAnswers


def test_answers_that_were_not_asked_for_lately_are_forgotten() -> None:
    answers = KeptAnswers(2)
    worked: list[str] = []

    def ask(key: str) -> str:
        def work() -> str:
            worked.append(key)
            return key.upper()

        return answers.once(key, work)

    assert [ask(key) for key in "abacab"] == [*"ABACAB"]
    assert worked == [*"abcb"]
