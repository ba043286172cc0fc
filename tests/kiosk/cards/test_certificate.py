"""The centre's name on what children take home."""

import shutil
import subprocess
from datetime import date

import pytest

from kiosk.cards.certificate import draw_certificates
from kiosk.cards.class_cards import CardPages
from kiosk.cards.off_screen import art
from kiosk.cards.take_home import draw_take_home
from quizzes.class_convention import day_told

CENTRES = ["江边青少年网络素养中心", "长" * 40]
TRIPLE = ("apple", "bell", "boat")
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext reads the file"
)


def read(file):
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True)
    return done.stdout.replace("\n", "")


@needs_pdftotext
@pytest.mark.parametrize("centre", CENTRES)
def test_a_certificate_names_the_centre_the_class_and_the_day(qapp, tmp_path, centre):
    file = tmp_path / "certificates.pdf"
    draw_certificates(file, "三（2）班", day_told(date(2026, 11, 22)), 1, art(), centre)
    told = read(file)
    assert centre in told and "三（2）班" in told


@needs_pdftotext
@pytest.mark.parametrize("centre", CENTRES)
def test_the_card_for_home_names_the_centre_twice_a_page(qapp, tmp_path, centre):
    file = tmp_path / "take_home.pdf"
    draw_take_home(file, art(), centre)
    assert read(file).count(centre) == 2


@needs_pdftotext
@pytest.mark.parametrize("centre", CENTRES)
def test_a_seat_card_names_the_centre_beside_the_class(qapp, tmp_path, centre):
    file = tmp_path / "cards.pdf"
    CardPages(file, art(), centre).draw("三（2）班", {1: TRIPLE, 2: TRIPLE})
    told = read(file)
    assert told.count(centre) == 2 and told.count("三（2）班") == 2


@needs_pdftotext
def test_a_station_whose_centre_has_no_name_leaves_it_out(qapp, tmp_path):
    file = tmp_path / "take_home.pdf"
    draw_take_home(file, art())
    assert "中心" not in read(file)
