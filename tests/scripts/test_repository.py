"""The repository keeps its promises: no registry's host, hashed locks, honest lists."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "scripts/locks").glob("*.lock"))
APT_LISTS = [ROOT / "scripts/apt-run.txt", ROOT / "scripts/apt-test.txt"]
ON_TOP = {
    *(
        ".ci",
        ".gitignore",
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "README.zh.md",
        "docs",
        "games",
        "kiosk",
    ),
    *("docs", "games", "kiosk", "media", "pyproject.toml", "quizzes", "scripts", "tests"),
}
# In two halves, so that this file does not name them.
REGISTRIES = [
    first + second
    for first, second in [
        ("py", "pi.org"),
        ("python", "hosted.org"),
        ("np", "mjs.org"),
        ("np", "mjs.com"),
        ("deb.", "debian.org"),
        ("security.", "debian.org"),
        ("ftp.", "debian.org"),
        ("archive.", "ubuntu.com"),
        ("crates", ".io"),
        ("conda", ".anaconda.org"),
        ("jsdel", "ivr.net"),
        ("unp", "kg.com"),
        ("hugging", "face.co"),
    ]
]


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True,
        capture_output=True,
        text=True,
    )
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.is_file()]


def files_that_say(pattern: str) -> list[str]:
    wanted = re.compile(pattern.encode(), re.IGNORECASE)
    return [str(f.relative_to(ROOT)) for f in tracked_files() if wanted.search(f.read_bytes())]


def names_in(lock: Path) -> set[str]:
    return set(re.findall(r"^([a-z0-9._-]+)==", lock.read_text(), re.MULTILINE))


def test_no_file_names_the_host_of_a_package_registry() -> None:
    assert files_that_say("|".join(re.escape(host) for host in REGISTRIES)) == []


def test_no_file_names_a_folder_of_the_machine_it_was_written_on() -> None:
    assert files_that_say(r"(?<![\w.-])/" + r"work/(main|shared|\.library)") == []


def test_no_font_sound_or_model_of_others_is_committed() -> None:
    kinds = {".ttf", ".otf", ".woff", ".woff2", ".mp3", ".onnx", ".whl", ".bin"}
    assert [f.name for f in tracked_files() if f.suffix.lower() in kinds] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_locked_package_has_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text()
    packages = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert packages
    assert [p.split()[0] for p in packages if "--hash=sha256:" not in p or "==" not in p] == []
    assert not re.search(r"://|^-|find-links|index-url", text, re.MULTILINE)


@pytest.mark.parametrize("extra", ["run", "build", "voice", "dev", "npm", "pinyin", "sdist"])
def test_every_dependency_of_the_project_is_locked(extra: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = project["optional-dependencies"].get(extra, project["dependencies"])
    names = {re.split(r"[<>=!~ \[;]", line)[0].lower().replace("_", "-") for line in wanted}
    lock = ROOT / f"scripts/locks/{'run' if extra == 'build' else extra}.lock"
    assert names - names_in(lock) == set()


def test_a_package_in_two_locks_has_one_version() -> None:
    pins: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, version in re.findall(r"^(\S+)==(\S+)", lock.read_text(), re.MULTILINE):
            pins.setdefault(name, set()).add(version)
    assert {name: versions for name, versions in pins.items() if len(versions) > 1} == {}


@pytest.mark.parametrize("path", APT_LISTS, ids=lambda path: path.stem)
def test_system_packages_are_listed_once_and_in_order(path: Path) -> None:
    names = path.read_text().splitlines()
    assert names == sorted(set(names))


def test_every_system_package_is_known_to_this_system() -> None:
    if not shutil.which("apt-get") or not any(Path("/var/lib/apt/lists").glob("*Packages*")):
        pytest.skip("apt has no lists on this machine")
    names = sorted({name for path in APT_LISTS for name in path.read_text().split()})
    tried = subprocess.run(
        ["apt-get", "install", "--simulate", "--no-install-recommends", *names],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
    )
    assert re.findall(r"(?:Unable to locate|candidate).*", tried.stderr) == []


def test_the_readme_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text()
    assert "scripts/run" in readme
    assert "scripts/test" in readme


def test_the_top_level_holds_only_what_belongs_there() -> None:
    assert {file.relative_to(ROOT).parts[0] for file in tracked_files()} - ON_TOP == set()
