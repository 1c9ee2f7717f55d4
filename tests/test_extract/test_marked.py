"""Actions that the minutes mark, and marks that mark none."""

import pytest
from printed_tables import table
from typed_minutes import PEOPLE, attending, section

from minutebook.extract.actions.found import FoundAction
from minutebook.extract.actions.marked import find_marked
from minutebook.extract.minutes.passages import Passage
from minutebook.extract.people import People
from minutebook.ingest.blocks import Style, make_block
from minutebook.schema import Basis, Status


def marked(text: str) -> list[FoundAction]:
    return find_marked(section(text), PEOPLE)


def read(text: str) -> list[tuple[str, str | None]]:
    return [(one.text, one.owners_text) for one in marked(text)]


@pytest.mark.parametrize(
    ("text", "action", "owner"),
    [
        ("The signs are gone. [ACTION: JB to order new signs]", "JB to order new signs", None),
        ("[Action JB: order new signs]", "order new signs", "JB"),
        ("[Action 3: JB to order new signs]", "JB to order new signs", None),
        ("[Action point – JB to order new signs]", "JB to order new signs", None),
        ("ACTION JB: order new signs.", "order new signs.", "JB"),
        ("ACTION 2: JB to order new signs.", "JB to order new signs.", None),
        ("Action point 3: JB to order new signs.", "JB to order new signs.", None),
        ("AP12: JB to order new signs.", "JB to order new signs.", None),
        ("The signs are gone. New ones to be ordered [Action: JB]. The ford is dry.", "New ones to be ordered", "JB"),
        ("New signs to be ordered [Action – Clerk].", "New signs to be ordered", "Clerk"),
        ("ACTION JB & AS: order new signs.", "order new signs.", "JB & AS"),
        ("The ford is dry. Order new signs (Clerk).", "Order new signs", "Clerk"),
        ("Somebody must look at the signs, action JB.", "Somebody must look at the signs, action JB.", "JB"),
        ("The signs are gone?, c/f action JB to ring.", "The signs are gone?, c/f action JB to ring.", "JB"),
        ("It was agreed to buy three and JB will order them [Action JB].", "JB will order them", "JB"),
        ("ACTION: JB to order new signs.", "JB to order new signs.", None),
        ("ACTION JB to order new signs.", "JB to order new signs.", None),
        ("ACTION POINT: Clerk to order new signs", "Clerk to order new signs", None),
        ("Action: Clerk to order new signs. The Chair then closed the item.", "Clerk to order new signs.", None),
        ("The signs are gone. Action: Clerk to order some.", "Clerk to order some.", None),
        ("New signs to be ordered for the ford (Action: Clerk)", "New signs to be ordered for the ford", "Clerk"),
        ("New signs to be ordered for the ford [Action JB].", "New signs to be ordered for the ford", "JB"),
        ("The Clerk would order new signs. Action required.", "The Clerk would order new signs.", None),
        ("The Clerk would order new signs. (Action required)", "The Clerk would order new signs.", None),
        (
            "Order new signs for the ford before the winter. >> JB",
            "Order new signs for the ford before the winter.",
            "JB",
        ),
        ("New signs to be ordered for the ford. Action JB", "New signs to be ordered for the ford.", "JB"),
        ("The ford is dry. *Clerk to order new signs. Lamps are out.", "Clerk to order new signs.", "Clerk"),
        ("The ford is dry, * Clerk asked to order signs", "Clerk asked to order signs", "Clerk"),
        ("The ford is dry. *New signs to be put up by the ford.", "New signs to be put up by the ford.", None),
        ("[ACTION: Clerk to ask the county. Response: they will reply in May]", "Clerk to ask the county.", None),
    ],
)
def test_marks(text: str, action: str, owner: str | None) -> None:
    assert read(text) == [(action, owner)]


@pytest.mark.parametrize("text", ["Five * three is fifteen.", "The ford is dry. * Present by video", "* Mr Hart left."])
def test_asterisks_that_mark_no_action(text: str) -> None:
    assert read(text) == []


