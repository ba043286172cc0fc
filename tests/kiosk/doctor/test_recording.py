"""The doctor looks at the booth: microphone, levels, swap."""

from kiosk.doctor.recording import (
    check_calibration,
    judge_microphones,
    plain_swaps,
    recording_checks,
)
from kiosk.store import Settings, open_store
from kiosk.store.glance import glance

FOUND = [("alsa_input.usb-1", "USB PnP Audio Device"), ("alsa_input.pci-2", "Built-in Audio")]


def test_the_remembered_microphone_is_found_by_its_name():
    finding = judge_microphones("alsa_input.pci-2", FOUND)
    assert finding.state == "ok" and "Built-in Audio" in finding.says.en


def test_a_remembered_microphone_that_is_not_there_is_told():
    finding = judge_microphones("alsa_input.usb-old", FOUND)
    assert finding.state == "attention" and "usb-old" in finding.says.en and finding.do


def test_no_microphone_is_told_as_what_children_then_do():
    finding = judge_microphones("", [])
    assert finding.state == "attention" and "practise" in finding.says.en


def test_levels_are_told_where_they_were_measured():
    assert check_calibration(Settings()).state == "attention"
    tried = Settings(microphone_noise_dbfs=-61.2, microphone_voice_dbfs=-24.0)
    assert "-61" in check_calibration(tried).says.en


def swaps(tmp_path, *names):
    file = tmp_path / "swaps"
    file.write_text(
        "Filename Type Size Used Priority\n" + "".join(f"{n} x 1 0 -2\n" for n in names)
    )
    return file


def device(tmp_path, name, uuid, *below):
    (tmp_path / name / "dm").mkdir(parents=True)
    (tmp_path / name / "dm" / "uuid").write_text(uuid)
    for one in below:
        (tmp_path / name / "slaves" / one).mkdir(parents=True)


def test_a_swap_file_and_a_plain_partition_are_told(tmp_path):
    listed = swaps(tmp_path, "/swapfile", "/dev/sda3")
    assert plain_swaps(listed, tmp_path) == ["/swapfile", "/dev/sda3"]


def test_memory_encrypted_devices_and_what_is_built_on_them_are_no_worry(tmp_path):
    device(tmp_path, "dm-900", "CRYPT-LUKS2-x")
    device(tmp_path, "dm-901", "LVM-y", "dm-900")
    device(tmp_path, "dm-902", "LVM-z", "sda5")
    listed = swaps(tmp_path, "/dev/zram0", "/dev/dm-900", "/dev/dm-901", "/dev/dm-902")
    assert plain_swaps(listed, tmp_path) == ["/dev/dm-902"]


def test_a_system_that_tells_of_no_swap_has_none(tmp_path):
    assert plain_swaps(tmp_path / "nothing", tmp_path) == []


def test_swap_matters_only_where_the_station_records(tmp_path):
    with open_store(tmp_path) as store:
        assert "swap" in [one.name for one in recording_checks(tmp_path)]
        store.change_settings("staff", recording_on=False).result()
    assert [one.name for one in recording_checks(tmp_path)] == ["microphone"]


def test_the_settings_are_seen_from_outside(tmp_path):
    with open_store(tmp_path) as store:
        store.change_settings("staff", microphone="alsa_input.usb-1").result()
        assert glance(tmp_path).settings.microphone == "alsa_input.usb-1"
