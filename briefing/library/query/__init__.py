"""A query as typed, read into clauses and made into a plan of what to look for."""
