"""Reading the house itself: its apps in order, its files, its imports."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# From left to right; each may know what stands before it, never what stands after it.
APPS = (
    *("members", "planning", "surveys", "cms", "networks", "events", "advice"),
    *("newsletter", "reporting", "config"),
)


def place(app: str) -> int:
    return APPS.index(app)


def may_know(app: str, other: str) -> bool:
    """Whether `app` may name something of `other`; what is not ours stands left of everything."""
    return other not in APPS or place(other) <= place(app)


@cache
def tracked_files() -> tuple[Path, ...]:
    """The files of the next commit; all files of ours where there is no git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        names = subprocess.run(
            command, cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        hidden = re.compile(r"(^|/)(\.venv|\.git|var|__pycache__)/")
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*")]
        names = [name for name in names if not hidden.search(name)]
    return tuple(path for path in (ROOT / name for name in names) if path.is_file())


def python_files(app: str = "") -> list[Path]:
    return [
        path
        for path in tracked_files()
        if path.suffix == ".py"
        and "migrations" not in path.parts
        and (not app or path.is_relative_to(ROOT / app))
    ]


def templates() -> list[Path]:
    return [path for path in tracked_files() if path.suffix == ".html" and is_template(path)]


def is_template(path: Path) -> bool:
    return path.relative_to(ROOT).parts[0] == "templates"


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imported_modules(path: Path) -> list[str]:
    """Every module that a file imports, wherever in the file, with the names taken from it."""
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return found


def inline_imports(path: Path) -> list[int]:
    """The line of every first import inside a function."""
    lines = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            here = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            if here:
                lines.append(min(n.lineno for n in here))
    return lines
