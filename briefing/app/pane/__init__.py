"""What a tab shows: the kinds of panes, and the list beside its entry."""
