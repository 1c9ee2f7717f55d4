import json
from datetime import UTC, date, datetime

from icalendar import Calendar

from minutebook.outputs.write import render_log
from minutebook.schema import Access


def todos(log):
    return Calendar.from_ical(render_log(log, ".ics")).walk("VTODO")


def test_json_has_the_exact_values(log, hostile_log):
    content = json.loads(render_log(log, ".json"))
    assert (content["as_at"], content["summary"]["Actions"]) == ("2031-03-24", 22)
    first = content["actions"][0]
    assert first["due_latest"] == "2031-03-31"
    assert first["owners"][0] == {"name": "Morwenna Tarrow", "kind": "person", "person": None, "initials": None}
    assert (first["status"], first["check"], first["overdue"]) == ("in_progress", False, False)
    raw = json.loads(render_log(hostile_log, ".json"))["actions"]
    assert {action["text"] for action in raw} == {row.action.text for row in hostile_log.rows}


def test_json_keeps_a_file_name_that_is_not_utf8(make_log, make_action):
    name = b"minutes-\xff.pdf".decode(errors="surrogateescape")
    content = json.loads(render_log(make_log(make_action(1, "x", file_name=name)), ".json"))
    assert content["actions"][0]["file_name"] == name


def test_a_todo_for_each_action_still_to_be_done(log):
    found = todos(log)
    assert len(found) == 19
    assert {str(todo["status"]) for todo in found} == {"NEEDS-ACTION", "IN-PROCESS"}
    assert len({str(todo["uid"]) for todo in found}) == 19


def test_a_todo_is_due_on_the_last_day_and_names_its_owners(log):
    first = todos(log)[0]
    assert first["uid"] == "action-0009@minutebook.invalid"
    assert first["due"].dt == date(2031, 3, 31)
    assert first["due"].params["VALUE"] == "DATE"
    assert [str(name) for name in first["contact"]] == ["Morwenna Tarrow", "Edmund Pyle"]
    assert first["dtstamp"].dt == datetime(2031, 3, 24, tzinfo=UTC)
    assert "Source: Minutes, 12 January 2031, page 4" in first["description"]
    assert first["summary"].endswith(" …") and len(first["summary"]) <= 120
    assert b"ATTENDEE" not in render_log(log, ".ics")


def test_an_action_without_a_date_has_no_due(make_log, make_action):
    (todo,) = todos(make_log(make_action(1, "Repaint the bays")))
    assert "due" not in todo


def test_closed_business_is_confidential(make_log, make_action):
    (todo,) = todos(make_log(make_action(1, "x", access=Access.UNCLEAR)))
    assert todo["class"] == "CONFIDENTIAL"


def test_hostile_text_stays_within_its_property(hostile_log):
    found = todos(hostile_log)
    assert len(found) == len(list(hostile_log.rows))
    for todo, row in zip(found, hostile_log.rows, strict=True):
        assert todo["description"].startswith(row.text)
    lines = render_log(hostile_log, ".ics").split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(byte < 0x20 for line in lines for byte in line)


def test_an_empty_calendar_has_the_component_that_the_format_demands(make_log):
    calendar = Calendar.from_ical(render_log(make_log(), ".ics"))
    (entry,) = calendar.walk("VJOURNAL")
    assert entry["summary"] == "No actions to show"
