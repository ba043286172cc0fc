"""What is read once for a visit is read anew for the next."""

from games.stage.kept import forget_kept, kept_for_a_visit


def test_a_drawing_is_read_once_a_visit():
    read = []

    @kept_for_a_visit(4)
    def drawing(name):
        read.append(name)
        return name.upper()

    assert [drawing("bob"), drawing("bob")] == ["BOB", "BOB"]
    forget_kept()
    assert drawing("bob") == "BOB"
    assert read == ["bob", "bob"]
