import io

import pytest

from kiosk.backups.sealing import CHUNK_BYTES, Sealing, Unsealing, about, opens
from kiosk.problems import StationProblem

CODE = "1234567890123456"
PLAIN = bytes(range(256)) * (CHUNK_BYTES // 100)


@pytest.fixture(scope="module")
def sealed():
    file = io.BytesIO()
    sealing = Sealing(file, CODE, {"made": 7})
    sealing.write(PLAIN)
    sealing.close()
    return file.getvalue()


def plain_of(sealed, code=CODE):
    return Unsealing(io.BytesIO(sealed), code).read()


def test_what_was_sealed_comes_out_again(sealed):
    assert plain_of(sealed) == PLAIN
    assert PLAIN[:64] not in sealed


def test_the_head_says_when_it_was_made_without_a_code(sealed):
    assert about(io.BytesIO(sealed))["made"] == 7


def test_another_code_is_known_as_such(sealed):
    assert opens(io.BytesIO(sealed), CODE)
    assert not opens(io.BytesIO(sealed), "6543210987654321")
    with pytest.raises(StationProblem, match="not the backup code"):
        plain_of(sealed, "6543210987654321")


@pytest.mark.parametrize("keeps", [0.0, 0.0001, 0.5, 0.99999])
def test_a_file_that_was_cut_off_is_refused(sealed, keeps):
    with pytest.raises(StationProblem):
        plain_of(sealed[: int(len(sealed) * keeps)])


def test_a_file_cut_off_between_two_chunks_is_refused(sealed):
    chunks = len(PLAIN) // CHUNK_BYTES + 1
    head = len(sealed) - len(PLAIN) - 17 * chunks
    with pytest.raises(StationProblem, match="damaged"):
        plain_of(sealed[: head + CHUNK_BYTES + 17])


@pytest.mark.parametrize("at", [20, 80, 300, 70_000, -1])
def test_a_changed_byte_is_refused(sealed, at):
    spoilt = bytearray(sealed)
    spoilt[at] ^= 1
    with pytest.raises(StationProblem):
        plain_of(bytes(spoilt))


def test_bytes_behind_the_end_are_refused(sealed):
    with pytest.raises(StationProblem):
        plain_of(sealed + b"more")


def test_a_file_may_not_ask_for_a_machine_full_of_memory(sealed):
    greedy = sealed.replace(b'"memory_bytes": 67108864', b'"memory_bytes": 99999999')
    greedy = greedy.replace(b'"passes": 3', b'"passes": 9')
    with pytest.raises(StationProblem):
        plain_of(greedy.replace(b'"memory_bytes": 99999999', b'"memory_bytes": -9999999'))
