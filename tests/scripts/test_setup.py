"""What the scripts say and leave alone, tried on small stand-in machines made of files."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted(
    file
    for file in [ROOT / ".ci/run", *(ROOT / "scripts").iterdir()]
    if file.is_file() and file.read_bytes().startswith(b"#!")
)


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
    )


def missing_on(machine: Path, *, tests: bool = False, listed: str = "pulseaudio xvfb") -> list[str]:
    """Ask system.sh what is missing on a machine whose commands lie in a folder."""
    (machine / "scripts").mkdir(exist_ok=True)
    for name in ("apt-run.txt", "apt-test.txt"):
        (machine / "scripts" / name).write_text("\n".join(listed.split()) + "\n")
    asked = f"""
        source {ROOT}/scripts/ground.sh; source {ROOT}/scripts/system.sh
        ROOT={machine} wants_test={"yes" if tests else "no"} python=false
        has_sound_card() {{ [[ -e {machine}/snd ]]; }}
        missing_packages"""
    return run("bash", "-c", asked, PATH=str(machine)).stdout.split()


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A machine that has three packages and no sound server."""
    for name in ("bash", "cut", "dirname", "getent", "id", "sed", "sort", "tr"):
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    command(tmp_path, "dpkg-query", "echo 'installed curl lib-of-old (= 1.0), other-name'")
    return tmp_path


def command(machine: Path, name: str, does: str) -> Path:
    file = machine / name
    file.write_text(f"#!/bin/bash\n{does}\n")
    file.chmod(0o755)
    return file


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_every_script_can_be_started_and_has_no_slip_of_syntax(script: Path) -> None:
    assert os.access(script, os.X_OK)
    assert run("bash", "-n", script).stderr == ""


def test_a_package_that_is_there_under_another_name_is_not_missing(machine: Path) -> None:
    assert missing_on(machine, listed="curl lib-of-old other-name xvfb") == ["xvfb"]


def test_pulseaudio_is_wanted_only_with_a_sound_card_or_for_tests(machine: Path) -> None:
    assert missing_on(machine) == ["xvfb"]
    assert missing_on(machine, tests=True) == ["pulseaudio", "xvfb"]
    (machine / "snd").touch()
    assert missing_on(machine) == ["pulseaudio", "xvfb"]


def test_pulseaudio_never_pushes_out_a_sound_server_that_is_there(machine: Path) -> None:
    command(machine, "pipewire-pulse", "exit 0")
    (machine / "snd").touch()
    assert missing_on(machine, tests=True) == ["xvfb"]


@pytest.mark.parametrize("script", ["setup", "prove"])
def test_an_unknown_word_ends_with_2_and_says_what_there_is(script: str) -> None:
    tried = run(ROOT / "scripts" / script, "--nonsense")
    assert tried.returncode == 2
    assert "nonsense" in tried.stderr
    assert "Usage" in tried.stderr


def test_a_python_that_is_too_old_is_named_as_the_reason(tmp_path: Path) -> None:
    for name in ("python3", "python3.13", "python3.12", "python3.11"):
        command(tmp_path, name, "exit 1")
    asked = f"source {ROOT}/scripts/ground.sh; VENV={tmp_path}; find_python || echo none"
    found = run("bash", "-c", asked, PATH=f"{tmp_path}:/usr/bin:/bin", PYTHON="").stdout.split()
    assert found == ["none"] or found[0].startswith("/usr/bin/")


def test_an_empty_home_is_replaced_by_the_account_s() -> None:
    asked = f"source {ROOT}/scripts/ground.sh; echo $HOME"
    assert run("bash", "-c", asked, HOME="").stdout.strip().startswith("/")


def test_a_missing_locale_becomes_utf_8() -> None:
    asked = f"source {ROOT}/scripts/ground.sh; echo $LANG"
    said = run("bash", "-c", asked, LC_ALL="C", LC_CTYPE="", LANG="").stdout.strip()
    assert said == "C.UTF-8"
