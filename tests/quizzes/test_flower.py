from quizzes.flower import OPENS_AT, garden


def test_a_flower_begins_as_a_bud_and_opens_with_the_glows():
    assert [garden(glows).step for glows in (0, 1, 3, 8, 9)] == [0, 1, 2, 4, 5]


def test_full_bloom_stays_until_the_next_glow_plants_another():
    assert garden(9) == (0, 5)
    assert garden(10) == (1, 1)
    assert garden(18) == (1, 5)


def test_no_glow_ever_makes_the_garden_smaller():
    grown = [garden(glows) for glows in range(60)]
    assert grown == sorted(grown)
    assert OPENS_AT[-1] == 9
