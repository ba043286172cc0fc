"""A small demo of the core pack's messages, shared by all tests of files and of the command."""

import shutil

import pytest

from kiosk.demo_data.command import pairs_of_core_pack
from kiosk.store import open_store
from kiosk.store.demo import make_demo_data


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports") / "data"
    with open_store(folder, clock=lambda: 1_800_000_000.0) as store:
        make_demo_data(store, 9000, 3, pairs_of_core_pack(folder))
    return folder


@pytest.fixture
def folder(made, tmp_path):
    return shutil.copytree(made, tmp_path / "data")