def test_a_mark_alone_on_its_line_means_the_paragraph_above() -> None:
    found = read("Officers undertook to send the figures to members.\nAction required.\nThe Chair closed the item.")
    assert found == [("Officers undertook to send the figures to members.", None)]


def test_the_sentence_before_is_taken_in_where_the_last_asks_for_nothing() -> None:
    found = read("Members asked for the figures of the last year. They are kept by the county. Action required.")
    assert found == [("Members asked for the figures of the last year. They are kept by the county.", None)]


def test_only_the_last_sentence_is_the_action_where_it_asks_for_work() -> None:
    found = read("Members asked for the figures. The Clerk would send them round. Action required.")
    assert found == [("The Clerk would send them round.", None)]


def test_two_marks_in_a_paragraph() -> None:
    found = read("ACTION: NO to speak to the farmer. ACTION: HE to write to the school.")
    assert [text for text, _ in found] == ["NO to speak to the farmer.", "HE to write to the school."]
    found = read("[ACTION: NO to speak to the farmer] Later [ACTION: HE to write to the school]")
    assert [text for text, _ in found] == ["NO to speak to the farmer", "HE to write to the school"]


@pytest.mark.parametrize(
    "text",
    [
        "The leak has been mended. [No further action required.]",
        "The leak has been mended. No further action.",
        "No action required.",
        "Action 23/071: closed.",
        "ACTION: None",
        "[ACTION: none]",
        "Action: n/a",
        "Actions:",
        "Action plan: the school has a new one.",
        "The action log was noted.",
        "The county took no notice, action Groups told us.",
        "This was the right action for the county: nobody was hurt.",
        "Actions from the last meeting:",
        "Action required.",
    ],
)
def test_marks_that_mark_no_action(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("below", "status"),
    [
        ("  • Action carried forwards", Status.OPEN),
        ("  • Completed", Status.COMPLETED),
        ("  • Status: in progress", Status.IN_PROGRESS),
        ("  • Ongoing", Status.IN_PROGRESS),
        ("Complete", Status.COMPLETED),
    ],
)
def test_a_status_stands_as_a_point_under_the_action(below: str, status: Status) -> None:
    found = marked(f"ACTION: JB to order new signs.\n{below}")
    assert [(one.text, one.status) for one in found] == [("JB to order new signs.", status)]
    assert found[0].status_text == below.removeprefix("  • ")


def test_a_sentence_under_the_action_is_no_status() -> None:
    found = marked("ACTION: JB to order new signs.\nThe lamps were completed in May and are lit.")
    assert [(one.status, one.status_text) for one in found] == [(Status.OPEN, None)]


@pytest.mark.parametrize("margin", ["£200", "10.15am", "see page 4", "NO LONGER DUE"])
def test_other_words_in_the_margin_are_no_owner(margin: str) -> None:
    assert read(f"Order new signs for the ford before the winter. >> {margin}") == []


def test_initials_that_are_words_count_where_the_paper_lists_them() -> None:
    assert read("To speak to the farmer about the gate. >> NO") == [("To speak to the farmer about the gate.", "NO")]


def test_a_marked_action_is_quoted_as_printed() -> None:
    found = marked("The signs are gone. [ACTION: JB to order new signs]")
    assert [piece.quote for piece in found[0].evidence] == ["JB to order new signs"]
    assert found[0].basis is Basis.MARKED


def test_each_doer_behind_one_mark_has_an_action() -> None:
    assert read("ACTION: JB to order signs; AS to paint the bench. It is rotten.") == [
        ("JB to order signs", None),
        ("AS to paint the bench.", None),
    ]
    assert read("Action JB: order new signs; paint the bench.") == [("order new signs; paint the bench.", "JB")]


def test_a_mark_may_stand_before_the_owner_in_the_margin() -> None:
    assert read("The signs are gone and should be ordered. >> Action JB") == [
        ("The signs are gone and should be ordered.", "JB")
    ]
    assert read("Suggestions for the show are welcome and asked for. >> Action all")[0][1] == "all"


