"""The name of this machine on the desk: the file that it alone writes to is called by it.

Made once, by chance, and kept in the settings' folder. That one may be synced too, or be the same
as the data folder, or a home that several machines share: so it is kept under a digest of what the
system calls itself, and a machine takes no name that another one has put there. Machines that have
been cloned together with their home may still have one name; a sync then leaves copies of their
file, which are read like files of other machines, so that nothing is lost. A machine that is called
something else from now on gets a new name, and its old file is read as before.
"""

from __future__ import annotations

import os
import re
from hashlib import blake2b

from briefing import TYPE_CHECKING, paths
from briefing.desk import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYSTEMS_OWN = ("/etc/machine-id", "/var/lib/dbus/machine-id", "/etc/hostid")
"""Files in which systems keep what they call themselves."""

_AT_MOST = 4096
_NAME = r'name = "([0-9a-z]{4,32})"\n'
_BYTES = 5


def name() -> str:
    """Return the name of this machine, in small letters and digits. It is made if there is none.

    Where it cannot be kept, it is the digest: the same each time, all the same.
    """
    itself = _digest()
    path = os.path.join(paths.config_folder(), f"machine-{itself}.toml")
    try:
        return _kept(path) or _made(path)
    except OSError:
        return itself


def _kept(path: str) -> str:
    """Return the name in a file, "" where there is none. Raises OSError."""
    data = whole_file.contents(path, _AT_MOST).decode(errors="replace")
    found = re.search(_NAME, data)
    return found[1] if found else ""


def _made(path: str) -> str:
    """Make a name, or return the one that another program has made meanwhile. Raises OSError."""
    made = os.urandom(_BYTES).hex()
    draft = f"{path}.{made}{whole_file.DRAFT}"
    whole_file.replace(draft, f'name = "{made}"\n'.encode())
    try:
        os.link(draft, path)
    except FileExistsError:
        if before := _kept(path):
            return before
        whole_file.replace(path, f'name = "{made}"\n'.encode())  # there was nothing of use
    except OSError:  # there are no links here
        whole_file.replace(path, f'name = "{made}"\n'.encode())
    finally:
        os.unlink(draft)
    whole_file.keep_names(os.path.dirname(path))
    return made


def _digest() -> str:
    """Return a digest of what the system calls itself: it tells machines apart, and no names."""
    said = next(_said(), "") or os.uname().nodename
    return blake2b(f"briefing {said}".encode(), digest_size=_BYTES).hexdigest()


def _said() -> Iterator[str]:
    for path in _SYSTEMS_OWN:
        try:
            said = whole_file.contents(path, _AT_MOST).decode(errors="replace").strip()
        except OSError:
            continue
        if said:
            yield said
