"""Undertakings put together of parts: whoever is given work, in whatever form, is found; what only tells is not.

A sentence is an owner, a form, a matter and perhaps a date. What holds of the parts must hold of every combination.
"""

from itertools import product

import pytest
from typed_minutes import attending, section

from minutebook.extract.actions.undertakings import find_undertakings
from minutebook.extract.people import People

PEOPLE = People(
    attending("Cllr Moira Stagg", "Cllr Piers Quill", "Petra Lowe", "Hettie Marsh (HM)", "Tobias Kerr (TK)")
)

ONE = ["The Clerk", "Cllr Quill", "HM", "Petra", "Tobias Kerr", "The Chairman", "The Membership Secretary"]
SEVERAL = ["HM and TK", "Cllrs Stagg and Quill", "Petra and Tobias", "The Chairman and the Clerk"]
OWNERS = [*((who, "is", "was", "has") for who in ONE), *((who, "are", "were", "have") for who in SEVERAL)]
FORMS = [
    "{who} will {do}{when}.",
    "{who} would {do}{when}.",
    "{who} {is_} to {do}{when}.",
    "{bare} to {do}{when}.",
    "{who} {is_} going to {do}{when}.",
    "{who} will be {doing}{when}.",
    "{who} agreed to {do}{when}.",
    "{who} kindly offered to {do}{when}.",
    "{who} volunteered to {do}{when}.",
    "{who} {has} volunteered to {do}{when}.",
    "{who} undertook to {do}{when}.",
    "{who} {was} asked to {do}{when}.",
    "{who} {was} asked if they could {do}{when}.",
    "{who} {has} been requested to {do}{when}.",
    "{who} {was} instructed to {do}{when}.",
    "{who} {was} tasked with {doing}{when}.",
    "{who} still {has} to {do}{when}.",
    "Members asked {mid} to {do}{when}.",
    "Councillors requested that {mid} {do}{when}.",
    "It was agreed that {mid} would {do}{when}.",
    "We agreed {mid} should {do}{when}.",
    "As the lamp is out, {mid} will {do}{when}.",
    "Once the frost is over {mid} will {do}{when}.",
    "{who} said he would {do}{when}.",
    "{who} agreed he would {do}{when}.",
    "{who} took an action to {do}{when}.",
    "{who} {has} an action to {do}{when}.",
    "{who} gave an undertaking to {do}{when}.",
    "{who} {was} happy to {do}{when}.",
    "{who} {was} advised to {do}{when}.",
    "Members asked {mid} if they could {do}{when}.",
    "It fell to {mid} to {do}{when}.",
    "{who} agreed to be responsible for {doing}{when}.",
    "{bare}, in consultation with the landlord, to {do}{when}.",
    "{bare} (in their absence) to {do}{when}.",
    "Could {mid} please {do}{when}?",
    "The group asked {mid} to {do}{when}.",
    "The group tasked {mid} with {doing}{when}.",
    "{bare} – please {do}{when}.",
    "The lamp is out, but {mid} will {do}{when}.",
    "Thanks were given for all the work and {mid} will {do}{when}.",
]
MATTERS = [
    ("write to the brewery", "writing to the brewery"),
    ("find a new lamp", "finding a new lamp"),
    ("repair the trough", "repairing the trough"),
    ("follow up on the lease", "following up on the lease"),
]
WHEN = ["", " before the next meeting", " by the end of March"]
TOLD = [
    "{who} wrote to the brewery.",
    "{who} {has} written to the brewery.",
    "{who} had been asked to write to the brewery and had done so.",
    "{who} would like to see a new lamp.",
    "{who} would love to help.",
    "{who} asked whether the lamp would be mended.",
    "{who} hoped that the county would repair the trough.",
    "{who} {was} thanked for repairing the trough.",
    "{who} will be leaving the village in May.",
    "{who} {has} declined to write to the brewery.",
    "The policy states that {mid} will write to complainants.",
    "The fair will be held on 4 July.",
    "Owners must write to the brewery.",
    "If the lease ends, the county would need to find a new lamp.",
    "{who} reported that they had met the brewer and that he agreed to find a lamp.",
    "{who} {was} happy to report that the lamp had been mended.",
    "{who} would both like to see a new lamp.",
    "{who} asked those present if they were content.",
    "{who} asked {mid} whether they had seen the lamp.",
    "Please note that the lamp is out.",
    "The Chair thanked {mid}, who will present the accounts.",
    "The Chair thanked {mid} and asked them to leave.",
    "The group asked {mid} how it went.",
    "Point 9 of the log ({who} to ask for a lamp) was noted.",
    "It was proposed that {mid} take up the position of Chairman.",
    "Members are reminded to conserve water.",
    "Residents were advised to boil their water.",
    "The brewery is chasing the lamp.",
]


def sentence(form: str, owner: tuple[str, str, str, str], matter: tuple[str, str], when: str) -> str:
    """A sentence of parts."""
    who, is_, was, has = owner
    mid = who.replace("The ", "the ")
    return form.format(who=who, mid=mid, bare=who, is_=is_, was=was, has=has, do=matter[0], doing=matter[1], when=when)


