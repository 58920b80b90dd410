"""Views: screens that show the pack in another shape than lists, each imported when it is used."""
