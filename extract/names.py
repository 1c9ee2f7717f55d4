"""What names of people, posts and bodies look like in committee papers, and whether two names can be one person's."""

import re


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


HONORIFICS = vocabulary(
    """
    Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Rev Revd Reverend Canon Fr Father Cllr Cllrs
    Clr Clrs Councillor Councillors C/Cllr D/Cllr Alderman Hon PC PCSO Sgt Sergeant Insp Inspector Major Capt
    Captain Col Colonel Coun Couns Cnclr Cr Crs Rev'd Rev’d Ald Aldermen Bishop Archdeacon Viscount Earl Judge Brigadier
    Lt Commander Cmdr DCI Supt ACC
    """
)
GENDERED = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f"}
SURNAMES_TOO = vocabulary("Mayor Leader Head Warden Rector Chaplain Ranger")
"""Offices that are surnames as well."""
HONOURS = vocabulary("CBE MBE OBE KBE JP MP MEP MSP MS DL QC KC QPM MC BEM FRS")
POSTS = vocabulary(
    """
    chair chairman chairwoman chairperson chairs vice deputy president mayor leader clerk secretary treasurer
    officer officers director manager head headteacher principal teacher adviser advisor coordinator co-ordinator
    consultant commissioner commissioners member members councilmember councilmembers councillor councillors
    representative representatives rep governor governors trustee trustees warden wardens churchwarden churchwardens
    counsel attorney solicitor lawyer analyst technician engineer planner specialist assistant executive
    administrator accountant auditor inspector superintendent constable nurse doctor consultant librarian lead
    champion vicar curate rector chaplain sendco senco sbm rfo ceo cfo slt staff chief adjutant portfolio holder
    practitioner supervisor deputy bursar caretaker cabinet editor organiser ranger surveyor architect
    """
)
"""Words that name an office or a job; plain small letters."""
BODIES = vocabulary(
    """
    council committee sub-committee subcommittee board panel trust group forum team service services department
    commission association authority agency society partnership cabinet assembly school academy college university
    church police nhs hospital hospitals hospice primary secondary district county borough city parish ward
    directorate company ltd limited plc institute centre federation union charity foundation network club healthcare
    probation homes branch division estate estates office works clg ccg
    """
)
"""Words that mark a body, an organisation or an area it looks after; plain small letters."""
NOBODY = vocabulary("none nil vacant vacancy apologies tbc tba n/a all not there the no members")
"""Words that stand where a name could and name nobody."""
SUBJECTS = vocabulary(
    """
    human public health social care people children adult adults services community communities education learning
    families housing planning transport environment growth finance resources wellbeing safeguarding culture skills
    commissioning development regeneration performance strategy policy economy highways property legal governance
    """
)
"""What posts and departments are in charge of; a name made of these is no person's."""
MEMBERSHIPS = vocabulary(
    """
    member members board councillor councillors councilmember councilmembers commissioner commissioners governor
    governors trustee trustees committee co-opted parent staff la foundation elected appointee
    """
)
"""Words of a bare membership, which says nothing about whom a person represents."""

SENTENCE = re.compile(
    r"\b(?:was|were|had|has|have|is|are|will|would|may|must|gave|said|noted|reported|agreed|provided|attended|welcomed)\b"
)
"""Words of a sentence, which no entry of a list has."""
DASHES = "-‐‑–—"
_TIER = r"(?:County|District|Borough|City|Town|Parish|Ward|Unitary)"
HONORIFIC = re.compile(
    rf"(?:(?:The\s+)?(?:{_TIER}\s+(?=C(?:llr|ouncillor)))?)"
    rf"(?:{'|'.join(map(re.escape, sorted(HONORIFICS, key=lambda word: (-len(word), word))))})\b\.?(?=[\s&]|$)"
)
"""An honorific, with the tier of a councillor's council ("County Cllr") before it."""
_NAME_WORD = re.compile(
    r"(?:[a-z]{1,3}(?=[A-Z][a-z]))?[^\W\d_a-z][^\W\d_]*(?:['’.\-‐‑][^\W\d_]+)*\.?$|[^\W\d_a-z]\.(?:[^\W\d_a-z]\.)*$"
)
PARTICLES = vocabulary("de da del della der den di du la le van von bin al el ap")
_ROMAN = re.compile(r"[IVX]{1,4}$")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without punctuation around them."""
    return [word for raw in text.lower().replace("’", "'").split() if (word := raw.strip(".,:;()[]'\"–—-"))]


def has_post(text: str) -> bool:
    """Whether a text names an office or a job."""
    return any(
        word in POSTS or word.removesuffix("s") in POSTS or set(word.split("-")) <= POSTS for word in words_of(text)
    )


def has_body(text: str) -> bool:
    """Whether a text names a body or organisation."""
    return any(word.removesuffix("'s") in BODIES for word in words_of(text))


def without_honorific(text: str) -> tuple[str | None, str]:
    """The honorifics that a name begins with, and the rest."""
    found = []
    rest = text.strip()
    while match := HONORIFIC.match(rest):
        found.append(match[0].rstrip("."))
        rest = rest[match.end() :].lstrip()
        if rest.startswith(("& ", "and ")) and HONORIFIC.match(rest.split(" ", 1)[1]):
            found.append("&")
            rest = rest.split(" ", 1)[1]
    return " ".join(found) or None, rest


def is_name_word(word: str) -> bool:
    """Whether a word can be part of a person's name: a capital, letters, an initial."""
    return bool(_NAME_WORD.match(word)) and word.strip(".") not in HONOURS


def is_name(text: str) -> bool:
    """Whether a text is a person's name as such: one to five name words, honorifics aside, no post and no body."""
    _, rest = without_honorific(text)
    words = rest.split()
    named = [word for word in words if word.lower() not in PARTICLES]
    return (
        bool(named)
        and len(words) <= 5
        and all(map(is_name_word, named))
        and any(len(word.strip(".")) > 1 for word in named)
        and not set(words_of(rest)) <= SUBJECTS
        and not (has_post(rest) or has_body(rest) or _ROMAN.match(named[-1]) or words[0].lower().strip(".") in NOBODY)
    )


def initials_of(name: str) -> str:
    """The initials of a name: AS of Alec Stone, POS of Paula O'Shea."""
    parts = [part for word in re.split(r"[\s\-‐‑.]+", name) for part in re.split(r"(?<=^O)['’]", word) if part]
    return "".join(part[0] for part in parts if part[0].isupper())


def are_initials(text: str, name: str) -> bool:
    """Whether a short text in brackets stands for the name before it: AS, BMc, M."""
    _, short = without_honorific(text)
    return bool(re.fullmatch(r"[A-Z]{1,4}|[A-Z]+c?[A-Z]*", short)) and len(short) <= 4 and short[0] == name[:1].upper()


def slug(name: str) -> str:
    """A name as a key: small letters and hyphens."""
    return re.sub(r"[^\w]+", "-", name.lower().replace("’", "'").replace("'", "")).strip("-")


def same_person(a: str, b: str) -> bool:
    """Whether two names, honorifics aside, can be one person's: equal surnames, given names that don't contradict."""
    first, second = ([w.strip(".").lower().replace("’", "'") for w in name.split()] for name in (a, b))
    if not first or not second or first[-1] != second[-1]:
        return False
    return all(x.startswith(y) or y.startswith(x) for x, y in zip(first[:-1], second[:-1], strict=False))


def compatible(a: str | None, b: str | None) -> bool:
    """Whether two honorifics can be one person's."""
    first, second = (GENDERED.get((text or "").lower().rstrip(".")) for text in (a, b))
    return first is None or second is None or first == second
