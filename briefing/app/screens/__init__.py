"""The screens: the briefing itself, the search, the help."""
