"""The shell: `briefing`, and a module for each of its commands.

Only the command that is called is imported, and it imports its work when it works. Exit codes: 0
done; 1 the answer is no; 2 the call or the input was unusable; 3 a fault of ours; 130 interrupted.
"""

from __future__ import annotations

import os
import sys

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn

DONE, NO, UNUSABLE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130


def process() -> NoReturn:
    """Run `briefing` as a process of its own, and end it."""
    import gc

    gc.disable()  # a command is over before it is worth looking for circles; the reader enables it
    code = main()
    if "briefing.app" not in sys.modules:  # no screen and no thread: all that is held are these
        for stream in (sys.stdout, sys.stderr):
            try:  # noqa: SIM105 - it would be another import
                stream.flush()
            except (OSError, ValueError):
                pass  # `main` has said what there was to say of it
        os._exit(code)  # taking the interpreter to pieces takes half as long as its start
    raise SystemExit(code)


def main(arguments: list[str] | None = None) -> int:
    """Run `briefing` with some arguments (the process's own by default); return its exit code."""
    from briefing.cli import dispatch, messages

    _ready_streams()
    try:
        code = dispatch.run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except messages.UnusableError as error:
        messages.problem(*error.lines)
        return UNUSABLE
    except BrokenPipeError:
        messages.drop_output(sys.stdout)
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001
        if isinstance(error, OSError) and error.filename is None:  # not a file's: the output's
            messages.drop_output(sys.stdout)
            messages.problem(f"cannot write: {error.strerror}")
            return UNUSABLE
        from briefing.cli import crash

        messages.problem(crash.report(error))
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
