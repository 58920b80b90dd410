"""TOML text: its limits, tokens and values, the position of each, and recovery from mistakes."""
