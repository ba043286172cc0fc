"""Sticks through D-Bus against a small udisks, and folders in their place."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.problems import StationProblem
from kiosk.usb.files import files_on
from kiosk.usb.sticks import Folders, opened, sticks_of_this_machine
from kiosk.usb.udisks import Udisks


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "a.glowpack").write_bytes(b"pack")
    return folder


def test_a_stick_is_listed_with_its_label_and_not_opened(udisks, content):
    udisks.plug("sdb1", content)
    (stick,) = Udisks(udisks.address).sticks()
    assert (stick.label, stick.kind, stick.folder, stick.can_be_read) == (
        "SDB1",
        "vfat",
        None,
        True,
    )
    assert udisks.asked == []


@pytest.mark.parametrize("kind", ["vfat", "exfat", "ntfs"])
def test_it_is_mounted_read_only_with_no_programs_and_let_go_of(udisks, content, kind):
    udisks.plug("sdb1", content, kind)
    sticks = Udisks(udisks.address)
    (stick,) = sticks.sticks()
    with opened(sticks, stick) as folder:
        assert files_on(folder, ".glowpack") == [folder / "a.glowpack"]
        assert len(udisks.mounted) == 1
    assert udisks.asked == ["ro,nosuid,nodev,noexec"]
    assert udisks.mounted == set()


def test_it_is_writable_for_an_export_alone(udisks, content):
    udisks.plug("sdb1", content)
    sticks = Udisks(udisks.address)
    with opened(sticks, sticks.sticks()[0], writable=True):
        pass
    assert udisks.asked == ["nosuid,nodev,noexec"]


def test_one_that_the_desktop_has_mounted_is_used_and_left_as_it_is(udisks, content):
    udisks.mounted.add(udisks.plug("sdb1", content))
    sticks = Udisks(udisks.address)
    with opened(sticks, sticks.sticks()[0]) as folder:
        assert folder == content
    assert len(udisks.mounted) == 1
    assert udisks.asked == []


def test_disks_of_the_machine_and_hidden_partitions_are_no_sticks(udisks, content):
    udisks.plug("Loop0", content, Drive=("o", "/"))
    udisks.plug("sda1", content, HintSystem=("b", True))
    udisks.plug("sdc1", content, IdUsage=("s", "raid"))
    assert Udisks(udisks.address).sticks() == []


def test_another_file_system_is_listed_as_one_that_can_not_be_read(udisks, content):
    udisks.plug("sdb1", content, "btrfs")
    (stick,) = Udisks(udisks.address).sticks()
    assert not stick.can_be_read


def test_a_stick_that_was_pulled_out_is_told(udisks, content):
    udisks.plug("sdb1", content)
    sticks = Udisks(udisks.address)
    (stick,) = sticks.sticks()
    udisks.pull("sdb1")
    with pytest.raises(StationProblem, match="the stick is gone"):
        sticks.mount(stick)
    sticks.unmount(stick)


def test_what_the_system_does_not_allow_is_told_with_what_to_do(udisks, content):
    udisks.plug("sdb1", content)
    udisks.refuses = "NotAuthorized"
    sticks = Udisks(udisks.address)
    with pytest.raises(StationProblem, match="scripts/usb-rule"):
        sticks.mount(sticks.sticks()[0])


def test_without_udisks_a_folder_is_the_way(tmp_path):
    with pytest.raises(StationProblem, match="install udisks2"):
        Udisks(f"unix:path={tmp_path}/none").sticks()


def test_a_bus_without_udisks_is_told_alike(udisks, monkeypatch):
    monkeypatch.setattr("kiosk.usb.udisks.SERVICE", "org.example.Nobody")
    with pytest.raises(StationProblem, match="does not answer"):
        Udisks(udisks.address).sticks()


def test_folders_that_are_there_take_the_place_of_sticks(content, tmp_path):
    folders = Folders([content, tmp_path / "none"])
    (one,) = folders.sticks()
    with opened(folders, one) as folder:
        assert folder == content
    content.rename(tmp_path / "moved")
    with pytest.raises(StationProblem, match="gone"):
        folders.mount(one)


def test_files_are_found_two_folders_down_and_links_and_hidden_ones_are_not(content):
    for name in ("x/y/b.GLOWPACK", "x/y/z/c.glowpack", ".hidden/d.glowpack", ".e.glowpack"):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_bytes(b"")
    (content / "link.glowpack").symlink_to("/etc/passwd")
    (content / "folder.glowpack").mkdir()
    assert {path.name for path in files_on(content, ".glowpack")} == {"a.glowpack", "b.GLOWPACK"}


def test_folders_are_named_when_the_station_is_started(content, monkeypatch):
    monkeypatch.setattr("kiosk.command_line.begin", lambda asked: None)
    monkeypatch.setenv("KIOSK_FOLDER", "")  # put back afterwards
    assert CliRunner().invoke(main, ["--folder", str(content)]).exit_code == 0
    _, folders = sticks_of_this_machine()
    assert [one.folder for one in folders.sticks()] == [content]
