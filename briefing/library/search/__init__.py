"""Answering a query: ranking, facets, explanation of scores, help for zero results."""
