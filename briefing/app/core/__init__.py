"""What everything in the app rests on: commands, who does them, background work, held keys."""
