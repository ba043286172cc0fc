"""QML lint: misspelled properties, slots and types are found before a child finds them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KIOSK = ROOT / "kiosk"
TOOLS = Path(sys.executable).parent


def run(*command, **how):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **how)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def types(tmp_path_factory):
    """A module KioskTypes described from the Python sources, as qmllint reads it."""
    folder = tmp_path_factory.mktemp("qml") / "KioskTypes"
    folder.mkdir()
    sources = [KIOSK / "shell/screen.py", KIOSK / "shell/reading.py"]
    sources += [
        file for file in KIOSK.rglob("*.py") if "QML_IMPORT_NAME" in file.read_text("utf-8")
    ]
    described = []
    for source in sources:
        out = run(TOOLS / "pyside6-metaobjectdump", "--quiet", source)
        described += [as_object(unit) for unit in json.loads(out)]
    (folder / "types.json").write_text(json.dumps(described))
    run(
        TOOLS / "pyside6-qmltyperegistrar",
        "--generate-qmltypes",
        folder / "KioskTypes.qmltypes",
        "-o",
        folder / "unused.cpp",
        "--import-name",
        "KioskTypes",
        "--major-version",
        "1",
        "--minor-version",
        "0",
        folder / "types.json",
    )
    (folder / "qmldir").write_text(
        "module KioskTypes\ntypeinfo KioskTypes.qmltypes\ndepends QtQuick\n"
    )
    return folder.parent


def as_object(unit):
    """What the dumper can't see: a QObject behind ScreenModel, and `constant=True`."""
    for one in unit["classes"]:
        one["object"] = True
        if not one.get("classInfos"):
            one["classInfos"] = [{"name": "QML.Element", "value": "anonymous"}]
        for said in one.get("properties", []):
            said["constant"] = "notify" not in said
    return unit


def lint(types, *files):
    command = [TOOLS / "pyside6-qmllint", "-I", types, "-I", KIOSK / "shell/qml", *files]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    return done.stdout + done.stderr


def test_all_qml_is_clean(types):
    files = sorted(KIOSK.rglob("*.qml"))
    assert len(files) > 20
    said = lint(types, *files)
    assert "Warning" not in said and "Error" not in said, said


def test_a_misspelled_property_is_found(types, tmp_path):
    wrong = tmp_path / "Wrong.qml"
    wrong.write_text(
        "import QtQuick\nimport KioskTypes\nItem {\n    id: root\n"
        "    required property HomeScreen model\n    width: root.model.glowz.length\n}\n"
    )
    assert "glowz" in lint(types, wrong)
