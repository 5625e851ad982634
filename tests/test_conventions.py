"""What a newcomer may rely on without reading: files, dependencies, templates."""

import re
import tomllib

import pytest

from config.celery import app as celery
from tests.house import (
    APPS,
    ROOT,
    imported_modules,
    inline_imports,
    may_know,
    name_of,
    python_files,
    templates,
    tracked_files,
)

pytestmark = pytest.mark.once

LONGEST_FILE = 350
LONGER = {"config/settings.py": 500}  # one file by decision: whoever runs it reads it from the top


def test_no_file_holds_more_than_one_can_read_at_once():
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in python_files()}
    too_long = {n: lines for n, lines in lengths.items() if lines > LONGER.get(n, LONGEST_FILE)}
    assert too_long == {}


def test_no_room_for_everything():
    names = {part for path in python_files() for part in path.relative_to(ROOT).parts}
    assert names & {"core", "common", "utils", "helpers", "core.py", "common.py", "utils.py"} == (
        set()
    )


@pytest.mark.parametrize("app", APPS)
def test_no_app_is_empty(app):
    lines = sum(len(path.read_text().splitlines()) for path in python_files(app))
    assert lines > 100, f"{app} holds {lines} lines: an empty room"


# Inside an app each layer knows those before it; what has another name (`reading.py`) is free.
LAYERS = (
    r"enums",
    r"models",
    r"rules",
    r"actions",
    r"\w*forms?|panels",
    r"views|viewsets",
    r"\w*urls|wagtail_hooks|tasks",
)


def layer_of(name: str) -> int | None:
    found = [place for place, layer in enumerate(LAYERS) if re.fullmatch(layer, name)]
    return found[0] if found else None


def looks_down(app: str, layer: int, module: str) -> bool:
    """Whether a module is of a later layer; a verb may nudge a task, which acts when it wants."""
    names = module.split(".")
    if names[0] != app or len(names) < 2 or names[1] == "tasks":
        return False
    other = layer_of(names[1])
    return other is not None and other > layer


@pytest.mark.parametrize("app", APPS)
def test_inside_an_app_layers_stand_in_one_line_too(app):
    wrong = []
    for path in python_files(app):
        layer = layer_of(path.relative_to(ROOT / app).parts[0].removesuffix(".py"))
        if layer is not None:
            modules = [m for m in imported_modules(path) if looks_down(app, layer, m)]
            wrong += [f"{name_of(path)} → {module}" for module in modules]
    assert wrong == []


@pytest.mark.parametrize("app", APPS)
def test_rules_take_values_and_no_database(app):
    database = re.compile(r"^(django\.db\b|[a-z]+\.models\b|[a-z]+\.actions\b)")
    wrong = {
        name_of(path): [m for m in imported_modules(path) if database.match(m)]
        for path in python_files(app)
        if path == ROOT / app / "rules.py" or path.is_relative_to(ROOT / app / "rules")
    }
    assert {name: modules for name, modules in wrong.items() if modules} == {}


@pytest.mark.parametrize("app", APPS)
def test_verbs_know_no_screens(app):
    above = re.compile(rf"^({'|'.join(APPS)})\.(forms|panels|views|viewsets|urls|wagtail_hooks)\b")
    wrong = {
        name_of(path): [m for m in imported_modules(path) if above.match(m)]
        for path in python_files(app)
        if path.is_relative_to(ROOT / app / "actions")
    }
    assert {name: modules for name, modules in wrong.items() if modules} == {}


def test_an_import_inside_a_function_says_why():
    silent = []
    for path in python_files():
        lines = path.read_text().splitlines()
        for number in inline_imports(path):
            around = lines[max(0, number - 4) : number]
            if not any("#" in line for line in around):
                silent.append(f"{name_of(path)}:{number}")
    assert silent == []


