"""The tables of a corpus, with what each column holds. The comments are part of the file: any SQLite tool shows them.

Every record of every kind is registered once in `records` (evidence, owners, voters and search refer to that register)
and has its values in the table of its kind, whose columns are the fields of `minutebook.schema` but for three names:
`order` is `item_order`, `group` is `plan_group`, `to` is `made_to`. Dates are ISO 8601 or EDTF text, times are aware
UTC, pages count from 1, positions from 0, boxes are points from the page's top left corner.
"""

import sqlite3
from collections.abc import Iterator

from sqlite_utils import Database

from minutebook.corpus.layout.links import IDENTITY, OVERLAY, VIEWS
from minutebook.schema import RECORD_KINDS

LAYOUT_VERSION = 6
APPLICATION_ID = 0x6D6E7462  # "mntb", tells a corpus from any other SQLite file

RENAMED_FIELDS = {"order": "item_order", "group": "plan_group", "to": "made_to"}

TOKENIZER = "porter unicode61 remove_diacritics 2"

_PAPERS = """
CREATE TABLE documents (                -- a paper: one row per distinct file content
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,          -- of the file's bytes, lower-case hex: what a paper is
  status TEXT NOT NULL,                 -- ok, or how far it could be read: partial, no_text, encrypted, damaged,
                                        -- not_a_pdf, over_limit, timeout, crashed
  reason TEXT,                          -- one line: what is wrong and what to do, unless ok
  file_name TEXT NOT NULL,              -- under which it was first read; where it stands now: sightings
  page_count INTEGER NOT NULL,          -- pages in the file, read or not
  title TEXT,                           -- as the file or its first page gives it
  kind TEXT,                            -- pack, or the kind of its only part
  producer TEXT,                        -- the program that made the file, as it says itself
  text_layer TEXT NOT NULL,             -- born_digital, ocr, mixed, none
  parser_version TEXT NOT NULL,         -- the minutebook that read it
  schema_version TEXT NOT NULL,         -- of the record model it was read into
  tried_by TEXT NOT NULL,               -- the minutebook that last tried to read it
  failed_tries INTEGER NOT NULL,        -- times tried_by failed in a way that may pass (timeout); 0: settled
  ingested_at TEXT NOT NULL,            -- when its rows were last written
  source_url TEXT,                      -- where it was published
  retrieved_at TEXT,                    -- when it was fetched from there
  content_hash TEXT NOT NULL            -- SHA-256 of all that was read of it: equal means nothing to write
)STRICT;

CREATE TABLE sightings (                -- where a paper was seen
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  path TEXT NOT NULL,                   -- absolute; bytes that are not UTF-8 as \\xNN
  size INTEGER NOT NULL,                -- bytes
  mtime_ns INTEGER NOT NULL,            -- last change, nanoseconds since 1970
  inode INTEGER NOT NULL,               -- as signed 64 bits
  first_seen TEXT NOT NULL,             -- start of the first run that saw it there
  last_seen TEXT NOT NULL,              -- start of the latest run that saw it there
  current INTEGER NOT NULL,             -- 1; 0 once the file at this path had other bytes (superseded), or is gone
  gone_at TEXT,                         -- start of the run that no longer found the file
  UNIQUE (path, document)
)STRICT;
CREATE UNIQUE INDEX sightings_current_path ON sightings (path) WHERE current = 1;
CREATE INDEX sightings_document ON sightings (document, current);

CREATE VIEW current_documents AS        -- papers that stand somewhere now, with the path where they were last seen
  SELECT d.*, (SELECT s.path FROM sightings AS s WHERE s.document = d.id AND s.current = 1
               ORDER BY s.last_seen DESC, s.path LIMIT 1) AS path
  FROM documents AS d
  WHERE EXISTS (SELECT 1 FROM sightings AS s WHERE s.document = d.id AND s.current = 1);

CREATE TABLE pages (                    -- the pages of papers, with their text
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,              -- PDF page
  label TEXT,                           -- the printed page number
  text TEXT NOT NULL,
  status TEXT NOT NULL,                 -- ok, no_text, failed
  reason TEXT,                          -- why it could not be read
  text_source TEXT NOT NULL,            -- text, ocr, none
  access TEXT NOT NULL,                 -- the most closed of the parts and records that stand on it
  UNIQUE (document, number)
)STRICT;

CREATE TABLE warnings (                 -- what could not be read, was read by OCR, or looks inconsistent
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  page INTEGER,
  message TEXT NOT NULL,
  PRIMARY KEY (document, position)
)STRICT;
"""

