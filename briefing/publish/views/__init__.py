"""Views: what a list cannot answer, as lines of text with roles.

Each view is a function of plain data and a width. The shell prints its lines, the app paints them.
"""
