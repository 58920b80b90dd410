"""Checking a pack like code: every mistake at its line.

`pack` knows what is wrong with a pack that cannot be read; here it is said where, why and what to
do, together with what a careful author would not leave. Nothing here is imported to read a pack.
"""