_REGISTER = """
CREATE TABLE records (                  -- the register of all records
  key INTEGER PRIMARY KEY,              -- this corpus's own number, for the search index
  id TEXT NOT NULL UNIQUE,              -- stable: the same when the paper is parsed again
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  kind TEXT NOT NULL                    -- the table that holds it
)STRICT;
CREATE INDEX records_document ON records (document);

CREATE TABLE evidence (                 -- where a record stands, one row per page
  record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL,
  x0 REAL NOT NULL, top REAL NOT NULL, x1 REAL NOT NULL, bottom REAL NOT NULL,
  quote TEXT NOT NULL,                  -- found in the page's text, white space and line-end hyphens aside
  PRIMARY KEY (record, position)
)STRICT;

CREATE TABLE owners (                   -- who is to do an action or plan action
  record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,                   -- as printed
  kind TEXT NOT NULL,                   -- person, post, body
  initials TEXT,
  name_key TEXT REFERENCES person_names (key), -- the name that is printed for it; empty where it would be a guess
  person TEXT REFERENCES people (id),   -- whom that name means
  person_in_paper TEXT,                 -- the paper's own key for the person
  PRIMARY KEY (record, position)
)STRICT;
CREATE INDEX owners_person ON owners (person);
CREATE INDEX owners_name_key ON owners (name_key);

CREATE TABLE voters (                   -- who voted how on a decision, as far as its paper says so by name
  record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,                   -- as printed
  vote TEXT NOT NULL,                   -- for, against, abstained
  name_key TEXT REFERENCES person_names (key), -- the name that is printed for it; empty where it would be a guess
  person TEXT REFERENCES people (id),   -- whom that name means
  person_in_paper TEXT,                 -- the paper's own key for the person
  PRIMARY KEY (record, position)
)STRICT;
CREATE INDEX voters_person ON voters (person);
CREATE INDEX voters_name_key ON voters (name_key);
"""

_RECORD = """\
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  rule TEXT,                            -- what in the paper's words or layout made it a record
  confidence REAL NOT NULL,             -- 0 to 1: how likely it is that the record and its values are right
  review TEXT NOT NULL,                 -- JSON list: why a person should check it; [] where there is no need to"""
_MEETING_RECORD = f"""{_RECORD}
  meeting TEXT REFERENCES meetings (id),"""
_ITEM_RECORD = f"""{_MEETING_RECORD}
  item TEXT,                            -- minute number as printed
  minute_item TEXT REFERENCES minute_items (id),"""
_DEADLINE = """\
  due TEXT,                             -- EDTF
  due_text TEXT,                        -- as printed
  due_latest TEXT,                      -- the last day it can be done"""