def test_an_owner_in_the_margin_owns_the_clause_that_names_it_behind_a_comma() -> None:
    assert read("Survey of the wharf, Clerk to respond. >> Clerk") == [("Clerk to respond.", "Clerk")]


def test_marks_in_small_letters_part_actions_too() -> None:
    found = read("Action: JB to order new signs. The gutters leak. Action: Wardens to find a builder.")
    assert [text for text, _ in found] == ["JB to order new signs.", "Wardens to find a builder."]


def test_an_action_in_capitals_ends_where_the_minutes_tell_on() -> None:
    found = read("ACTION: NO to write to the farmer. The lamps will be replaced in June. HE to send a map.")
    assert [text for text, _ in found] == ["NO to write to the farmer."]
    found = read("ACTION: NO to write to the farmer. HE to send a map.")
    assert [text for text, _ in found] == ["NO to write to the farmer.", "HE to send a map."]
    found = read("ACTION: NO to write to the farmer. A map will go with it. Lamps to go up in June.")
    assert [text for text, _ in found] == ["NO to write to the farmer. A map will go with it. Lamps to go up in June."]


def test_a_resolution_may_follow_the_mark_of_an_action() -> None:
    found = read("AS would walk the path. Action required. It was resolved to note the report.")
    assert [text for text, _ in found] == ["AS would walk the path."]


def test_each_note_in_the_margin_marks_the_words_down_to_its_line() -> None:
    lines = (
        "It was resolved to book two places on the course. >> AM",
        "The hall was full. The Clerk had thanked everybody.",
        "It was also resolved to ask for a new sign. >> JB",
    )
    item = section("\n".join(lines))
    style = Style([line for passage in item.passages for line in passage.block.lines])
    item.passages = [Passage(make_block([line for passage in item.passages for line in passage.block.lines], style))]
    found = [(one.text, one.owners_text) for one in find_marked(item, PEOPLE)]
    assert found == [
        ("It was resolved to book two places on the course.", "AM"),
        ("It was also resolved to ask for a new sign.", "JB"),
    ]


def test_who_moved_and_seconded_is_no_action() -> None:
    (found,) = marked("It was resolved to buy a bench for the green. Proposed – AM; Seconded – JB. >> AS")
    assert found.text == "It was resolved to buy a bench for the green."


@pytest.mark.parametrize(
    "line",
    [
        "Action: JB",
        "(Action: JB)",
        "ACTION – JB",
        "Action by: JB",
        "For action: JB",
        "Actioned by: JB",
        "JB to action.",
    ],
)
def test_a_line_that_names_only_the_owner_marks_the_paragraph_above(line: str) -> None:
    assert read(f"The ford is dry. The signs should be painted.\n{line}") == [("The signs should be painted.", "JB")]


def test_the_same_behind_the_sentence() -> None:
    assert read("The ford is dry. New signs are wanted. For action: JB") == [("New signs are wanted.", "JB")]
    assert read("The ford is dry. New signs are to be had. JB to action.") == [("New signs are to be had.", "JB")]


def test_a_mark_over_a_list_marks_no_paragraph_above_it() -> None:
    assert read("The ford is dry and wide.\nActions required\n• Order new signs.") == []


def test_a_line_that_says_what_to_do_marks_itself() -> None:
    line = "Clerk to send the budget to the local authority"
    assert read(f"The ford is dry and wide.\nAction: {line}") == [(line, None)]


def test_a_line_of_owners_belongs_to_the_mark_above() -> None:
    assert read("ACTION: order new signs.\nAction: JB") == [("order new signs.", "JB")]


def test_a_note_beside_a_paragraph_is_for_the_clause_that_names_its_owner() -> None:
    assert read(
        "The ford is dry and wide. >> JB\nJosie Birch will ask. The mill is shut and JB will ring it. >> JB"
    ) == [
        ("The ford is dry and wide.", "JB"),
        ("Josie Birch will ask.", "JB"),
    ]


