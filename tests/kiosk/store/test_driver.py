import importlib
import subprocess
import sys


def said_after_opening(words):
    return subprocess.run(
        [sys.executable, "-c", f"import sys, kiosk.store.opening; print({words})"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    ).stdout


def test_opening_a_store_brings_in_neither_numpy_nor_pandas():
    said = said_after_opening("sorted(sys.modules)")
    assert "'sqlite_utils.db'" in said
    assert "'numpy'" not in said
    assert "'pandas'" not in said


def test_numpy_can_be_imported_after_the_store_was_opened():
    import kiosk.store.opening

    numpy = importlib.import_module("numpy")

    assert kiosk.store.opening
    assert numpy.arange(3).sum() == 3


def test_there_is_one_sqlite_in_the_process():
    said = said_after_opening("__import__('sqlite3').connect.__module__, '_sqlite3' in sys.modules")
    assert said.split() == ["pysqlite3._sqlite3", "False"]


def test_dateutil_waits_until_a_recipe_needs_it():
    assert said_after_opening("'dateutil.tz' in sys.modules") == "False\n"
    used = "__import__('sqlite_utils.recipes').recipes.parsedate('3 May 2020')"
    assert said_after_opening(used) == "2020-05-03\n"