_KINDS = f"""
CREATE TABLE parts (                    -- the constituent papers of a file, in order
{_RECORD}
  kind TEXT NOT NULL,                   -- agenda, minutes, action_log, report, appendix, plan, forward_plan, cover,
                                        -- other
  title TEXT NOT NULL,
  first_page INTEGER NOT NULL,
  last_page INTEGER NOT NULL
)STRICT;

CREATE TABLE meetings (                 -- the meetings that papers are of or for: one row per paper that records it
{_RECORD}
  body_key TEXT REFERENCES body_names (key), -- the name of the committee
  body TEXT REFERENCES bodies (id),     -- what that name means
  body_name TEXT,                       -- the committee's name as printed
  sitting TEXT REFERENCES sittings (id), -- the meeting itself, one for all its papers; empty without body or date
  approved_as TEXT REFERENCES meetings (id) ON DELETE SET NULL, -- of a draft: the meeting in the minutes that stand
  date TEXT,                            -- YYYY-MM-DD
  start_time TEXT, end_time TEXT,       -- HH:MM
  venue TEXT,
  kind TEXT NOT NULL,                   -- ordinary, annual, extraordinary, special
  status TEXT                           -- held, scheduled, cancelled
)STRICT;
CREATE INDEX meetings_body ON meetings (body, date);
CREATE INDEX meetings_body_key ON meetings (body_key);
CREATE INDEX meetings_sitting ON meetings (sitting);
CREATE INDEX meetings_approved_as ON meetings (approved_as);

CREATE TABLE attendance (               -- people at, or missing from, a meeting
{_MEETING_RECORD}
  name TEXT NOT NULL,                   -- as printed, without Cllr, Mr, Dr
  status TEXT NOT NULL,                 -- present, apologies, absent, substitute, in_attendance
  role TEXT,                            -- chair, vice_chair, clerk
  represents TEXT,                      -- organisation or post as printed
  honorific TEXT,
  initials TEXT,
  substitute_for TEXT,
  from_item TEXT, to_item TEXT,         -- minute numbers of a late arrival, an early departure
  name_key TEXT REFERENCES person_names (key), -- the name that is printed for it; empty where it would be a guess
  person TEXT REFERENCES people (id),   -- whom that name means
  person_in_paper TEXT                  -- the paper's own key for the person
)STRICT;
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX attendance_name_key ON attendance (name_key);

CREATE TABLE agenda_items (             -- items on agendas
{_MEETING_RECORD}
  number TEXT,                          -- as printed, without a final dot
  title TEXT NOT NULL,
  lead TEXT,                            -- presenter or author as printed
  first_page INTEGER, last_page INTEGER, -- where its paper lies in this file
  item_order INTEGER NOT NULL,          -- 0-based place on the agenda
  text TEXT NOT NULL                    -- the whole body, verbatim
)STRICT;

CREATE TABLE minute_items (             -- numbered or headed minutes
{_MEETING_RECORD}
  number TEXT,                          -- as printed, without a final dot
  title TEXT NOT NULL,
  item_order INTEGER NOT NULL,          -- 0-based place in the minutes
  text TEXT NOT NULL                    -- the whole body, verbatim
)STRICT;

CREATE TABLE declarations (             -- interests that members declared, one row per person and item
{_MEETING_RECORD}
  item TEXT,                            -- number of the item that it concerns, as printed
  minute_item TEXT REFERENCES minute_items (id), -- the minute of that item
  name TEXT NOT NULL,                   -- as printed, without Cllr, Mr, Dr; perhaps a post or a group
  honorific TEXT,
  name_key TEXT REFERENCES person_names (key), -- the name that is printed for it; empty where it would be a guess
  person TEXT REFERENCES people (id),   -- whom that name means
  person_in_paper TEXT,                 -- the paper's own key for the person
  kind TEXT NOT NULL,                   -- disclosable_pecuniary, pecuniary, personal_and_prejudicial, prejudicial,
                                        -- personal, non_pecuniary, other_registrable, non_registrable, conflict,
                                        -- other, unstated
  kind_text TEXT,                       -- as printed
  concerns TEXT,                        -- what it is in, as printed
  reason TEXT,                          -- as printed
  withdrew INTEGER,                     -- 1 left, took no part or did not vote; 0 took part; empty where not said
  withdrew_text TEXT,                   -- as printed
  standing INTEGER NOT NULL,            -- 1: from a register of interests, not declared at the meeting
  text TEXT NOT NULL                    -- the words that state it
)STRICT;
CREATE INDEX declarations_person ON declarations (person);
CREATE INDEX declarations_name_key ON declarations (name_key);

CREATE TABLE decisions (                -- formal outcomes, one row per clause
{_ITEM_RECORD}
  text TEXT NOT NULL,
  kind TEXT NOT NULL,                   -- resolution, recommendation, noted, deferred, referred, refused, elected,
                                        -- procedural
  outcome TEXT NOT NULL,                -- carried, lost, deferred, withdrawn
  label TEXT,                           -- of the clause, as printed
  lead_in TEXT,                         -- "It was resolved unanimously to"
  mover TEXT, seconder TEXT,
  votes_for INTEGER, votes_against INTEGER, abstentions INTEGER
)STRICT;

CREATE TABLE actions (                  -- work that a person, post or body is to do after a meeting, or had to
{_ITEM_RECORD}
{_DEADLINE}
  item_title TEXT,
  text TEXT NOT NULL,
  status TEXT NOT NULL,                 -- open, in_progress, completed, cancelled
  status_text TEXT,                     -- as printed
  comments TEXT,                        -- as printed
  completed_on TEXT,
  agreed_on TEXT,                       -- date of the meeting that agreed it
  basis TEXT NOT NULL                   -- log, marked, undertaking, resolution
)STRICT;
CREATE INDEX actions_status ON actions (status);

CREATE TABLE reports (                  -- what the heads of reports say about them, as printed
{_ITEM_RECORD}
  title TEXT,
  made_to TEXT,                         -- the body that it is made to
  meeting_date TEXT,                    -- YYYY-MM-DD
  author TEXT,                          -- whom it is from
  lead_officer TEXT, lead_member TEXT,
  contact TEXT,                         -- all that is printed of whom to ask
  contact_name TEXT, contact_post TEXT, contact_phone TEXT, contact_email TEXT,
  purpose TEXT,
  key_decision INTEGER,                 -- 1, 0; empty where it isn't said
  key_decision_text TEXT,
  electoral_divisions TEXT,             -- or wards
  forward_plan_ref TEXT
)STRICT;

CREATE TABLE recommendations (          -- clauses that reports ask a body to decide
{_ITEM_RECORD}
  text TEXT NOT NULL,
  label TEXT,
  decision TEXT REFERENCES decisions (id), -- what was decided on it, where the same file records that
  change TEXT,                          -- as_recommended, amended, instead: how that decision goes with it
  changed_text TEXT                     -- words recommended and words decided, where amended: "£500 → £400"
)STRICT;

CREATE TABLE plan_actions (             -- rows and bullets of action plans
{_MEETING_RECORD}
{_DEADLINE}
  number TEXT,                          -- as printed
  text TEXT NOT NULL,
  plan_group TEXT,                      -- priority, outcome or theme it stands under
  rag TEXT,                             -- red, amber, green, blue
  status TEXT,                          -- as for actions
  status_text TEXT,                     -- as printed
  comments TEXT,                        -- as printed
  measure TEXT                          -- how success is told, as printed
)STRICT;

CREATE TABLE indicators (               -- measures with target and latest value
{_MEETING_RECORD}
  code TEXT,                            -- as printed
  name TEXT NOT NULL,
  target TEXT, actual TEXT,             -- as printed
  target_number REAL, actual_number REAL, -- the only number of each
  period TEXT,                          -- of the actual value, as printed
  earlier TEXT NOT NULL,                -- JSON list of {{period, value}}, as printed
  unit TEXT,                            -- as printed
  direction TEXT,                       -- higher, lower: which is better
  trend TEXT,                           -- direction of travel, as printed
  comparison TEXT, ranking TEXT,        -- as printed
  rag TEXT
)STRICT;

CREATE TABLE forward_items (            -- items planned for later meetings
{_MEETING_RECORD}
  date TEXT,                            -- YYYY-MM-DD
  title TEXT NOT NULL,
  lead TEXT,
  reference TEXT,                       -- as printed
  key_decision INTEGER,                 -- 1, 0; empty where it isn't said
  reports_due TEXT, dispatch TEXT,      -- EDTF: last day for reports, day on which the agenda goes out
  provisional INTEGER NOT NULL          -- 1 where the paper calls the meeting provisional or reserved
)STRICT;

CREATE TABLE tables (                   -- printed tables, joined over their pages
{_RECORD}
  page INTEGER NOT NULL, last_page INTEGER NOT NULL,
  x0 REAL NOT NULL, top REAL NOT NULL, x1 REAL NOT NULL, bottom REAL NOT NULL, -- on the first page
  caption TEXT,
  header TEXT NOT NULL,                 -- JSON list of cells
  rows TEXT NOT NULL,                   -- JSON list of lists of cells
  numbers TEXT NOT NULL,                -- JSON, beside rows: the value of each cell that is a number, else null
  fills TEXT NOT NULL                   -- JSON, beside rows: the colour of each cell ("green 92d050"), else null
)STRICT;
"""

