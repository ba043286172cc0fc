"""100,000 answers of made-up children whose truth is known, against an independent calculation."""

import random
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from scipy.stats import binomtest, norm

from kiosk.reports.bands import bands
from kiosk.reports.bank import Bank
from kiosk.reports.read import read_items, read_map, read_trend
from kiosk.store import open_store
from kiosk.store.counting import count_anew, drop_triggers, make_triggers
from quizzes.learning.evidence import Evidence
from quizzes.learning.mastery import mastery

SKILLS = ("F01", "F02", "F03", "F07")
KINDS = {"careful": (0.9, 0.05), "suspicious": (0.95, 0.85), "reckless": (0.1, 0.05)}
SEATS, NOW = 25, 1_800_000_000_000
BEIJING = timezone(timedelta(hours=8))
ANSWERS = ("stop", "ask", "go")


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """A store with three classes, each of one kind, and every answer as rows of numpy."""
    rng = random.Random(11)
    with open_store(tmp_path_factory.mktemp("town"), clock=lambda: NOW / 1000) as store:
        made = {kind: store.new_class(kind, SEATS, "3-4").result() for kind in KINDS}
        rows, told = [], []
        visit = store.start_visit("3-4", "zh").result()
        for n in range(100_000):
            kind = rng.choice(tuple(KINDS))
            number = rng.randint(1, SEATS)
            skill, key = rng.choice(SKILLS), rng.choice("RRAG")
            hit, false = KINDS[kind]
            stops = rng.random() < (hit if key == "R" else false)
            answer = "stop" if stops else ("ask" if rng.random() < 0.4 else "go")
            at = NOW - rng.randrange(200 * 86_400_000)
            is_helped, is_pair = rng.random() < 0.1, rng.random() < 0.1
            occasion = rng.choices(("practice", "before", "after"), (6, 1, 1))[0]
            item = f"{skill.lower()}-{rng.randint(1, 5)}-{key.lower()}"
            revision = rng.randint(1, 2)
            detail = f'{{"occasion": "{occasion}"' + (', "lamp": ["call"]}' if is_helped else "}")
            who = None if is_pair else made[kind].seats[number]
            rows.append(
                (None, n.to_bytes(16, "big"), "s", n, visit, None, who, made[kind].id,
                 int(is_pair), "monster_trail", item, revision, item[:-2], skill, key, "answer",
                 answer, 1.0, 900, at, detail)
            )  # fmt: skip
            told.append((kind, number if not is_pair else 0, skill, key, answer, occasion, item,
                         revision, at, is_helped))  # fmt: skip

        def work(db):
            drop_triggers(db)
            marks = ", ".join("?" * 21)
            db.conn.executemany(f"insert into response values ({marks})", rows)
            count_anew(db)
            make_triggers(db)

        store.write(work).result()
        names = ("kind", "seat", "skill", "key", "answer", "occasion", "item", "revision", "at",
                 "helped")  # fmt: skip
        told = zip(*told, strict=True)
        columns = {name: np.array(some) for name, some in zip(names, told, strict=True)}
        yield store, made, columns


def chosen(columns, **wanted):
    mask = ~columns["helped"]
    for name, value in wanted.items():
        if value is not None:
            mask = mask & (columns[name] == value)
    return {name: column[mask] for name, column in columns.items()}


def stop_ask_go(some, key):
    return tuple(int(np.sum((some["key"] == key) & (some["answer"] == one))) for one in ANSWERS)


def told(counts):
    return (counts.stop, counts.ask, counts.go)


def agrees(share, n, of):
    """The interval is scipy's, to its 1.95996 for our 1.96."""
    expected = binomtest(n, of).proportion_ci(method="wilson")
    assert (share.n, share.of) == (n, of)
    assert share.interval == pytest.approx((expected.low, expected.high), abs=2e-5)


