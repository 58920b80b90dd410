"""`python -m briefing` is `briefing`."""

from briefing.cli import main

raise SystemExit(main())
