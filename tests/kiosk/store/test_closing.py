"""Closing while other threads read: SQLite itself would crash the program."""

import threading

import pytest

LONG = (
    "with recursive n(i) as (select 1 union all select i + 1 from n where i < 200000000)"
    " select count(*) from n"
)


def _reading(store, sql, begun, faults):
    begun.set()
    try:
        while True:
            store.read(sql)
    except RuntimeError as fault:
        faults.append(str(fault))


@pytest.mark.parametrize("sql", ["select * from sqlite_master", LONG], ids=["short", "long"])
def test_who_reads_while_the_store_closes_is_told_so(reopen, sql):
    for _ in range(4):
        store, faults, threads = reopen(), [], []
        for _ in range(4):
            begun = threading.Event()
            threads.append(
                threading.Thread(target=_reading, args=(store, sql, begun, faults), daemon=True)
            )
            threads[-1].start()
            begun.wait()
        store.close()
        for thread in threads:
            thread.join(20)
        assert faults == ["the store is closed"] * 4


def test_a_thread_that_begins_to_read_after_closing_is_told_so(reopen):
    store = reopen()
    assert store.read("select 1") == [(1,)]
    store.close()
    with pytest.raises(RuntimeError, match="the store is closed"):
        store.read("select 1")
    faults = []
    late = threading.Thread(
        target=_reading, args=(store, "select 1", threading.Event(), faults), daemon=True
    )
    late.start()
    late.join(20)
    assert faults == ["the store is closed"]
