"""How well the search answers: `python -m benchmarks.search`."""
