import importlib
import subprocess
import sys


def test_opening_a_store_brings_in_neither_numpy_nor_pandas():
    said = subprocess.run(
        [sys.executable, "-c", "import sys, kiosk.store.opening; print(sorted(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    ).stdout
    assert "'sqlite_utils.db'" in said
    assert "'numpy'" not in said
    assert "'pandas'" not in said


def test_numpy_can_be_imported_after_the_store_was_opened():
    import kiosk.store.opening

    numpy = importlib.import_module("numpy")

    assert kiosk.store.opening
    assert numpy.arange(3).sum() == 3
