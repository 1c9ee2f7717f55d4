"""Numbered points of an item that have titles of their own, and those that are its prose."""

from typed_minutes import sections_of

POINTS = """
**14. APOLOGIES**
None were sent to the clerk before this meeting.
**15. PLANNING**
 15.1 Application 4/20 Sluice Cottage
  15.1.1 Cllr Marsh, having an interest, left the room.
 15.2 Footpath at Weir Farm
   The surveyor will walk the path again in the spring.
 15.3 The clerk had written to the owner of the mill.
 The owner had not answered.
 15.4 Appeals:
  15.4.1 None were open.
**16. FINANCE**
 16.1 Balances
   The accounts stood at £400 and £1,200 at the end of May.
"""


def test_a_point_with_a_title_above_its_minute_is_an_item() -> None:
    found = sections_of(POINTS)
    assert [(section.number, section.title) for section in found] == [
        ("14", "APOLOGIES"),
        ("15", "PLANNING"),
        ("15.1", "Application 4/20 Sluice Cottage"),
        ("15.2", "Footpath at Weir Farm"),
        ("15.4", "Appeals"),
        ("16", "FINANCE"),
        ("16.1", "Balances"),
    ]
    assert [section.parent.number if section.parent else None for section in found] == [
        None, None, "15", "15", "15", None, "16",
    ]  # fmt: skip


def test_a_point_in_prose_goes_back_to_the_item() -> None:
    found = {section.number: section.text for section in sections_of(POINTS)}
    assert "15.1.1 Cllr Marsh, having an interest, left the room." in found["15.1"]
    assert found["15.2"] == "The surveyor will walk the path again in the spring."
    assert "15.3 The clerk had written" in (found["15"] or "")
    assert "The owner had not answered." in (found["15"] or "")


def test_points_in_prose_alone_are_no_items() -> None:
    found = sections_of("""
        **14. REPORTS**
         14.1 Allotments
           The clerk let the last of the plots to a resident.
        **15. PLANNING**
         15.1 Members discussed the weir
           They had been there before and would go again.
         15.2 It was RESOLVED to write to
          15.2.1 the owner of the mill, and
          15.2.2 the county.
        **16. FINANCE**
         16.1 The accounts were noted.
    """)
    assert [section.number for section in found] == ["14", "15", "16"]
