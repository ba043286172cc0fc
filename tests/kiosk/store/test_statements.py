"""An answer's insert is compiled once, also by a station that has just made its tables."""


def test_what_is_written_again_and_again_is_not_compiled_again(store, answer):
    visit = store.start_visit("3-4", "zh").result()
    store.record(answer(visit)).result()
    asked = []

    def watch(*what):
        asked.append(what)
        return 0

    store.write(lambda db: db.conn.set_authorizer(watch)).result()
    asked.clear()
    store.record(answer(visit)).result()
    store.record(answer(visit)).result()
    compiled_after_watching = len(asked)
    store.record(answer(visit)).result()
    assert len(asked) == compiled_after_watching
    store.write(lambda db: db.conn.set_authorizer(None)).result()
