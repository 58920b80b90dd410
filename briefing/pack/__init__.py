"""What a briefing is: its typed model, reading it from TOML, and what can be wrong with it.

Data goes one way: TOML → `pack` → `library` → a view. Nothing here knows of a screen.
"""
