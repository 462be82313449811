"""The engine: steps wait, sub-dialogs give results, side questions leave a form as it was, old cards do not answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from dialogs import state as states
from dialogs.conversation import Engine, Lost, NotUnderstood, pressed_by_words
from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Go, Move, Outcome
from dialogs.state import Frame, Person
from dialogs.turn import Card, Reply, Turn
from dialogs.words import words_for
from services.models.user import Role
from services.people.actors import Actor
from services.store import Session

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def a_card(turn: Turn, *labels: str) -> Card:
    actions = [
        {
            "type": "Action.Submit",
            "title": label,
            "data": {"action": f"say.{label.lower()}", "card": turn.card, "revision": turn.revision},
        }
        for label in labels
    ]
    return {"type": "AdaptiveCard", "version": "1.5", "actions": actions}


@dataclass(frozen=True)
class Order:
    dish: str = ""
    number: int = 1


class Dinner(Dialog):
    name = "dinner"
    data = Order

    async def ask_for_dish(self, turn: Turn, data: Order, _answer: Answer) -> Move:
        return Begin("menu", {}, then="ask_for_sauce", own=data)

    async def ask_for_sauce(self, turn: Turn, data: Order, answer: Answer) -> Move:
        chosen = Order(str(answer.result), data.number)
        return Ask(Reply("sauce?", card=a_card(turn, "Yes", "Again")), then="serve", data=chosen)

    async def serve(self, turn: Turn, data: Order, answer: Answer) -> Move:
        if answer.action == "say.again":
            return Ask(Reply("sauce again?", card=a_card(turn, "Yes")), then="serve", data=data)
        return Done((Reply(f"{data.dish} with sauce"),), outcome=Outcome("served", {"dish": data.dish}))

    steps = (ask_for_dish, ask_for_sauce, serve)


class Menu(Dialog):
    name = "menu"
    data = Order

    async def choose(self, turn: Turn, data: Order, _answer: Answer) -> Move:
        return Ask(Reply("which dish?"), then="chosen", data=data)

    async def chosen(self, _turn: Turn, _data: Order, answer: Answer) -> Move:
        return Done(result=answer.text or "")

    steps = (choose, chosen)


class Hours(Dialog):
    name = "hours"
    data = Order
    side = True

    async def tell(self, _turn: Turn, _data: Order, _answer: Answer) -> Move:
        return Done((Reply("we are open"),))

    steps = (tell,)


class Errand(Dialog):
    """Begins a dialog that elsewhere only answers, and goes on when that has ended."""

    name = "errand"
    data = Order

    async def look_up(self, _turn: Turn, data: Order, _answer: Answer) -> Move:
        return Begin("hours", {}, then="go", own=data)

    async def go(self, _turn: Turn, _data: Order, _answer: Answer) -> Move:
        return Done((Reply("gone"),))

    steps = (look_up, go)


class Circle(Dialog):
    name = "circle"
    data = Order

    async def go_round(self, _turn: Turn, data: Order, _answer: Answer) -> Move:
        return Go("go_round", data)

    steps = (go_round,)


@pytest.fixture
def engine() -> Engine:
    return Engine((Dinner, Menu, Hours, Errand, Circle))


@pytest.fixture
def turn() -> Turn:
    siri = Actor(1, "Siri", Role.SELLER, None, "nb", "Europe/Oslo")
    return Turn(cast(Session, None), siri, NOON, words_for("nb", "Europe/Oslo"), "test")


async def after_a_restart(state: states.State) -> states.State:
    """What a restart leaves: the state as JSON text, and read again."""
    restored, readable = states.load(states.dump(state))
    assert readable
    return restored


async def test_a_dialog_goes_on_after_a_restart_at_every_step(engine: Engine, turn: Turn) -> None:
    state = states.empty()
    state.people["1"] = Person()
    said = await engine.begin(turn, state, state.people["1"], "dinner", {})
    assert [reply.text for reply in said] == ["which dish?"]

    state = await after_a_restart(state)
    said = await engine.answer(turn, state, state.people["1"], Answer(text="cod"))
    assert [reply.text for reply in said] == ["sauce?"]

    state = await after_a_restart(state)
    said = await engine.answer(turn, state, state.people["1"], Answer("say.yes"))
    assert [reply.text for reply in said] == ["cod with sauce"]
    assert state.people["1"].stack == []


async def test_a_dialog_goes_on_after_one_that_only_answers(engine: Engine, turn: Turn) -> None:
    state = states.empty()
    person = state.people["1"] = Person()
    said = await engine.begin(turn, state, person, "errand", {})
    assert [reply.text for reply in said] == ["we are open", "gone"]
    assert person.stack == []


async def test_a_side_question_leaves_the_form_as_it_was(engine: Engine, turn: Turn) -> None:
    state, person = states.empty(), Person()
    await engine.begin(turn, state, person, "dinner", {})
    before = [frame.model_dump() for frame in person.stack]
    said = await engine.begin(turn, state, person, "hours", {})
    assert [reply.text for reply in said] == ["we are open"]
    assert [frame.model_dump() for frame in person.stack] == before


async def test_a_question_asked_again_keeps_its_card_with_a_new_revision(engine: Engine, turn: Turn) -> None:
    state, person = states.empty(), Person()
    await engine.begin(turn, state, person, "dinner", {})
    (first,) = await engine.answer(turn, state, person, Answer(text="cod"))
    (again,) = await engine.answer(turn, state, person, Answer("say.again"))
    assert again.card_id == again.replaces == first.card_id
    assert (person.stack[-1].revision, first.replaces) == (2, None)


async def test_what_became_of_a_card_is_remembered(engine: Engine, turn: Turn) -> None:
    state, person = states.empty(), Person()
    await engine.begin(turn, state, person, "dinner", {})
    (asked,) = await engine.answer(turn, state, person, Answer(text="cod"))
    (served,) = await engine.answer(turn, state, person, Answer("say.yes"))
    assert served.replaces == asked.card_id
    memory = state.cards[asked.card_id or ""]
    assert (memory.message, memory.args, memory.who, memory.at) == ("served", {"dish": "cod"}, "Siri", NOON)


async def test_a_typed_label_counts_as_a_press(engine: Engine, turn: Turn) -> None:
    state, person = states.empty(), Person()
    await engine.begin(turn, state, person, "dinner", {})
    await engine.answer(turn, state, person, Answer(text="cod"))
    for words, action in ((" AGAIN! ", "say.again"), ("ja", "say.yes"), ("nei", "dialog.cancel")):
        press = pressed_by_words(person.stack[-1], words, yes="Ja", no="Nei")
        assert press is not None
        assert (press.action, press.revision) == (action, 1)
    assert pressed_by_words(person.stack[-1], "yes please", yes="Ja", no="Nei") is None


async def test_a_form_left_for_a_day_has_expired(engine: Engine, turn: Turn) -> None:
    state, person = states.empty(), Person()
    await engine.begin(turn, state, person, "dinner", {})
    turn.now = NOON + timedelta(hours=24)
    assert engine.waiting(turn, state, person) is not None
    turn.now = NOON + timedelta(hours=24, seconds=1)
    assert engine.waiting(turn, state, person) is None


async def test_dialogs_that_run_in_circles_are_stopped(engine: Engine, turn: Turn) -> None:
    with pytest.raises(RuntimeError, match="circles"):
        await engine.begin(turn, states.empty(), Person(), "circle", {})


@pytest.mark.parametrize(
    ("dialog", "step", "data"), [("gone", "ask", {}), ("dinner", "gone", {}), ("menu", "chosen", {"number": "many"})]
)
async def test_a_stack_of_another_version_is_lost(
    engine: Engine, turn: Turn, dialog: str, step: str, data: dict[str, Any]
) -> None:
    person = Person(stack=[Frame(dialog=dialog, step=step, data=data, asked=NOON)])
    with pytest.raises(Lost):
        await engine.answer(turn, states.empty(), person, Answer())


async def test_a_button_with_useless_values_is_not_understood(engine: Engine, turn: Turn) -> None:
    with pytest.raises(NotUnderstood):
        await engine.begin(turn, states.empty(), Person(), "hours", {"number": "many"})


@pytest.mark.parametrize(
    "text", ["garbage", "{}", '{"version":0}', '{"version":1,"py/reduce":[]}', " " * 70_000, '{"version":1,"people":5}']
)
def test_state_that_is_not_ours_begins_anew(text: str) -> None:
    state, readable = states.load(text)
    assert (state, readable) == (states.empty(), False)


def test_state_does_not_grow_without_bound() -> None:
    state = states.empty()
    for number in range(500):
        state.remember(f"card-{number}", states.CardMemory(person="1", message="served", args={"dish": "cod" * 20}))
    assert len(state.cards) == states.CARDS_KEPT
    assert "card-499" in state.cards
    states.dump(state)
