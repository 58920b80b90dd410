"""What lies outside the app: driver, paste, browser, editor, and private names of Textual."""
