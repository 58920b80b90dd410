"""Completion in bash. The package bash-completion is not needed.

What is offered is compared as it is: `compgen -W` would have the shell read it.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli.completion import IDS, START
from briefing.cli.completion.calls import FILE, FOLDER, READER
from briefing.cli.completion.quoting import patterns, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.cli.completion.calls import Argument, Call

_HEAD = """\
# Completion of `briefing` in bash: source <(briefing completion bash)

# Offers those of some words that begin as the word that is typed.
_briefing_words() {
    local each
    for each in "$@"; do
        [[ $each == "$cur"* ]] && COMPREPLY+=("$each")
    done
}

# Offers ids of a kind, which the program knows: of the pack that the line names, if it names one.
_briefing_ids() {
    local id title n pack=()
    [[ -z $command && -n $folder ]] && pack=(--pack="$folder")
    for ((n = 1; n < count; n++)); do
        case ${words[n]} in
            --pack=*) pack=("${words[n]}") ;;
            --pack) ((n + 1 < count)) && pack=(--pack="${words[n + 1]}") ;;
        esac
    done
    while IFS=$'\\t' read -r id title; do
        _briefing_words "$id"
    done < <("${words[0]}" completion @IDS "$1" @START="$cur" ${pack[@]+"${pack[@]}"} 2>/dev/null)
}

# Files and folders are completed by the shell itself, which knows best how to quote them.
_briefing_files() { compopt -o default 2>/dev/null; }
_briefing_folders() { compopt -o dirnames 2>/dev/null; }

"""

_TAIL = """\
_briefing() {
    local IFS=$' \\t\\n' cur raw whole before command='' folder='' option='' place=0 count=0
    local word n joins=0 words=() offer=()
    COMPREPLY=()
    # Words that the shell has taken apart at = and : are put together again.
    for ((n = 0; n <= COMP_CWORD; n++)); do
        word=${COMP_WORDS[n]}
        if ((count > 1)) && [[ $joins == 1 || $word == [=:] ]]; then
            words[count - 1]+=$word
        else
            words[count]=$word
            count=$((count + 1))
        fi
        joins=0
        [[ $word == [=:] ]] && joins=1
    done
    count=$((count - 1))
    raw=$word whole=${words[count]} cur=${words[count]}
    [[ $raw == [=:] ]] && raw=
    before=${whole%"$raw"}
    for ((n = 0; n < count; n++)); do # as they are without quotes
        word=${words[n]//[\\"\\'\\\\]/}
        [[ $word == '~/'* ]] && word=$HOME/${word:2}
        words[n]=$word
    done
    if ((count > 1)); then
        case ${words[1]} in
            @COMMANDS) command=${words[1]} ;;
        esac
    fi
    n=1
    [[ -n $command ]] && n=2
    for (( ; n < count; n++)); do
        word=${words[n]}
        if [[ $word == -* ]]; then
            option=
            _briefing_option "$word" && option=$word
        elif [[ -n $option ]]; then
            option=
        else
            [[ -z $folder ]] && folder=$word
            place=$((place + 1))
        fi
    done
    if [[ $cur == --*=* ]]; then
        option=${cur%%=*}
        cur=${cur#*=}
        _briefing_option "$option" && "${offer[@]}"
        [[ $before == "$option="* ]] && before=${before#*=} # which the shell has apart
        [[ $COMP_WORDBREAKS == *=* ]] || COMPREPLY=("${COMPREPLY[@]/#/$option=}")
    elif [[ $cur == -* ]]; then
        _briefing_options
    elif [[ -n $option ]]; then
        _briefing_option "$option" && "${offer[@]}"
    else
        _briefing_place && "${offer[@]}"
        if ((count == 1)); then
            _briefing_words @NAMES
            compopt -o plusdirs 2>/dev/null
        fi
    fi
    if [[ -n $before && $before == *: ]]; then
        for n in "${!COMPREPLY[@]}"; do
            COMPREPLY[n]=${COMPREPLY[n]#"$before"}
        done
    fi
    return 0
}

if type compopt >/dev/null 2>&1; then
    complete -F _briefing briefing
else
    complete -o default -F _briefing briefing
fi
"""


def text(calls: Iterable[Call]) -> str:
    """Return what bash reads."""
    known = [*calls]
    names = [call.name for call in known if call.name != READER]
    filled = {"@IDS": IDS, "@START": START, "@COMMANDS": patterns(names), "@NAMES": _words(names)}
    whole = "".join([_HEAD, *_options(known), *_values(known), *_places(known), _TAIL])
    for name, value in filled.items():
        whole = whole.replace(name, value)
    return whole


def _words(words: Iterable[str]) -> str:
    return " ".join(map(quoted, words))


def _options(calls: list[Call]) -> Iterator[str]:
    yield "# Offers the options of the command.\n_briefing_options() {\n    case $command in\n"
    for call in calls:
        names = [name for each in call.options for name in each.options]
        yield f"        {quoted(call.name)}) _briefing_words {_words(names)} ;;\n"
    yield "    esac\n}\n\n"


def _values(calls: list[Call]) -> Iterator[str]:
    """Yield what knows which options take a value, and what offers it."""
    yield "# Finds what offers the value of an option of the command; fails where it takes none.\n"
    yield '_briefing_option() {\n    case "$command $1" in\n'
    for call in calls:
        for each in call.options:
            if each.metavar:
                which = patterns([f"{call.name} {option}" for option in each.options])
                yield f"        {which}) {_offer(each)} ;;\n"
    yield "        *) return 1 ;;\n    esac\n}\n\n"


def _places(calls: list[Call]) -> Iterator[str]:
    """Yield what knows which argument stands at a place, and what offers it."""
    yield "# Finds what offers the argument at the place that is typed; fails where none belongs.\n"
    yield '_briefing_place() {\n    case "$command $place" in\n'
    for call in calls:
        for number, each in enumerate(call.places):
            which = f"{quoted(call.name + ' ')}*" if each.many else quoted(f"{call.name} {number}")
            yield f"        {which}) {_offer(each)} ;;\n"
    yield "        *) return 1 ;;\n    esac\n}\n\n"


def _offer(argument: Argument) -> str:
    """Return what sets what offers the values of an argument."""
    if argument.values:
        return f"offer=(_briefing_words {_words(argument.values)})"
    functions = {FILE: "_briefing_files", FOLDER: "_briefing_folders", "": ":"}
    return f"offer=({functions.get(argument.takes) or f'_briefing_ids {argument.takes}'})"
