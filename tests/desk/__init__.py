"""Tests of what belongs to the reader."""
