"""The story of the station: a seat signs in, plays, says goodbye; the teacher sees the answers."""

from kiosk.store import open_store

PIN = "482915"


def a_class_with_consent(folder):
    with open_store(folder) as store:
        made = store.new_class("三（2）班", 3, "3-4").result()
        store.change_settings("staff", class_seats_on=True).result()
        store.set_pin("staff", 1, PIN).result()
        store.set_pin("teacher", 1, PIN[::-1]).result()
        for seat in store.seats(made.id):
            store.set_consent(seat.id, f"T-{seat.number}", "staff").result()
    return made


def sign_in(glass, made, number=2):
    glass.touch("my_class", then="SignInScreen")
    glass.touch("class_0")
    glass.touch(f"seat_{number}")
    for picture in made.pictures[number]:
        glass.touch(f"picture_{picture}")
    glass.wait_for("HomeScreen")


def play_one(glass, answer):
    """Answers one message and goes through its feedback; gives (item, answer)."""
    game = glass.screen.game
    glass.finger.wait(lambda: game.round.phase == "read", "a message")
    item = game.round.item
    glass.touch_part(f"answer_{answer}")
    glass.finger.wait(lambda: game.round.phase in ("clue", "why"), "feedback")
    while game.round.phase == "clue":
        glass.touch_part("message")
        glass.finger.wait(lambda: game.round.waiting_for is None, "the clue to be recorded")
    glass.touch_part("next")
    glass.touch_part("next")
    if item.key == "R":
        glass.touch_part("adult_teacher")
        glass.touch_part("say_1")
        glass.touch_part("next")
    return item, answer


def test_what_a_seat_answers_is_what_the_teacher_sees(glass, tmp_path):
    made = a_class_with_consent(tmp_path / "data")
    station = glass()
    station.start()
    sign_in(station, made)
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_hurry", then="PlayScreen")
    station.finger.wait(lambda: station.screen.game is not None, "the game")
    answers = ["stop", "go", "ask", "stop", "go", "ask", "stop", "go"]
    given = [play_one(station, answer) for answer in answers]
    station.wait_for("DebriefScreen")
    station.touch("bar_goodbye", then="GoodbyeScreen")

    rows = {row.skill: row for row in station.station.store.class_by_skill(made.id)}
    for skill in {item.id[:3].upper() for item, _ in given}:
        for key in "RAG":
            mine = [a for i, a in given if i.id[:3].upper() == skill and i.key == key]
            seen = rows[skill].answers_to(key)
            counted = (mine.count("stop"), mine.count("ask"), mine.count("go"))
            assert (seen.stop, seen.ask, seen.go) == counted
    visit = station.station.store.read("select ended_how, seat is not null from visit")
    assert visit == [("goodbye", 1)]


def test_the_glass_shows_the_teacher_the_same_numbers(glass, tmp_path):
    made = a_class_with_consent(tmp_path / "data")
    station = glass()
    station.start()
    sign_in(station, made)
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_hurry", then="PlayScreen")
    station.finger.wait(lambda: station.screen.game is not None, "the game")
    item, answer = play_one(station, "stop")
    station.touch("bar_goodbye", then="GoodbyeScreen")
    station.finger.touch_at(640, 400)
    station.wait_for("AttractScreen")
    for _ in range(5):
        station.finger.touch_at(12, 12)
    station.wait_for("StaffDoorScreen")
    station.touch("role_teacher")
    for digit in PIN[::-1]:
        station.touch(f"pin_{digit}")
    station.touch("pin_ok", then="TeacherDeskScreen")
    station.touch("group_0")
    station.touch("tab_skills")
    station.finger.wait(lambda: station.screen.rows, "the table")
    cell = station.finger.find(f"cell_{item.id[:3].upper()}_{item.key}")
    shown = "".join(t.property("text") or "" for t in texts_below(cell))
    assert "1" in shown and answer == "stop"


def texts_below(item):
    from kiosk.tour.finger import everything_below

    return [i for i in [item, *everything_below(item)] if i.inherits("QQuickText")]