# What is forbidden is put together here, so that this file does not hold it.
REGISTRIES = ("pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "debian" + ".org/")
MACHINE_PATH = re.compile(r"(?:^|[^A-Za-z0-9_])/(?:" + "work|farm|root" + ")/")


def test_no_registry_and_no_path_of_a_machine_in_what_we_keep():
    found = []
    for path in tracked_files():
        try:
            text = path.read_text()
        except UnicodeDecodeError:
            continue  # a font or a picture
        for number, line in enumerate(text.splitlines(), 1):
            named = path.suffix != ".md" and any(host in line for host in REGISTRIES)
            if named or MACHINE_PATH.search(line):
                found.append(f"{name_of(path)}:{number}: {line[:120]}")
    assert found == []


def test_every_dependency_says_why_it_is_there():
    text = (ROOT / "pyproject.toml").read_text()
    project = tomllib.loads(text)
    names = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    unexplained = [name for name in names if not re.search(rf'"{re.escape(name)}",? +# \w', text)]
    assert unexplained == []


def test_every_setting_from_the_environment_is_explained():
    read = set()
    for path in python_files("config"):
        read |= set(re.findall(r'\benv(?:\.\w+)?\(\s*"([A-Z_]+)"', path.read_text()))
        read |= set(re.findall(r'environ(?:\.get\(|\[)"([A-Z_]+)"', path.read_text()))
    read |= {"PORT"}
    not_ours = {"TESTING", "PATH", "DJANGO_SETTINGS_MODULE", "PYTHONWARNINGS"}
    example = (ROOT / ".env.example").read_text()
    assert read - not_ours == set(re.findall(r"^#? ?([A-Z_]+)=", example, re.M))


def test_every_task_has_its_tick_and_every_tick_its_task():
    celery.loader.import_default_modules()
    ticks = {entry["task"] for entry in celery.conf.beat_schedule.values()}
    tasks = {name for name in celery.tasks if name.partition(".")[0] in APPS}
    assert ticks - tasks == set()
    # A lost message costs the time to the tick: whatever has no tick must be nudged for by one.
    assert tasks - ticks == {"newsletter.tasks.send_newsletter"}


def test_every_mail_is_a_subject_a_text_and_a_page():
    folders = [path for path in (ROOT / "templates" / "emails").iterdir() if path.is_dir()]
    assert folders
    assert {
        path.name: sorted(file.name for file in path.iterdir())
        for path in folders
        if {file.name for file in path.iterdir()} != {"subject.txt", "body.txt", "body.html"}
    } == {}


def public_templates():
    for path in templates():
        text = path.read_text()
        if "emails" not in path.parts and "wagtailadmin/" not in text:
            yield path, text


INLINE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=[\"']|<script(?![^>]*(?:\ssrc=|application/(?:ld\+)?json))", re.I
)


def test_public_templates_carry_no_script_or_style_of_their_own():
    assert [name_of(path) for path, text in public_templates() if INLINE.search(text)] == []


def test_every_page_stands_in_the_frame_of_the_house():
    frames = {"templates/base.html", "templates/wagtailcore/shared/block_preview.html"}
    assert [
        name_of(path)
        for path, text in public_templates()
        if "<html" in text and name_of(path) not in frames
    ] == []
    loose = [
        name_of(path)
        for path in templates()
        if path.parent == ROOT / "templates" / "pages" and "{% extends" not in path.read_text()
    ]
    assert loose == []


LIBRARIES = {
    path.stem: path.relative_to(ROOT).parts[0]
    for path in python_files()
    if path.parent.name == "templatetags" and path.stem != "__init__"
}


def owner_of(path) -> str:
    """The app a template belongs to; pages, blocks and components go with the site kit."""
    folder = path.relative_to(ROOT / "templates").parts[0]
    return folder if folder in APPS else "cms"


def test_templates_load_tags_from_the_left_only():
    wrong = []
    for path in templates():
        if path.parts[-2:] == ("templates", "base.html") or "pages" in path.parts:
            continue  # assembly
        for names in re.findall(r"{% load ([^%]+) %}", path.read_text()):
            for library in names.split(" from ")[-1].split():
                if not may_know(owner_of(path), LIBRARIES.get(library, "")):
                    wrong.append(f"{name_of(path)}: {library}")
    assert wrong == []
