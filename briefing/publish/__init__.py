"""What leaves the program: an entry laid out in lines, as plain text, as JSON.

Knows nothing of a screen: the app paints the same lines that the shell prints.
"""
