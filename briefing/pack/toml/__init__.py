"""TOML text: tokens, values, the place of each, and what is left where it is broken."""
