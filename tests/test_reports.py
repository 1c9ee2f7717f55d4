"""What the heads of reports say: cover tables, labelled lines, numbered sections, contacts at the foot."""

import pytest
from printed_tables import block, paper, table

from minutebook.extract.evidence import Ids
from minutebook.extract.parts import part_records
from minutebook.extract.reports.cues import ReportField, labels_in, whole_label
from minutebook.extract.reports.reports import find_reports
from minutebook.ingest.model import Block, BlockKind, Table
from minutebook.schema import PartKind, Report


def read(*flow: Block | Table, kind: PartKind = PartKind.REPORT) -> list[Report]:
    made = paper(*flow, kind=kind)
    ids = Ids("0" * 64)
    return find_reports(made, part_records(made, ids), [], [], ids)


def one(*flow: Block | Table, kind: PartKind = PartKind.REPORT) -> Report:
    (report,) = read(*flow, kind=kind)
    return report


def heading(text: str, label: str | None = None, base: float = 100.0) -> Block:
    made = block([text], base=base)
    made.kind, made.label, made.bold = BlockKind.HEADING, label, True
    return made


COVER = table(
    [],
    ["Report to:", "Harbour Committee, 14 May 2031"],
    ["Report of:", "Director of Quays"],
    ["Portfolio Holder", "Councillor Ada Wherry"],
    ["Ward(s) affected:", "All wards"],
    ["Key Decision:", "No"],
    ["Forward Plan reference:", "H/31/07"],
    ["Subject:", "Mooring charges"],
    ["Contact Officer:", "Bram Ketch, Moorings Manager, tel: 01632 960111, bram.ketch@quay.example"],
)


def test_a_cover_table():
    report = one(COVER)
    assert (report.to, report.meeting_date) == ("Harbour Committee", "2031-05-14")
    assert (report.title, report.author, report.lead_member) == (
        "Mooring charges",
        "Director of Quays",
        "Councillor Ada Wherry",
    )
    assert (report.electoral_divisions, report.forward_plan_ref) == ("All wards", "H/31/07")
    assert (report.key_decision, report.key_decision_text) == (False, "No")
    assert (report.contact_name, report.contact_post) == ("Bram Ketch", "Moorings Manager")
    assert (report.contact_phone, report.contact_email) == ("01632 960111", "bram.ketch@quay.example")


def test_labels_and_values_side_by_side_in_four_columns():
    report = one(
        table([], ["Meeting:", "Harbour Board", "Date:", "3 June 2031"], ["Author:", "Ada Wherry", "Item:", "9"])
    )
    assert (report.to, report.meeting_date, report.author) == ("Harbour Board", "2031-06-03", "Ada Wherry")


def test_values_below_their_labels():
    report = one(table(["Report to", "Date", "Author"], ["Harbour Board", "3 June 2031", "Ada Wherry"]))
    assert (report.to, report.meeting_date, report.author) == ("Harbour Board", "2031-06-03", "Ada Wherry")


def test_labelled_lines_with_two_labels_in_one_and_a_label_on_two_lines():
    report = one(
        heading("MOORING CHARGES"),
        block(["To: Harbour Committee"], base=120),
        block(["Meeting Date: 14 May 2031"], base=134),
        block(["From: Ada Wherry, Executive Director: Quays and Piers"], base=148),
        block(["Electoral All"], base=162),
        heading("division(s):", base=176),
        block(["Forward Plan ref: N/A Key decision: Yes"], base=190),
        block(["Purpose: To set the charges."], base=204),
        heading("Officer contact:", base=230),
        block(["Name: Bram Ketch"], base=244),
        block(["Post: Moorings Manager"], base=258),
        block(["Email: bram.ketch@quay.example Tel: 01632 960111"], base=272),
        heading("BACKGROUND", "1.0", base=290),
        block(["Date: what the body of the report says is none of its head."], base=304),
    )
    assert report.author == "Ada Wherry, Executive Director: Quays and Piers"
    assert (report.electoral_divisions, report.forward_plan_ref, report.key_decision) == ("All", None, True)
    assert (report.purpose, report.meeting_date) == ("To set the charges.", "2031-05-14")
    assert (report.contact_name, report.contact_post) == ("Bram Ketch", "Moorings Manager")
    assert (report.contact_phone, report.contact_email) == ("01632 960111", "bram.ketch@quay.example")


