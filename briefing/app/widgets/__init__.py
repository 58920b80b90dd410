"""The few widgets of the app, each painting its own lines."""
