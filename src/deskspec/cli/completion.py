"""deskspec completion: completion for bash, zsh and fish. The scripts ask DeskSpec itself, so they never go stale."""

from __future__ import annotations

import sys

from deskspec.cli import common
from deskspec.cli.main import COMMANDS

_BASH = """\
_deskspec() {
    local IFS=$'\\n'
    COMPREPLY=( $(deskspec complete-words "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
    [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=( $(compgen -f -- "${COMP_WORDS[COMP_CWORD]}") )
}
# "=" stays inside a word, so that METRIC=VALUE is completed as one.
COMP_WORDBREAKS=${COMP_WORDBREAKS//=/}
complete -o nosort -F _deskspec deskspec 2>/dev/null || complete -F _deskspec deskspec
"""
_ZSH = """\
#compdef deskspec
_deskspec() {
    local -a found
    found=("${(@f)$(deskspec complete-words "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n "${found[1]}" ]]; then compadd -S '' -- "${found[@]}"; else _files; fi
}
if [[ "$funcstack[1]" == _deskspec ]]; then _deskspec; else compdef _deskspec deskspec; fi
"""
_FISH = """\
function __deskspec_words
    set -l words (commandline -opc) (commandline -ct)
    deskspec complete-words $words[2..-1] 2>/dev/null
end
complete -c deskspec -a '(__deskspec_words)'
"""
_SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
_EPILOG = """\
where to put it:
  bash  ~/.local/share/bash-completion/completions/deskspec
  zsh   a folder of your fpath, as _deskspec
  fish  ~/.config/fish/completions/deskspec.fish
"""

_REPORTING = ("--format", "-o", "--output", "--ascii", "--help")
_MACHINE = ("--machine", "--set")
_OPTIONS: dict[str, tuple[str, ...]] = {
    "check": ("-r", "--role", "--all", *_MACHINE, *_REPORTING),
    "detect": (*_MACHINE, *_REPORTING),
    "set": ("--metrics", "--list", "--help"),
    "roles": _REPORTING,
    "doctor": ("--help",),
    "capture": ("--help",),
    "unset": ("--help",),
    "list": ("--help",),
}
_ROLE_VERBS = ("list", "show", "compare", "new", "validate", "schema")


def run(_: str, words: list[str]) -> int:
    """Print one shell's script: exit code 0."""
    parser = common.parser("completion", "Completion for a shell, on standard output.", _EPILOG)
    parser.add_argument("shell", choices=sorted(_SCRIPTS))
    sys.stdout.write(_SCRIPTS[parser.parse_args(words).shell])
    return 0


def complete(words: list[str]) -> int:
    """Print what the last word could become, one a line: what the shells' scripts ask."""
    last = words[-1] if words else ""
    for word in _candidates(words[:-1], last):
        if word.startswith(last):
            print(word)
    return 0


def _candidates(before: list[str], last: str) -> tuple[str, ...]:
    if not before:
        return (*COMMANDS, "--help", "--version")
    command, previous = before[0], before[-1]
    if previous in ("-r", "--role", "--extends"):
        return _roles()
    if previous == "--format":
        return common.FORMATS
    if previous in ("--machine", "-o", "--output"):
        return ()
    if previous == "--set" or (command == "set" and not last.startswith("-")):
        return _metrics("=")
    if command == "unset" and not last.startswith("-"):
        return _metrics("")
    if command == "completion":
        return tuple(_SCRIPTS)
    if command == "roles":
        return _for_roles(before)
    return _OPTIONS.get(command, ())


def _for_roles(before: list[str]) -> tuple[str, ...]:
    if len(before) == 1:
        return (*_ROLE_VERBS, *_OPTIONS["roles"])
    if before[1] in ("show", "compare"):
        return (*_roles(), *_REPORTING, *(_MACHINE if before[1] == "compare" else ()))
    return ("--extends", "--title", "--help") if before[1] == "new" else ()


def _roles() -> tuple[str, ...]:
    return tuple(profile.id for profile in common.bench().library.profiles)


def _metrics(end: str) -> tuple[str, ...]:
    from deskspec.metrics.registry import METRICS

    return tuple(name + end for name in METRICS)
