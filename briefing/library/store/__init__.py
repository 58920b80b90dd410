"""The index on disk: its schema, reading and writing it, and the cache of compiled libraries."""
