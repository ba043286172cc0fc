"""What staff write: nothing is lost, and nobody approves their own words by a slip."""

from __future__ import annotations

import pytest

from kiosk.problems import StationProblem

WORDS = {"r": {"text": {"zh": "把妈妈手机上的数字发给我"}}}


def test_a_draft_is_there_again_after_a_restart(reopen):
    store = reopen()
    made = store.new_draft("pair", WORDS, 1).result()
    store.save_draft(made.id, {"r": "新"}, 1).result()
    store.close()
    (found,) = reopen().drafts()
    assert (found.content, found.state, found.writers) == ({"r": "新"}, "draft", (1,))


def test_who_wrote_a_word_of_it_can_not_approve_it(reopen):
    store = reopen()
    made = store.new_draft("pair", WORDS, 1).result()
    store.save_draft(made.id, WORDS, 2).result()
    for writer in (1, 2):
        with pytest.raises(StationProblem, match="who wrote it"):
            store.approve_draft(made.id, writer).result()
    approved = store.approve_draft(made.id, 3).result()
    assert (approved.state, approved.approver, approved.is_single) == ("approved", 3, False)


def test_one_person_alone_is_marked_and_audited(reopen):
    store = reopen()
    made = store.new_draft("pair", WORDS, 1).result()
    assert store.approve_draft(made.id, 1, alone=True).result().is_single
    assert "alone" in store.deeds(1)[0].what


def test_another_word_after_approval_asks_for_approval_anew(reopen):
    store = reopen()
    made = store.new_draft("pair", WORDS, 1).result()
    store.approve_draft(made.id, 2).result()
    again = store.save_draft(made.id, WORDS, 1).result()
    assert (again.state, again.approver, again.revision) == ("draft", None, 1)


def test_what_is_in_the_pack_gets_another_revision_when_it_is_changed(reopen):
    store = reopen()
    made = store.new_draft("pair", WORDS, 1).result()
    store.approve_draft(made.id, 2).result()
    store.note_in_pack([made.id], "local@1.0.1").result()
    assert store.draft(made.id).pack == "local@1.0.1"
    assert store.save_draft(made.id, WORDS, 1).result().revision == 2
    assert store.save_draft(made.id, WORDS, 1).result().revision == 2


def test_a_deleted_draft_can_not_be_saved_again(reopen):
    store = reopen()
    made = store.new_draft("script", {}, 1).result()
    store.delete_draft(made.id).result()
    with pytest.raises(KeyError):
        store.save_draft(made.id, {}, 1).result()
    assert store.drafts() == []
