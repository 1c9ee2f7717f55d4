"""The tables over the papers' own: who and what is meant across papers, what people ruled, and views for questions.

A printed name never changes; whom it means may. So records refer to the printed name (`name_key`, `body_key`), the name
refers to its person or body with a score, and the records' `person` and `body` repeat that for short queries. All of it
but what people said and did (`rulings`, `corrections`, `releases`, `erasures`) is made anew from the papers and the
first two, by `minutebook.corpus.links.settle`.
"""

IDENTITY = """
CREATE TABLE bodies (                   -- committees, councils, boards
  id TEXT PRIMARY KEY,                  -- the normalised form of its leading name
  name TEXT NOT NULL,                   -- that name as printed
  parent TEXT REFERENCES bodies (id)    -- the organisation whose name its own begins with
)STRICT;
CREATE INDEX bodies_parent ON bodies (parent);

CREATE TABLE body_names (               -- every name of a body that papers print
  key TEXT PRIMARY KEY,                 -- the normalised name
  name TEXT NOT NULL,                   -- the best of its printed forms
  body TEXT NOT NULL REFERENCES bodies (id),
  score REAL NOT NULL,                  -- 0 to 1: how sure it is that the name means this body
  basis TEXT NOT NULL                   -- name, ocr, ruling: why it is taken to
)STRICT;
CREATE INDEX body_names_body ON body_names (body);

CREATE TABLE people (                   -- people as the papers of a body name them
  id TEXT PRIMARY KEY,                  -- the key of the leading name
  body TEXT NOT NULL REFERENCES bodies (id), -- whose papers print that name
  name TEXT NOT NULL                    -- that name as printed
)STRICT;
CREATE INDEX people_body ON people (body);

CREATE TABLE person_names (             -- every full name that the papers of a body print
  key TEXT PRIMARY KEY,                 -- body_name, slash, normalised name; slash, m or f where an honorific tells
  body_name TEXT NOT NULL REFERENCES body_names (key),
  name TEXT NOT NULL,                   -- the best of its printed forms
  person TEXT NOT NULL REFERENCES people (id),
  score REAL NOT NULL,                  -- 0 to 1: how sure it is that the name means this person
  basis TEXT NOT NULL                   -- name, initials, ocr, ruling: why it is taken to
)STRICT;
CREATE INDEX person_names_person ON person_names (person);
CREATE INDEX person_names_body_name ON person_names (body_name);

CREATE TABLE sittings (                 -- meetings of a body: one row each, however many papers record it
  id TEXT PRIMARY KEY,                  -- body, slash, date; slash, kind where not ordinary
  body TEXT NOT NULL REFERENCES bodies (id),
  date TEXT NOT NULL,                   -- YYYY-MM-DD
  kind TEXT NOT NULL                    -- ordinary, annual, extraordinary, special
)STRICT;
CREATE INDEX sittings_body ON sittings (body, date);
"""

OVERLAY = """
CREATE TABLE action_lives (             -- actions, each one through all the papers that print it
  id TEXT PRIMARY KEY,                  -- of its first record
  body TEXT REFERENCES bodies (id),
  first_seen TEXT,                      -- day of the meeting whose paper has it first
  last_seen TEXT,                       -- day of the latest
  times_carried INTEGER NOT NULL,       -- later meetings whose papers still have it unfinished
  status TEXT NOT NULL,                 -- as its latest record has it: open, in_progress, completed, cancelled
  closed_by TEXT REFERENCES sittings (id) -- the first meeting whose papers have it completed or cancelled, and stay so
)STRICT;
CREATE INDEX action_lives_body ON action_lives (body, status);
CREATE INDEX action_lives_closed_by ON action_lives (closed_by);

CREATE TABLE action_sightings (         -- the records of an action, in the order of its life
  record TEXT PRIMARY KEY REFERENCES actions (id) ON DELETE CASCADE,
  life TEXT NOT NULL REFERENCES action_lives (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  seen_on TEXT,                         -- day of the meeting whose paper it stands in; of an undated log, about
  score REAL NOT NULL,                  -- 0 to 1: how sure it is that this is the same action as before
  basis TEXT NOT NULL                   -- first, copy, summary, carried, left over, ruling: why it is taken to be
)STRICT;
CREATE INDEX action_sightings_life ON action_sightings (life, position);

CREATE TABLE rulings (                  -- what people said about who is who and which action is which
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                   -- body, person, action
  ruling TEXT NOT NULL,                 -- same, different
  one TEXT NOT NULL,                    -- key of a name, or id of an action's record; need not be in any paper now
  other TEXT NOT NULL,                  -- the same; of two that are the same, this leads
  said_by TEXT NOT NULL,
  said_at TEXT NOT NULL,
  why TEXT,
  withdrawn_at TEXT                     -- when it was undone or overruled
)STRICT;

CREATE TABLE corrections (              -- values that people laid over extracted ones
  id INTEGER PRIMARY KEY,
  record TEXT NOT NULL,                 -- id of the record; need not be in any paper now
  field TEXT NOT NULL,                  -- its column, or owners
  value TEXT,                           -- the right value; empty: there is none
  was TEXT,                             -- the extracted value that it was laid over
  said_by TEXT NOT NULL,
  said_at TEXT NOT NULL,
  why TEXT,
  withdrawn_at TEXT                     -- when it was undone or overruled
)STRICT;
CREATE INDEX corrections_record ON corrections (record);

CREATE TABLE releases (                 -- what people judged fit for the public
  id INTEGER PRIMARY KEY,
  target TEXT NOT NULL,                 -- id of a record, or SHA-256 of a paper; need not be in any paper now
  text_hash TEXT,                       -- SHA-256 of the record's texts that were judged: other texts are not released
  said_by TEXT NOT NULL,
  said_at TEXT NOT NULL,
  why TEXT NOT NULL,
  withdrawn_at TEXT                     -- when it was undone or given anew
)STRICT;

CREATE TABLE erasures (                 -- what was removed for good: that, not what
  id INTEGER PRIMARY KEY,
  target TEXT NOT NULL,                 -- SHA-256 of the paper that was removed, or from which a person was
  kind TEXT NOT NULL,                   -- paper, person
  rows INTEGER NOT NULL,                -- how many records and pages, or how many values of all papers
  said_by TEXT NOT NULL,
  said_at TEXT NOT NULL,
  why TEXT NOT NULL
)STRICT;

CREATE TABLE unsettled (                -- bodies whose links are older than their papers
  body TEXT PRIMARY KEY                 -- key of a name; a hash and the paper's number where it names no body
)STRICT;
"""

