"""How fast the program is: `python -m benchmarks.run`."""
