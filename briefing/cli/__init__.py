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

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = run.run(sys.argv[1:] if arguments is None else arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except say.UnusableError as error:
        say.problem(*error.lines)
        return UNUSABLE
    except BrokenPipeError:
        # Python flushes stdout once more as it exits: let it flush into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001
        from briefing.cli import crash

        say.problem(crash.report(error))
        return FAULT
    return code
