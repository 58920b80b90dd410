"""Completion in zsh, by its own `_arguments`."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli.completion import IDS, START
from briefing.cli.completion.calls import FILE, FOLDER, READER
from briefing.cli.completion.quoting import patterns, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.cli.completion.calls import Argument, Call

_HEAD = """\
#compdef briefing
# Completion of `briefing` in zsh: a file `_briefing` in a folder of fpath, before compinit.

# Offers ids of a kind, which the program knows, with their titles: of the pack that the line names.
_briefing_ids() {
    local -a pack ids shown
    local called=${${(Q)words[1]}/#\\~\\//$HOME/}
    local id title named=${(Q)opt_args[--pack]}
    [[ -z $named && -z $_briefing_command ]] && named=${(Q)line[1]}
    named=${named/#\\~\\//$HOME/}
    [[ -n $named ]] && pack=(--pack=$named)
    while IFS=$'\\t' read -r id title; do
        ids+=("$id")
        shown+=("$id  -- $title")
    done < <(command $called completion @IDS $1 @START=$PREFIX $pack 2>/dev/null)
    compadd -l -d shown -a ids
}

"""


def text(calls: Iterable[Call]) -> str:
    """Return what zsh reads."""
    known = [*calls]
    whole = "".join([_HEAD, *_body(known)])
    return whole.replace("@IDS", IDS).replace("@START", START)


def _body(calls: list[Call]) -> Iterator[str]:
    commands = [call for call in calls if call.name != READER]
    reader = next(call for call in calls if call.name == READER)
    yield "_briefing_commands() {\n    local -a commands=(\n"
    for call in commands:
        yield f"        {quoted(f'{call.name}:{call.description}')}\n"
    yield "    )\n    _describe -t commands command commands\n}\n\n"
    yield "_briefing_first() {\n    _alternative 'commands:command:_briefing_commands'"
    yield " 'packs:pack:_files -/'\n}\n\n"
    yield "_briefing() {\n    local curcontext=$curcontext state state_descr called=$words[1]\n"
    yield "    local _briefing_command=''\n    local -a line\n    local -A opt_args\n"
    yield "    if (( CURRENT > 2 )); then\n        case $words[2] in\n"
    yield f"            {patterns([call.name for call in commands])})\n"
    yield "                _briefing_command=$words[2] ;;\n        esac\n    fi\n"
    yield "    if [[ -z $_briefing_command ]]; then\n"
    yield from _arguments(reader, first=True)
    yield "        return\n    fi\n"
    yield "    words=($called ${words[3,-1]})\n    (( CURRENT-- ))\n"
    yield "    case $_briefing_command in\n"
    for call in commands:
        yield f"        {quoted(call.name)})\n"
        yield from _arguments(call)
        yield "            ;;\n"
    yield "    esac\n}\n\n"
    yield 'if [[ $funcstack[1] == _briefing ]]; then\n    _briefing "$@"\nelse\n'
    yield "    compdef _briefing briefing\nfi\n"


def _arguments(call: Call, *, first: bool = False) -> Iterator[str]:
    """Yield the call of `_arguments` for a command; `first`: the first word may be a command."""
    yield "            _arguments -S"
    for each in call.options:
        for name in each.options:
            others = [*each.instead_of, *(other for other in each.options if other != name)]
            if not each.many:
                others.append(name)
            excluded = f"({' '.join(others)})" if others else ""
            repeated = "*" if each.many else ""
            value = f"{'=' if name.startswith('--') else ''}" if each.metavar else ""
            told = _escaped(each.help).replace("[", "\\[").replace("]", "\\]")
            spec = f"{excluded}{repeated}{name}{value}[{told}]"
            if each.metavar:
                spec += f"{'::' if each.optional else ':'}{_escaped(each.metavar)}:{_action(each)}"
            yield f" \\\n                {quoted(spec)}"
    for number, each in enumerate(call.places, 1):
        at = "*" if each.many else str(number)
        colons = "::" if each.optional and not each.many else ":"
        action = "_briefing_first" if first and number == 1 else _action(each)
        yield f" \\\n                {quoted(f'{at}{colons}{_escaped(each.metavar)}:{action}')}"
    yield "\n"


def _action(argument: Argument) -> str:
    """Return what offers the values of an argument."""
    if argument.values:
        return f"({' '.join(map(_escaped, argument.values))})"
    known = {FILE: "_files", FOLDER: "_files -/", "": " "}
    # behind a space, `_arguments` calls it with no more than stands there
    return known.get(argument.takes) or f" _briefing_ids {argument.takes}"


def _escaped(text: str) -> str:
    """Return text as a part of a specification, whose parts stand between colons."""
    return text.replace("\\", "\\\\").replace(":", "\\:")
