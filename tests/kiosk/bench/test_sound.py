from kiosk.bench.sound import sound_rows


def test_the_booth_is_measured_from_take_to_film():
    rows = {row.name: row for row in sound_rows(seconds=4, film_seconds=2)}
    assert rows["take_to_listening"].budget == 1.5
    assert rows["film_times_real_time"].budget == 6.0
    assert rows["take_to_mp3"].value > rows["take_to_opus"].value > 0
    assert 50 < rows["finishing_process_peak"].value < 1000
    assert rows["finishing_cancelled"].value < 5000
