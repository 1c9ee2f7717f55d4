"""Who was chosen, as annual meetings print it, and who was only spoken of."""

import pytest
from typed_minutes import section, texts

from minutebook.extract.decisions.decisions import find_decisions
from minutebook.extract.decisions.motions import FoundDecision


def decided(text: str, title: str = "Harbour works") -> list[FoundDecision]:
    return find_decisions([section(text, title=title)])


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Strand was the only nomination. He was unanimously elected.",
        "Two had put themselves forward. Both were duly elected.",
        "Uma Pell offered to serve again. She was re-elected for a further year.",
        "Uma Pell was unanimously elected.",
        "Uma Pell and Kit Orr were elected unopposed.",
        "Kit and Uma were appointed tellers.",
        "Mr Dow was voted Chairman for the coming year.",
        "Treasurer: Uma Pell re-elected.",
        "Secretary – Uma Pell – elected unopposed",
        "Second team captain, Kit Orr voted in again unopposed.",
        "League representative, no other nominations. TAB to remain.",
        "There was a poll, and both Uma and Kit were voted to continue.",
        "Kit Orr was unanimously voted by the members to fill that post.",
    ],
)
def test_whoever_is_said_to_be_chosen_is_elected_in_these_words(text: str) -> None:
    assert texts(decided(text)) == [text]


def test_a_line_that_says_elected_belongs_to_the_one_who_stands_above_it() -> None:
    [chosen] = decided("Ivo Strand stands (proposed: Uma, seconded: Kit)\nElected unanimously (14)")
    assert chosen.text == "Ivo Strand stands (proposed: Uma, seconded: Kit) Elected unanimously (14)"
    assert (chosen.vote.mover, chosen.vote.seconder, chosen.vote.votes_for) == ("Uma", "Kit", 14)


def test_the_names_below_belong_to_those_who_were_elected() -> None:
    text = "Committee: The following were nominated and elected:\nAda Purl\nBea Tarn\nKit Orr to tell the bank"
    assert texts(decided(text)) == ["Committee: The following were nominated and elected: Ada Purl Bea Tarn"]


def test_under_a_heading_of_elections_a_name_and_the_verb_are_enough() -> None:
    assert texts(decided("Uma Pell was elected.", "Election of officers")) == ["Uma Pell was elected."]
    assert not decided("Uma Pell was elected.")


@pytest.mark.parametrize(
    "text",
    [
        "Our member of parliament was re-elected in June.",
        "Ivo Strand stands every year at the gate.",
        "Kit put himself forward but no seconder.",
        "The gate is open. TAB to remain.",
        "Uma Pell was nominated for an award by the county.",
        "The mayor spoke of the new hall. He was elected in 2019.",
        "It was hoped that Uma Pell would be re-elected as Treasurer of the county body.",
        "Ivo Strand stands (proposed: Uma, seconded: Kit)\nHe spoke for two minutes.",
    ],
)
def test_who_was_chosen_elsewhere_or_only_stands_is_not_elected_here(text: str) -> None:
    assert not decided(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Ling proposed that Cllr Moy take the office of Chairman and Cllr Fenn seconded it."
        " As there were no others, Cllr Moy was elected Chairman.",
        "Chairman: Ada Moy was the only nomination.\nProposed: Cllr Ling Seconded: Cllr Fenn\n"
        "Ada Moy was unanimously elected. She took the chair.",
    ],
)
def test_proposers_told_before_the_election_are_those_of_the_one_elected(text: str) -> None:
    [chosen] = decided(text)
    assert "elected" in chosen.text
    assert (chosen.vote.mover, chosen.vote.seconder) == ("Cllr Ling", "Cllr Fenn")


def test_the_proposer_of_something_else_did_not_propose_the_one_elected() -> None:
    text = "Cllr Ling proposed that the bench be moved, seconded by Cllr Moy. Ada Purl was elected as representative."
    assert [one.vote.mover for one in decided(text) if "elected" in one.text] == [None]


def test_a_post_with_its_proposers_and_the_outcome_below_is_an_election() -> None:
    text = (
        "**Treasurer: Uma Pell (Strand)**\nProposer: Kit Orr\nSeconder: Ada Purl\n(Voted in unanimously)\n"
        "**Boat Keeper: Ivo Strand**\nProposed by Uma Pell, seconded by Kit Orr\nElected unopposed."
    )
    found = decided(text, "Election of the new committee")
    assert [(one.text, one.vote.mover, one.vote.seconder) for one in found] == [
        ("Treasurer: Uma Pell (Strand)", "Kit Orr", "Ada Purl"),
        ("Boat Keeper: Ivo Strand", "Uma Pell", "Kit Orr"),
    ]


def test_the_post_may_stand_in_the_heading() -> None:
    [one] = decided("Proposer: Kit Orr\nSeconder: Ada Purl\n(Uma Pell was co-opted)", "Treasurer: Uma Pell")
    assert (one.text, one.vote.mover) == ("Treasurer: Uma Pell", "Kit Orr")


@pytest.mark.parametrize("ending", ["(Not elected)", "Uma Pell thanked them all.", "There will be a ballot."])
def test_who_is_only_put_up_for_a_post_is_not_elected_to_it(ending: str) -> None:
    found = decided(f"Proposer: Kit Orr\nSeconder: Ada Purl\n{ending}", "Treasurer: Uma Pell")
    assert "Treasurer: Uma Pell" not in texts(found)


@pytest.mark.parametrize(
    "nominations",
    [
        "Cllr Orr proposed and Cllr Purl seconded the nomination of Cllr Pell as Chair.\n"
        "Cllr Tarn proposed and Cllr Dow seconded the nomination of Cllr Strand as Chair.",
        "Uma Pell (Proposer: Orr, Seconder: Purl)\nIvo Strand (Proposer: Tarn, Seconder: Dow)",
        "Cllr Orr nominated Cllr Pell, seconded by Cllr Purl.\nCllr Tarn nominated Cllr Strand, seconded by Cllr Dow.",
    ],
)
@pytest.mark.parametrize(("chosen", "movers"), [("Pell", ["Orr", "Purl"]), ("Strand", ["Tarn", "Dow"])])
def test_of_several_candidates_the_proposers_are_those_of_the_one_elected(
    nominations: str, chosen: str, movers: list[str]
) -> None:
    found = decided(f"{nominations}\nResolved (by 7 votes to 2) to elect Cllr {chosen} as Chair.", "Election of Chair")
    [one] = [one for one in found if one.text.startswith("elect ")]
    named = [(one.vote.mover or "").split()[-1], (one.vote.seconder or "").split()[-1]]
    assert (named, one.vote.votes_for, one.vote.votes_against) == (movers, 7, 2)
