"""Completion in fish, by its own `complete`."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli.completion import IDS, START
from briefing.cli.completion.calls import FILE, FOLDER, READER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.cli.completion.calls import Argument, Call

_HEAD = """\
# Completion of `briefing` in fish: ~/.config/fish/completions/briefing.fish

# Tells whether the command of the line is this one; without a name: whether it is the reader.
function __briefing_calls
    set -l words (commandline -opc)
    set -l command ''
    if set -q words[2]; and contains -- $words[2] $__briefing_commands
        set command $words[2]
    end
    test "$command" = "$argv[1]"
end

# Tells whether no more than so many arguments stand there already, options and their values apart.
function __briefing_places
    set -l words (commandline -opc)
    set -l places 0
    set -l value 0
    set -l first 2
    if set -q words[2]; and contains -- $words[2] $__briefing_commands
        set first 3
    end
    for word in $words[$first..-1]
        if string match -q -- '-*' $word
            set value 0
            contains -- "$words[2] $word" $__briefing_values
            or contains -- "$word" $__briefing_reader_values
            and set value 1
        else if test $value = 1
            set value 0
        else
            set places (math $places + 1)
        end
    end
    test $places -le $argv[1]
end

# Offers ids of a kind, which the program knows, with their titles: of the pack that the line names.
function __briefing_ids
    set -l words (commandline -opc)
    set -l pack
    if set -q words[2]; and not contains -- $words[2] $__briefing_commands
        and not string match -q -- '-*' $words[2]
        set pack --pack=$words[2]
    end
    for n in (seq 2 (count $words))
        if string match -q -- '--pack=*' $words[$n]
            set pack $words[$n]
        else if test $words[$n] = --pack; and set -q words[(math $n + 1)]
            set pack --pack=$words[(math $n + 1)]
        end
    end
    set pack (string replace -r -- '^--pack=~/' "--pack=$HOME/" $pack)
    set -l start (commandline -ct | string replace -r -- '^--[a-z-]*=' '')
    command $words[1] completion @IDS $argv[1] @START=$start $pack 2>/dev/null
end

"""


def text(calls: Iterable[Call]) -> str:
    """Return what fish reads."""
    whole = "".join([_HEAD, *_body([*calls])])
    return whole.replace("@IDS", IDS).replace("@START", START)


def _body(calls: list[Call]) -> Iterator[str]:
    commands = [call for call in calls if call.name != READER]
    yield f"set -g __briefing_commands {' '.join(call.name for call in commands)}\n"
    for variable, of_reader in (("values", False), ("reader_values", True)):
        taking = [
            f"{call.name} {name}".strip()
            for call in calls
            for each in call.options
            for name in each.options
            if each.metavar and (call.name == READER) is of_reader
        ]
        yield f"set -g __briefing_{variable} {' '.join(map(_quoted, taking))}\n"
    yield "\ncomplete -c briefing -f\n"
    for call in commands:
        yield "complete -c briefing -n '__briefing_calls \"\"; and __briefing_places 0'"
        yield f" -a {call.name} -d {_quoted(call.description)}\n"
    for call in calls:
        yield "\n"
        here = f'__briefing_calls "{call.name}"'
        for each in call.options:
            yield f"complete -c briefing -n {_quoted(here)} {_option(each)}\n"
        for number, each in enumerate(call.places):
            if offered := _offer(each):
                many = "" if each.many else f"; and __briefing_places {number}"
                yield f"complete -c briefing -n {_quoted(here + many)} {offered}\n"


def _option(argument: Argument) -> str:
    """Return what declares an option."""
    names = [
        f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in argument.options
    ]
    told = f"-d {_quoted(' '.join(argument.help.split()))}"
    if not argument.metavar:
        return f"{' '.join(names)} {told}"
    takes = "" if argument.optional else "-r "
    return f"{' '.join(names)} {takes}{_offer(argument) or '-f'} {told}".strip()


def _offer(argument: Argument) -> str:
    """Return what offers the values of an argument, or ""."""
    if argument.values:
        return f"-f -a {_quoted(' '.join(argument.values))}"
    if argument.takes == FILE:
        return "-F"
    if argument.takes == FOLDER:
        return "-f -a '(__fish_complete_directories)'"
    return f"-f -a '(__briefing_ids {argument.takes})'" if argument.takes else ""


def _quoted(word: str) -> str:
    """Return a word in single quotes, in which fish knows a backslash."""
    return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'"