def test_an_owner_beside_the_last_point_owns_the_line_over_the_list() -> None:
    listed = "A crew is to be set up to look after:\n  • the quay\n  • the lamps (with the mill) >> JB"
    assert read(listed) == [("A crew is to be set up to look after: the quay the lamps (with the mill)", "JB")]
    assert read("The harbour has:\n  • a quay\n  • lamps along it >> JB") != [
        ("The harbour has: a quay lamps along it", "JB")
    ]


def test_each_sentence_may_end_with_its_mark() -> None:
    text = "The key is lost. Ask Ida for hers, action Josie. The wall leans. Look at the lease, action JB. It may rain."
    assert read(text) == [
        ("Ask Ida for hers, action Josie.", "Josie"),
        ("Look at the lease, action JB.", "JB"),
    ]


def test_what_was_to_be_minuted_is_not_the_action_of_a_mark() -> None:
    text = "The letter would be sent in time for the fair. AS requested it be minuted that she disagreed.\nACTION: JB"
    assert read(text) == [("The letter would be sent in time for the fair.", "JB")]


def test_a_bare_assent_leaves_the_action_to_the_sentence_before_it() -> None:
    stated = "The tubs are made of oak. They cost £200 each. AGREED to purchase."
    whole = "They cost £200 each. AGREED to purchase."
    assert read(f"{stated}\nACTION: JB") == [(whole, "JB")]
    assert read(f"{stated} ACTION:JB") == [(whole, "JB")]


def test_a_mark_with_an_owner_means_what_the_owner_will_do() -> None:
    text = "Jb will ask whether the hall may be used. AS asked for a tub. It is small.\nACTION: JB"
    assert read(text) == [("Jb will ask whether the hall may be used.", "JB")]


def test_a_mark_behind_a_bare_assent_is_of_the_sentence_before() -> None:
    (found,) = find_marked(section("JB sought leave to buy the urn. All agreed – action JB."), PEOPLE)
    assert (found.text, found.owners_text) == ("JB sought leave to buy the urn. All agreed – action JB.", "JB")


@pytest.mark.parametrize(
    ("text", "stated", "owner"),
    [
        ("(Action JB: ring the mill about the sluice)", "ring the mill about the sluice", "JB"),
        ("ACTION ITEM: JB – ring the mill about the sluice.", "JB – ring the mill about the sluice.", None),
        ("Action (JB): ring the mill about the sluice.", "ring the mill about the sluice.", "JB"),
        ("Action Josie Birch: ring the mill.", "ring the mill.", "Josie Birch"),
        ("Action for all: look for the key.", "look for the key.", "all"),
        (
            "The sluice is to be mended before May. JB Action/agenda item.",
            "The sluice is to be mended before May.",
            "JB",
        ),
        ("Ideas for the fair to JB, please. Action all", "Ideas for the fair to JB, please.", "all"),
        ("The sluice is to be mended before May.\nAction: GJH", "The sluice is to be mended before May.", "GJH"),
        ("The mill is shut. We ought to write to them. Action JB", "We ought to write to them.", "JB"),
        ("The sluice is to be mended before May. Clerk's action.", "The sluice is to be mended before May.", "Clerk"),
    ],
)
def test_marks_with_their_owner_in_other_places(text: str, stated: str, owner: str | None) -> None:
    (found,) = find_marked(section(text), PEOPLE)
    assert (found.text, found.owners_text) == (stated, owner)


