"""The translation files: python packaging/translations.py [--check].

Collects every text that the window may show into resources/translations/deskspec.ts, brings each deskspec_<language>.ts
up to date with it, compiles those to .qm, and lists what is not translated yet. With --check nothing is written; the
exit code is 1 where the template is not up to date.

Qt's lupdate knows tr() and translate() alone, and no text that is handed on by a function. So the texts are collected
here, from the syntax of the sources, and handed to lupdate in one list; lupdate keeps what is translated and writes the
files, without places in the sources, so that they change only where a text does.

Collected are: self.tr("…"), QCoreApplication.translate("context", "…"), functions of a module that hand their text to
it, and QT_TRANSLATE_NOOP("context", "…"); a context may stand under a name of the module. From the floors without Qt
come what deskspec.wording's mark, say and say_many are given, and the texts that go into metrics, readings and rows
(TAKEN).
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "deskspec"
FOLDER = ROOT / "resources" / "translations"
TEMPLATE = FOLDER / "deskspec.ts"

#: Calls that take texts as they are: which arguments, by place or name. Only what stands there as a text is taken.
TAKEN: dict[str, tuple[int | str, ...]] = {
    "Metric": (1, 5, 6),
    "_asked": (1, 2, 3),
    "Amount": (0,),
    "Ladder": (0,),
    "OneOf": (0,),
    "Unknown": (0, 1),
    "Known": ("note",),
    "derive": ("note",),
    "peripheral": (1,),
    "only_asked": (0,),
    "FactRow": (0, 1, 2),
    "_row": (0, 1),
}


class Unclear(Exception):
    """A text that can't be collected, with its place."""


@dataclass(frozen=True, order=True)
class Text:
    """One text. counted ones have a form for each number that a language tells apart."""

    context: str
    source: str
    counted: bool = False


@dataclass
class _Module(ast.NodeVisitor):
    """The texts of one module."""

    path: Path
    constants: dict[str, str]
    found: list[Text] = field(default_factory=list)
    _classes: list[str] = field(default_factory=list)
    _functions: list[ast.FunctionDef] = field(default_factory=list)
    _handing_on: dict[str, tuple[str, bool]] = field(default_factory=dict)

    def collect(self, tree: ast.Module) -> list[Text]:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                self._note_handing_on(node)
        self.visit(tree)
        return self.found

    def _note_handing_on(self, node: ast.FunctionDef) -> None:
        """A function that gives its first argument to translate, such as _tr, and whether that names its context."""
        for call in (inner for inner in ast.walk(node) if isinstance(inner, ast.Call)):
            context, first = self._context(call), node.args.args[0].arg if node.args.args else ""
            if context and isinstance(call.args[1], ast.Name) and call.args[1].id == first:
                self._handing_on[node.name] = context, isinstance(call.args[0], ast.Constant)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name in ("mark", "say"):
            self._add("deskspec", node.args[0], sure=name == "say")
        elif name == "say_many":
            self._add("deskspec", node.args[1], counted=True)
        elif name in TAKEN:
            self._take(name, node)
        elif name == "tr" and isinstance(node.func, ast.Attribute):
            self._add(self._class(node), node.args[0])
        elif name in self._handing_on:
            # What goes to a context under a name may be data that is marked elsewhere.
            context, sure = self._handing_on[name]
            self._add(context, node.args[0], sure=sure)
        elif self._context(node) and not (self._functions and self._functions[-1].name in self._handing_on):
            self._add(self._context(node), node.args[1], sure=isinstance(node.args[0], ast.Constant))
        self.generic_visit(node)

    def _context(self, node: ast.Call) -> str:
        """The context of a call of translate; empty where it is none."""
        if _called(node) not in ("translate", "QT_TRANSLATE_NOOP") or len(node.args) < 2:
            return ""
        given = node.args[0]
        if isinstance(given, ast.Name):
            return self.constants.get(given.id, "")
        return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else ""

    def _class(self, node: ast.Call) -> str:
        if not (isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)):
            raise Unclear(f"{self.path}:{node.lineno}: tr() of what?")
        if node.func.value.id != "self" or not self._classes:
            raise Unclear(f"{self.path}:{node.lineno}: tr() of another object: use QCoreApplication.translate")
        return self._classes[-1]

    def _take(self, name: str, node: ast.Call) -> None:
        named = {keyword.arg: keyword.value for keyword in node.keywords}
        for place in TAKEN[name]:
            given = named.get(place) if isinstance(place, str) else dict(enumerate(node.args)).get(place)
            if given is not None:
                self._add("deskspec", given, sure=False)

    def _add(self, context: str, node: ast.expr, *, counted: bool = False, sure: bool = True) -> None:
        texts = list(self._texts(node))
        if not texts and sure and isinstance(node, ast.JoinedStr | ast.BinOp | ast.Name):
            raise Unclear(f"{self.path}:{node.lineno}: this text can't be told from the source")
        self.found += [Text(context, text, counted) for text in texts if any(letter.isalpha() for letter in text)]

    def _texts(self, node: ast.expr) -> Iterator[str]:
        """The texts that an expression may stand for."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from self._texts(node.body)
            yield from self._texts(node.orelse)
        elif isinstance(node, ast.BoolOp):
            for part in node.values:
                yield from self._texts(part)
        elif isinstance(node, ast.Name):
            yield from self._named(node.id)
        elif isinstance(node, ast.Call) and _called(node) == "mark":
            yield from self._texts(node.args[0])

    def _named(self, name: str) -> Iterator[str]:
        """What is given a name in the function around, or at the top of any module."""
        for around in reversed(self._functions):
            for node in ast.walk(around):
                if isinstance(node, ast.Assign) and not isinstance(node.value, ast.Name) and name in _targets(node):
                    yield from self._texts(node.value)
        if name in self.constants:
            yield self.constants[name]


def _targets(node: ast.Assign) -> list[str]:
    return [target.id for target in node.targets if isinstance(target, ast.Name)]


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def collect() -> list[Text]:
    """Every text of the sources, once, in order. Raises Unclear where one can't be told."""
    sys.path.insert(0, str(ROOT / "src"))
    from deskspec.report.window_words import sources

    trees = {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(SOURCES.rglob("*.py"))
        if "cli" not in path.relative_to(SOURCES).parts
    }
    own = {_module_name(path): dict(_constants(tree)) for path, tree in trees.items()}
    anywhere = {name: text for constants in own.values() for name, text in constants.items()}
    texts: set[Text] = set()
    for path, tree in trees.items():
        constants = anywhere | _imported(tree, own) | own[_module_name(path)]
        for text in _Module(path.relative_to(ROOT), constants).collect(tree):
            pieces = sources(text.source) if text.context == "deskspec" else (text.source,)
            texts |= {Text(text.context, piece, text.counted) for piece in pieces}
    return sorted(texts)


