"""The search as one types: request, answer, completion, results, and help where there are none."""
