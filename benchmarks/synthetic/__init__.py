"""Packs of any size, the same for the same seed: `python -m benchmarks.synthetic DIR N`.

A synthetic pack holds the bundled one, unchanged, and N further entries that read like it: in words
that nobody has spoken yet, mixed with the common words of the bundled pack as often as those stand
there. So a question about the bundled pack keeps its answer, among very many entries that share its
common words.
"""
