"""Answering a query: ranking, facets, explanations, and what helps where nothing is found."""