def test_a_numbered_section_gives_the_purpose_and_a_section_at_the_foot_the_contact():
    report = one(
        heading("Purpose of report", "1."),
        block(["To set the charges for moorings."], base=120),
        heading("Background", "2.", base=140),
        block(["Charges were last set in 2029."], base=154),
        heading("Contact details", "3.", base=174),
        block(["Report author"], base=188),
        block(["Bram Ketch, Moorings Manager, bram.ketch@quay.example"], base=200),
    )
    assert report.purpose == "To set the charges for moorings."
    assert report.contact_email == "bram.ketch@quay.example"


def test_the_quotes_are_those_of_the_head():
    (evidence,) = one(COVER).evidence
    assert evidence.quote.startswith("Harbour Committee, 14 May 2031 Report of: Director of Quays")


def test_a_plan_with_a_full_head_is_a_report_and_one_without_is_none():
    assert one(COVER, kind=PartKind.PLAN).to == "Harbour Committee"
    assert read(block(["Date: 3 June 2031"]), kind=PartKind.PLAN) == []
    assert read(COVER, kind=PartKind.MINUTES) == []


def test_a_report_of_which_the_head_says_nothing_is_no_record():
    assert read(block(["The harbour was busy."])) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ward(s) Affected", ReportField.DIVISIONS),
        ("Is this a key decision?", ReportField.KEY_DECISION),
        ("1. PURPOSE OF THE REPORT", ReportField.PURPOSE),
        ("Executive lead", ReportField.LEAD_OFFICER),
        ("То:", ReportField.TO),
        ("Harbour", None),
        ("Purposeful moorings", None),
    ],
)
def test_labels(text, field):
    assert whole_label(text) is field


def test_posts_with_colons_are_no_labels():
    assert [field for field, _, _ in labels_in("From: Service Director: Quays")] == [ReportField.AUTHOR]


def test_a_post_with_a_colon_in_a_cell_beside_its_label_is_a_value() -> None:
    box = table([], ["Officer contact:", ""], ["Name:", "Bram Ketch"], ["Post:", "Service Director: Quays"])
    report = one(block(["To: Harbour Committee"]), block(["From: Ada Wherry"], base=112), box)
    assert (report.contact_name, report.contact_post, report.lead_officer) == (
        "Bram Ketch",
        "Service Director: Quays",
        None,
    )


def test_prose_below_a_heading_about_contacts_names_nobody() -> None:
    prose = block(["In the quarter 20,087 people rang our service, Harbour Call Connect, which " + "helped " * 20])
    report = one(block(["To: Harbour Committee"]), heading("Contact"), prose)
    assert (report.contact, report.contact_name) == (None, None)


@pytest.mark.parametrize(
    ("printed", "name", "post", "phone", "email"),
    [
        (
            ["Bram Ketch (Moorings Manager) 01632 960111, bram.ketch@quay.example"],
            *("Bram Ketch", "Moorings Manager", "01632 960111", "bram.ketch@quay.example"),
        ),
        (["Bram Ketch 01632 960111, quays@quay.example"], "Bram Ketch", None, "01632 960111", "quays@quay.example"),
        (["Bram Ketch", "Ada Wherry, Quay Director, 01632 960222, ada.wherry@quay.example"], "Bram Ketch", *[None] * 3),
        (
            [
                "Bram Ketch, Moorings Manager, 01632 960111, bram.ketch@quay.example",
                "Ada Wherry, 01632 960222, a@q.example",
            ],
            *("Bram Ketch", "Moorings Manager", "01632 960111", "bram.ketch@quay.example"),
        ),
        (["Relevant Director", "Ada Wherry, Quay Director"], "Ada Wherry", "Quay Director", None, None),
    ],
)
def test_a_contact_is_given_no_means_or_post_of_another(
    printed: list[str], name: str, post: str | None, phone: str | None, email: str | None
) -> None:
    lines = [block([line], base=134 + 14 * n) for n, line in enumerate(printed)]
    report = one(block(["To: Harbour Committee"], base=60), heading("Contact details", "3.", base=120), *lines)
    assert (report.contact_name, report.contact_post, report.contact_phone, report.contact_email) == (
        name,
        post,
        phone,
        email,
    )
