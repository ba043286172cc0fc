from quizzes.lamp import HELPS, LAMP_GLOWS, helps_at, lamp_stage


def test_the_lamp_grows_at_its_glows_and_never_shrinks():
    assert [lamp_stage(glows) for glows in range(LAMP_GLOWS[-1] + 1)] == sorted(
        lamp_stage(glows) for glows in range(LAMP_GLOWS[-1] + 1)
    )
    assert [lamp_stage(glows) for glows in (0, *LAMP_GLOWS, 1000)] == [0, 1, 2, 3, 3]


def test_each_stage_brings_one_more_help():
    assert [len(helps_at(stage)) for stage in range(4)] == [0, 1, 2, 3]
    assert helps_at(3) == HELPS
