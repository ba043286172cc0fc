"""The centre's name on what children take home."""

import shutil
import subprocess
from datetime import date

import pytest

from kiosk.cards.certificate import draw_certificates
from kiosk.cards.off_screen import art
from quizzes.class_convention import day_told


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext reads the file")
@pytest.mark.parametrize("centre", ["江边青少年网络素养中心", "长" * 40])
def test_a_certificate_names_the_centre_the_class_and_the_day(qapp, tmp_path, centre):
    file = tmp_path / "certificates.pdf"
    draw_certificates(file, "三（2）班", day_told(date(2026, 11, 22)), 1, art(), centre)
    told = subprocess.run(
        ["pdftotext", str(file), "-"], capture_output=True, text=True, check=True
    ).stdout.replace("\n", "")
    assert centre in told and "三（2）班" in told