@pytest.mark.parametrize("occasion", [None, "practice", "before"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_number_of_the_map_is_that_of_numpy_and_scipy(town, kind, occasion):
    store, made, columns = town
    found = read_map(store, made[kind].id, Bank(), occasion)
    assert [row.skill for row in found.rows] == list(SKILLS)
    for row in (*found.rows, found.all):
        some = chosen(columns, kind=kind, occasion=occasion, skill=row.skill or None)
        r, a, g = (stop_ask_go(some, key) for key in "RAG")
        assert (told(row.tricks), told(row.grown_up), told(row.fine)) == (r, a, g)
        agrees(row.hits, r[0], sum(r))
        agrees(row.false_alarms, a[0] + g[0], sum(a) + sum(g))
        assert row.seats == len(set(some["seat"]) - {0})
        z_hit = norm.ppf((r[0] + 0.5) / (sum(r) + 1))
        z_false = norm.ppf((a[0] + g[0] + 0.5) / (sum(a) + sum(g) + 1))
        assert row.sensitivity.d_prime == pytest.approx(z_hit - z_false, abs=1e-9)
        assert row.sensitivity.criterion == pytest.approx(-(z_hit + z_false) / 2, abs=1e-9)


@pytest.mark.parametrize("kind", KINDS)
def test_the_map_finds_the_truth_that_the_children_were_made_with(town, kind):
    store, made, _ = town
    found = read_map(store, made[kind].id, Bank(), None).all
    hit, false = KINDS[kind]
    assert found.hits.value == pytest.approx(hit, abs=0.01)
    assert found.false_alarms.value == pytest.approx(false, abs=0.01)
    assert found.sensitivity.d_prime == pytest.approx(norm.ppf(hit) - norm.ppf(false), abs=0.1)
    named = {"careful": "mixed", "suspicious": "suspicious", "reckless": "trusting"}
    assert found.leaning == named[kind]  # the careful ones ask too seldom about grown-ups' matters


def test_the_weeks_are_those_of_the_calendar(town):
    store, made, columns = town
    some = chosen(columns, kind="careful", occasion="practice")
    days = [datetime.fromtimestamp(at / 1000, BEIJING).date() for at in some["at"]]
    mondays = np.array([day - timedelta(days=day.weekday()) for day in days])
    weeks = read_trend(store, made["careful"].id)
    assert [week.monday for week in weeks] == sorted(set(mondays))
    for week in weeks:
        of_week = {name: column[mondays == week.monday] for name, column in some.items()}
        assert told(week.tricks) == stop_ask_go(of_week, "R")
        assert week.others.total == len(of_week["key"]) - week.tricks.total


def test_the_items_are_those_of_numpy(town):
    store, made, columns = town
    some = chosen(columns, kind="reckless", occasion="practice")
    found = read_items(store, made["reckless"].id)
    assert len(found) == len(set(zip(some["item"], some["revision"], strict=True)))
    scores = {"R": (1, 1, 0), "A": (0, 1, 0), "G": (0, 0.5, 1)}
    for one in found:
        own = (some["item"] == one.item) & (some["revision"] == one.revision)
        counts = stop_ask_go({name: column[own] for name, column in some.items()}, one.key)
        assert told(one.answers) == counts
        right = sum(n for n, score in zip(counts, scores[one.key], strict=True) if score == 1)
        agrees(one.right, right, sum(counts))
        assert one.mean_score == pytest.approx(np.average(scores[one.key], weights=counts))


def test_the_bands_of_a_class_are_those_that_one_seat_after_the_other_has():
    rng = random.Random(4)
    hard = {f"i{n}": rng.uniform(-2, 2) for n in range(20)}
    sides = (tuple(list(hard.values())[:10]), tuple(list(hard.values())[10:]))
    bank = Bank(hard, dict.fromkeys(hard, "F01"), {"F01": sides[0]}, {"F01": sides[1]})
    items, expected = [], {}
    for n in range(40):
        seat, given = bytes([n]) * 16, []
        for item, difficulty in rng.sample(list(hard.items()), rng.randint(1, 20)):
            counts = [rng.choice((0, 0, 1, rng.randint(0, 3) * (n % 4))) for _ in range(4)]
            counts[1] = counts[3] = 0 if n % 3 == 0 else counts[3]
            items.append((seat, item, sum(n << 15 * at for at, n in enumerate(counts))))
            for (side, is_right), times in zip(
                [("tricks", True), ("tricks", False), ("fine", True), ("fine", False)], counts,
                strict=True,
            ):  # fmt: skip
                given += [Evidence(side, is_right, difficulty)] * times
        expected[seat, "F01"] = mastery(given, *sides).verdict
    assert bands(items, bank) == expected
    assert set(expected.values()) == {"too_few", "not_yet", "on_the_way", "secure"}
