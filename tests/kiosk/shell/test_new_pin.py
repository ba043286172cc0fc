from kiosk.shell.new_pin import NewPin


def typed(pin, digits):
    for digit in digits:
        pin.digit(digit)
    pin.send()
    return pin


def test_a_pin_typed_twice_alike_is_done():
    pin = typed(typed(typed(NewPin(), "12"), "482915"), "482915")
    assert (pin.step, pin.number, pin.first) == ("done", "12", "482915")


def test_two_pins_that_differ_are_typed_anew():
    pin = typed(typed(typed(NewPin(), "1"), "482915"), "482916")
    assert (pin.step, pin.differs, pin.typed) == ("first", True, "")


def test_five_digits_are_too_few():
    pin = typed(typed(NewPin(), "1"), "48291")
    assert pin.step == "first"


def test_a_number_is_1_to_99():
    assert typed(NewPin(), "00").step == "number"
    assert typed(NewPin(), "100").number == "10"


def test_the_last_digit_can_be_taken_back():
    pin = NewPin()
    pin.digit("4")
    pin.take_back()
    assert pin.typed == "" and not pin.can_send