@pytest.mark.parametrize(
    ("text", "stated", "owner", "due"),
    [
        (
            "Action: Mend the sluice. Owner: Josie Birch. By: 1 May 2031",
            "Mend the sluice.",
            "Josie Birch",
            "1 May 2031",
        ),
        ("ACTION: Mend the sluice Lead: JB Deadline: May 2031", "Mend the sluice", "JB", "May 2031"),
        ("Action: Mend the sluice. (Owner: JB, Due: next meeting)", "Mend the sluice.", "JB", "next meeting"),
        ("Action JB (by 1 May): mend the sluice", "mend the sluice", "JB", "by 1 May"),
        ("Action: Write to the owner of the mill.", "Write to the owner of the mill.", None, None),
    ],
)
def test_owner_and_deadline_may_have_labels(text: str, stated: str, owner: str | None, due: str | None) -> None:
    (found,) = marked(text)
    assert (found.text.rstrip("."), found.owners_text, found.due_text) == (stated.rstrip("."), owner, due)


def test_a_ruled_row_of_labelled_cells_is_an_action() -> None:
    item = section("The sluice leaks.")
    item.tables = [
        table((), ("Action: Mend the sluice", "Owner: Josie Birch", "By: 1 May 2031")),
        table((), ("Action: 3", "Town: Leek"), ("Cost: £40", "Owner: a mill")),
    ]
    assert [(one.text, one.owners_text, one.due_text) for one in find_marked(item, PEOPLE)] == [
        ("Mend the sluice", "Josie Birch", "1 May 2031")
    ]


def test_a_note_of_several_gives_each_the_clause_that_names_them() -> None:
    text = "JB will ring the mill, which is shut, and the rest can wait. AS to mend the sluice. >> JB/AS"
    assert read(text) == [
        ("JB will ring the mill, which is shut, and the rest can wait.", "JB"),
        ("AS to mend the sluice.", "AS"),
    ]
    assert [owner for _, owner in read("JB will ring the mill and mend the sluice. >> JB/AS")] == ["JB/AS"]


def test_a_mark_means_the_clause_that_gives_its_owner_work_by_the_post() -> None:
    listed = attending("Josie Birch (JB)", "Alec Stone (AS)")
    listed[0].represents = "Secretary"
    text = "It was agreed that the Secretary would write to the mill. More can be said then. JB Action."
    assert [one.text for one in find_marked(section(text), People(listed))] == [
        "It was agreed that the Secretary would write to the mill."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ACTION: AUTHORIZED",
        "Action: The Board noted the report.",
        "Action: noted.",
        "Action Plan: it was noted.",
        "Action Log: reviewed.",
    ],
)
def test_marks_of_what_asks_for_nothing(text: str) -> None:
    assert not marked(text)


@pytest.mark.parametrize(
    ("text", "stated", "owner"),
    [
        ("The mill is shut. The sluice is to be mended (JB).", "The sluice is to be mended", "JB"),
        ("The sluice needs to be mended – Josie Birch.", "The sluice needs to be mended", "Josie Birch"),
        ("The guide to be put on the website. JB", "The guide to be put on the website.", "JB"),
        ("To find a new printer – JB", "To find a new printer", "JB"),
        ("Draft a letter to the mill – JB.", "Draft a letter to the mill", "JB"),
        ("JB – draft a letter to the mill. It is late.", "draft a letter to the mill.", "JB"),
        ("Clerk: write to the mill.", "write to the mill.", "Clerk"),
        ("Clerk's action: to write to the mill.", "write to the mill.", "Clerk"),
    ],
)
def test_orders_without_a_mark(text: str, stated: str, owner: str) -> None:
    assert read(text) == [(stated, owner)]


@pytest.mark.parametrize(
    "text",
    [
        "The fair went very well. JB",
        "The lamp was to be mended last year. JB",
        "The minutes should be signed. Chair",
        "It should be noted that the mill is shut. JB",
        "The talk will be given on 4 May (Josie Birch).",
        "The sluice needs to be mended – Mill Lane.",
        "The sluice needs to be mended – urgent.",
        "Report on the fair – JB",
        "Report of the Clerk – JB",
        "JB – report on the fair.",
        "JB: the fair went well.",
        "To receive the accounts – Clerk.",
        "To consider the accounts – Clerk.",
        "Minutes to be taken by: Josie Birch",
    ],
)
def test_names_beside_what_is_no_order(text: str) -> None:
    assert not marked(text)