def names(who: str) -> set[str]:
    """The people that words of this paper mean, by surname or post."""
    return {owner.person or owner.name.removeprefix("the ") for owner in PEOPLE.owners(who)}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_every_owner_the_work(form: str) -> None:
    for owner, matter, when in product(OWNERS, MATTERS, WHEN):
        text = sentence(form, owner, matter, when)
        found = find_undertakings(section(text), PEOPLE)
        assert [names(one.owners_text or "") for one in found] == [names(owner[0])], text


@pytest.mark.parametrize("form", TOLD)
def test_what_is_only_told_gives_no_work(form: str) -> None:
    for owner in OWNERS:
        text = sentence(form, owner, MATTERS[0], "")
        assert not find_undertakings(section(text), PEOPLE), text


@pytest.mark.parametrize(
    ("text", "stated", "owners"),
    [
        ("No reply had come. CLERK TO ASK THE BREWERY", "CLERK TO ASK THE BREWERY", "Clerk"),
        (
            "The Clerk will ask for a price and it was agreed that the lamp would wait.",
            "The Clerk will ask for a price",
            "The Clerk",
        ),
        ("Bin – ongoing HM to order a key.", "HM to order a key.", "HM"),
        ("Matters are in hand though there are a few that HM will look into.",) * 2 + ("HM",),
        (
            "The list is full, but Democratic Services would ascertain who is on it.",
            "Democratic Services would ascertain who is on it.",
            "Democratic Services",
        ),
        ("The Finance team would provide a breakdown.", "The Finance team would provide a breakdown.", "Finance team"),
        ("Pond – HM – no news, will ask the brewery.", "Pond – HM – no news, will ask the brewery.", "HM"),
        ("The Chair thanked HM, who will write to the mill.",) * 2 + ("HM",),
        ("The Chair thanked HM and asked her to write to the mill.",) * 2 + ("HM",),
        ("Officers to prepare a report on lamps.",) * 2 + ("Officers",),
        ("All staff to read the guide.",) * 2 + ("All staff",),
        ("NEDs to visit the mill.",) * 2 + ("NEDs",),
        ("The Lengthsman to clear the ditch.",) * 2 + ("Lengthsman",),
        ("The Hon. Secretary will write to the mill.",) * 2 + ("Hon. Secretary",),
        ("Cllr Quill (Chair) to ring the mill.",) * 2 + ("Cllr Quill",),
        ("The Strategy Group to prepare a paper on lamps.",) * 2 + ("Strategy Group",),
        ("Sub-group to plan the fair.",) * 2 + ("Sub-group",),
        ("HM undertook that letters would be sent to all.", "HM undertook that letters would be sent to all.", "HM"),
        ("The Executive Team was tasked with finding a lamp.",) * 2 + ("Executive Team",),
        ("HM is looking into the price of lamps.", "HM is looking into the price of lamps.", "HM"),
        ("No reply had come. Clerk to Chase.", "Clerk to Chase.", "Clerk"),
        ("Volunteers to clear the pond: HM, TK.", "Volunteers to clear the pond: HM, TK.", "HM; TK"),
        ("All – please bring a lamp.", "All – please bring a lamp.", "All"),
        ("HM has a key, will open the hall.", "HM has a key, will open the hall.", "HM"),
        ("HM would be in charge of printing the posters.", "HM would be in charge of printing the posters.", "HM"),
        (
            "Cllr Quill will also continue trying to find the owner.",
            "Cllr Quill will also continue trying to find the owner.",
            "Cllr Quill",
        ),
        (
            "Residents Lisa Kessler and Tim Ames will be mapping the drains.",
            "Residents Lisa Kessler and Tim Ames will be mapping the drains.",
            "Lisa Kessler; Tim Ames",
        ),
    ],
)
def test_where_the_work_of_a_sentence_stands(text: str, stated: str, owners: str) -> None:
    found = find_undertakings(section(text), PEOPLE)
    assert [(one.text, names(one.owners_text or "")) for one in found] == [(stated, names(owners))]


@pytest.mark.parametrize(
    "text",
    [
        "Ned Ames will start on the first day of term.",
        "Ned Ames will be hosting a concert.",
        "Officers are to be congratulated.",
        "Staff to be thanked.",
        "Officers to be elected.",
        "Directors to retire by rotation.",
        "The Walkers Group will meet in May.",
        "The Friends Group will hold a fair in June.",
        "The Project Board will meet monthly.",
        "The Finance team will provide the usual service over Christmas.",
        "The Patient Safety team will publish its annual report in July.",
        "The Planning Group will provide a forum for debate each month.",
        "Officers will contact any resident as the law requires.",
        "Mr Rowe was advised to seek planning permission.",
        "Could Tobias please explain the cost?",
        "All, please sign the register.",
    ],
)
def test_what_an_outsider_comes_to_do_is_only_told(text: str) -> None:
    assert not find_undertakings(section(text), PEOPLE)