VIEWS = """
CREATE VIEW meetings_held AS            -- meetings with what the papers say of them and how many there are
  SELECT s.id, b.name AS body, s.date, s.kind, min(m.start_time) AS start_time, max(m.end_time) AS end_time,
    max(m.venue) AS venue, count(DISTINCT m.document) AS papers
  FROM sittings AS s JOIN bodies AS b ON b.id = s.body JOIN meetings AS m ON m.sitting = s.id
  JOIN current_documents AS d ON d.id = m.document GROUP BY s.id;

CREATE VIEW attendances AS              -- people at meetings, each once however many papers say so
  SELECT m.sitting, m.body, m.date, a.person, p.name, min(a.status) AS status, max(a.role) AS role
  FROM attendance AS a JOIN meetings AS m ON m.id = a.meeting JOIN people AS p ON p.id = a.person
  JOIN current_documents AS d ON d.id = a.document
  WHERE m.sitting IS NOT NULL AND m.approved_as IS NULL GROUP BY m.sitting, a.person;

CREATE VIEW memberships AS              -- people in bodies: from when to when papers list them, and how often present
  SELECT person, name, body, min(date) AS first_listed, max(date) AS last_listed, count(*) AS meetings,
    sum(status IN ('present', 'substitute', 'in_attendance')) AS attended, group_concat(DISTINCT role) AS roles
  FROM attendances GROUP BY person, body;

CREATE VIEW action_owners AS            -- owners of actions in one cell
  SELECT record, group_concat(name, '; ') AS owners
  FROM (SELECT record, name FROM owners ORDER BY record, position) GROUP BY record;

CREATE VIEW action_history AS           -- every record of an action with what was printed before it
  SELECT s.life, s.position, s.seen_on, s.basis, s.score, a.id AS record, a.document, a.item, a.text, o.owners,
    a.due, a.status, a.comments,
    lag(a.text) OVER life AS text_before, lag(o.owners) OVER life AS owners_before,
    lag(a.due) OVER life AS due_before, lag(a.status) OVER life AS status_before
  FROM action_sightings AS s JOIN actions AS a ON a.id = s.record LEFT JOIN action_owners AS o ON o.record = a.id
  WINDOW life AS (PARTITION BY s.life ORDER BY s.position);

CREATE VIEW decided_recommendations AS  -- what reports recommended beside what was decided on it
  SELECT r.id AS recommendation, d.id AS decision, r.document, m.body, m.date, d.item, r.text AS recommended,
    d.text AS decided, d.outcome, r.change, r.changed_text
  FROM recommendations AS r JOIN decisions AS d ON d.id = r.decision LEFT JOIN meetings AS m ON m.id = d.meeting
  JOIN current_documents AS c ON c.id = r.document;

CREATE VIEW paper_versions AS           -- the papers that stood at each path, oldest first
  SELECT s.path, s.first_seen, s.last_seen, s.current, d.sha256, d.status, d.parser_version, d.source_url
  FROM sightings AS s JOIN documents AS d ON d.id = s.document ORDER BY s.path, s.first_seen;
"""
