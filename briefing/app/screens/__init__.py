"""The screens of the app, and the palette of their commands."""
