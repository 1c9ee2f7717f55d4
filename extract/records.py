"""What was read of the minutes, as records."""

from collections.abc import Sequence

from minutebook.extract.actions.actions import Setting
from minutebook.extract.decisions.motions import FoundDecision
from minutebook.extract.decisions.movers import Vote
from minutebook.extract.evidence import Ids, of_blocks
from minutebook.extract.minutes.passages import Section
from minutebook.extract.names import HONOURS
from minutebook.extract.people import People
from minutebook.schema import Decision, Evidence, MinuteItem, Rule, VoteCast, Voter

ANY_HONORIFIC = "Councillor"
"""Before a surname alone, as lists of voters print it, this finds the one person of that name."""


def minute_items(sections: Sequence[Section], setting: Setting, ids: Ids) -> list[MinuteItem]:
    """The items of one meeting's minutes; `setting.items` learns which section each stands for."""
    records: list[MinuteItem] = []
    for section in sections:
        if not section.title and section.number is None:
            continue
        evidence = _title_evidence(section)
        record = MinuteItem(
            id=ids.of("minute", evidence, f"{section.number}|{section.title}"),
            part=section.part,
            meeting=setting.meeting.id if setting.meeting else None,
            access=section.access or setting.access,
            rule=_rule_of(section),
            evidence=evidence,
            number=section.number,
            title=section.title,
            order=len(records),
            text=section.text,
        )
        setting.items[id(section)] = record
        records.append(record)
    return records


def _rule_of(section: Section) -> Rule:
    if section.number is None:
        return Rule.HEADED_ITEM
    return Rule.NUMBERED_ITEM if section.numbered else Rule.LETTERED_ITEM


def _title_evidence(section: Section) -> list[Evidence]:
    start = section.heading.text.find(section.title)
    if start >= 0 and section.title:
        return section.heading.evidence(start, start + len(section.title))
    return of_blocks([section.heading])


def decisions(found: Sequence[FoundDecision], setting: Setting, ids: Ids) -> list[Decision]:
    """Decisions as records."""
    return [_decision(one, setting, ids) for one in found]


def _decision(found: FoundDecision, setting: Setting, ids: Ids) -> Decision:
    section = found.section
    item = setting.items.get(id(section))
    vote = found.vote
    return Decision(
        id=ids.of("decision", found.evidence, found.text),
        part=section.part,
        meeting=setting.meeting.id if setting.meeting else None,
        access=item.access if item else setting.access,
        rule=found.rule,
        evidence=found.evidence,
        item=section.item,
        minute_item=item.id if item else None,
        text=found.text,
        kind=found.kind,
        outcome=found.outcome,
        label=found.label,
        lead_in=found.lead_in,
        mover=vote.mover,
        seconder=vote.seconder,
        votes_for=vote.votes_for,
        votes_against=vote.votes_against,
        abstentions=vote.abstentions,
        voters=_voters(vote, setting.people),
    )


def _voters(vote: Vote, people: People) -> list[Voter]:
    """Who voted how, each with whom the name means on the attendance list."""
    named = [(name, cast) for cast in VoteCast for name in vote.named.get(cast, [])]
    return [Voter(name=name, vote=cast, person=_person(name, people)) for name, cast in named]


def _person(name: str, people: People) -> str | None:
    bare = " ".join(word for word in name.split() if word not in HONOURS)
    found = people.resolve(bare) or people.resolve(f"{ANY_HONORIFIC} {bare}")
    return found.person if found else None