def _module_name(path: Path) -> str:
    return ".".join(path.relative_to(SOURCES.parent).with_suffix("").parts)


def _imported(tree: ast.Module, own: dict[str, dict[str, str]]) -> dict[str, str]:
    """The texts that a module has under names from another."""
    imports = (node for node in tree.body if isinstance(node, ast.ImportFrom))
    pairs = ((alias, own.get(node.module or "", {})) for node in imports for alias in node.names)
    return {alias.asname or alias.name: there[alias.name] for alias, there in pairs if alias.name in there}


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The texts that stand under a name at the top of a module."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            for name in _targets(node):
                yield name, node.value.value


def tool(name: str) -> str | None:
    """Qt's lupdate or lrelease as PySide6-Essentials brings it; None where it is not there."""
    beside = Path(sys.executable).parent / f"pyside6-{name}"
    return str(beside) if beside.exists() else shutil.which(f"pyside6-{name}")


def update(path: Path, texts: list[Text], *, language: str = "") -> None:
    """Bring one .ts file up to date: new texts come in, those that are no more go."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "texts.cpp"
        listed.write_text("".join(map(_as_call, texts)), encoding="utf-8")
        options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
        options += ["-target-language", language] if language else []
        _run("lupdate", *options, str(listed), "-ts", str(path))


def _as_call(text: Text) -> str:
    count = ", nullptr, n" if text.counted else ""
    context, source = (json.dumps(told, ensure_ascii=False) for told in (text.context, text.source))
    return f"QCoreApplication::translate({context}, {source}{count});\n"


def _run(name: str, *arguments: str) -> None:
    found = tool(name)
    if found is None:
        raise SystemExit(f"pyside6-{name} is not here; PySide6-Essentials brings it")
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"pyside6-{name}: {done.stdout}{done.stderr}")


def read(path: Path) -> dict[Text, tuple[str, ...]]:
    """The texts of a .ts file with their translations, one for each form; empty ones are not translated yet."""
    told: dict[Text, tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            text = Text(context.findtext("name") or "", message.findtext("source") or "", counted)
            told[text] = _forms(message.find("translation"))
    return told


def _forms(node: ET.Element | None) -> tuple[str, ...]:
    if node is None:
        return ("",)
    forms = tuple(form.text or "" for form in node.iter("numerusform"))
    # What lupdate took over from a text that was like it waits for a person's eye.
    return ("",) if node.get("type") == "unfinished" else forms or (node.text or "",)


def untranslated(path: Path) -> list[Text]:
    """What a language lacks."""
    return [text for text, forms in read(path).items() if not all(forms)]


def main(arguments: list[str]) -> int:
    """Update, or check, every file."""
    texts = collect()
    if "--check" in arguments:
        same = TEMPLATE.exists() and set(read(TEMPLATE)) == set(texts)
        print("up to date" if same else "not up to date: run python packaging/translations.py")
        return 0 if same else 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    update(TEMPLATE, texts)
    print(f"{TEMPLATE.name}: {len(texts)} texts")
    for path in sorted(FOLDER.glob("deskspec_*.ts")):
        update(path, texts, language=path.stem.partition("_")[2])
        _run("lrelease", "-silent", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm")))
        lacking = untranslated(path)
        print(f"{path.name}: {len(lacking)} not translated")
        for text in lacking:
            print(f"  {text.context}: {text.source}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