_SEARCHED = {  # kind of record: the text that the search over records reads
    "agenda_items": "title || char(10) || text",
    "minute_items": "title || char(10) || text",
    "declarations": "text",
    "decisions": "text",
    "actions": "text || coalesce(char(10) || comments, '')",
    "reports": "coalesce(title, '') || coalesce(char(10) || purpose, '')",
    "recommendations": "text",
    "plan_actions": "text || coalesce(char(10) || comments, '')",
    "indicators": "name",
    "forward_items": "title",
}


def _searched_texts() -> str:
    return "\n  UNION ALL ".join(
        f"SELECT key, r.document, {text} AS text FROM records AS r JOIN {table} USING (id)"  # noqa: S608
        for table, text in _SEARCHED.items()
    )


_SEARCH = f"""
CREATE VIEW record_texts AS             -- what the search over records reads; changing it means rebuilding records_fts
{_searched_texts()};

CREATE VIRTUAL TABLE pages_fts USING fts5 (text, content='pages', content_rowid='id', tokenize='{TOKENIZER}');
CREATE VIRTUAL TABLE records_fts USING fts5 (text, content='record_texts', content_rowid='key', tokenize='{TOKENIZER}');
"""


def create(db: Database) -> None:
    """Make every table of a new corpus in one transaction.

    Tables are STRICT where the SQLite library knows that (3.37 and later).
    """
    strict = ") STRICT;" if sqlite3.sqlite_version_info >= (3, 37) else ");"
    tables = (_PAPERS, IDENTITY, _REGISTER, _KINDS, _reference_indexes(), OVERLAY, _SEARCH, VIEWS)
    layout = "".join(tables).replace(")STRICT;", strict)
    with db.atomic():
        for statement in _statements(layout):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {LAYOUT_VERSION}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, which end with lines: to look at every letter takes a fifth of a second."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _reference_indexes() -> str:
    """Indexes on the references between record tables: without them each deletion would read whole tables."""
    indexes = []
    for table, model in RECORD_KINDS.items():
        referring = [name for name in ("meeting", "minute_item", "decision") if name in model.model_fields]
        indexes += [f"CREATE INDEX {table}_{column} ON {table} ({column});" for column in ["document", *referring]]
    return "\n".join(indexes)
