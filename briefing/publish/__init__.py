"""Output of entries: laid out in lines, as plain text, as JSON.

Nothing here knows of a screen: the app paints the same lines that the shell prints.
"""
