"""Checking a pack like code: every problem at its line.

`pack` finds what keeps a pack from being read; the check adds places, explanations, and what a
careful author would not leave. Nothing here is imported to read a pack. Codes are named in
`pack.codes` and explained in `catalogue`; what is asked of an entry is listed in `honesty`.
"""
