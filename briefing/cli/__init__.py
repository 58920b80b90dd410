"""The shell: `briefing`, and a module for each of its commands.

Only the command that is called is imported, and it imports its work when it works. Exit codes: 0
done; 1 the answer is no; 2 the call or the input was unusable; 3 a fault of ours; 130 interrupted.
"""

from __future__ import annotations

import os
import sys

DONE, NO, UNUSABLE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: list[str] | None = None) -> int:
    """Run `briefing` with some arguments (the process's own by default); return its exit code."""
    from briefing.cli import run, say

    _ready_streams()
    try:
        code = run.run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except say.UnusableError as error:
        say.problem(*error.lines)
        return UNUSABLE
    except BrokenPipeError:
        say.drop_output(sys.stdout)
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001
        if isinstance(error, OSError) and error.filename is None:  # not a file's: the output's
            say.drop_output(sys.stdout)
            say.problem(f"cannot write: {error.strerror}")
            return UNUSABLE
        from briefing.cli import crash

        say.problem(crash.report(error))
        return FAULT
    return code


def _ready_streams() -> None:
    """Let no character and no closed stream stand in the way of what is to be said."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
