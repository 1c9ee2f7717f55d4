-- A corpus of layout 1, as minutebook 0.1.0 made it: five invented papers.
PRAGMA application_id = 1835955298;
PRAGMA user_version = 1;
BEGIN;
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
) STRICT;
INSERT INTO documents VALUES (1, '7a6d85963363d1c23f410a9b01708742d7694efb7fb8b46a277786a0a7e9309d', 'ok', NULL, 'january.pdf', 2, 'Minutes', 'minutes', NULL, 'born_digital', '0.1.0', '1.0', '0.1.0', 0, '2016-05-01T06:00:00+00:00', 'https://fenmarsh.example/january.pdf', '2016-02-01T00:00:00+00:00', '0aff8873e2fe345f3f913279986ac6f1ee6b165906047a068bc14792d82f0f5a');
INSERT INTO documents VALUES (2, '5e66d4459cb95a7e006bde5fa2d43fb292be18c201410d778bb43225ca879e21', 'ok', NULL, 'march draft.pdf', 2, 'Minutes', 'minutes', NULL, 'born_digital', '0.1.0', '1.0', '0.1.0', 0, '2016-05-01T06:00:00+00:00', NULL, NULL, '43a7d110807ae035b49055de3904164bce058c90e980ce8649fdf624ced98ef1');
INSERT INTO documents VALUES (3, 'fa75b5c25fc089798cf96479474da0ebe84c6cb743a1f1010bb05fd8756275b7', 'ok', NULL, 'march.pdf', 2, 'Minutes', 'minutes', NULL, 'born_digital', '0.1.0', '1.0', '0.1.0', 0, '2016-05-01T06:00:00+00:00', NULL, NULL, 'c67a085adf7c34c633b7de3be8e169a61a67b3e2d6dfad0f025be99ae5957749');
INSERT INTO documents VALUES (4, '859169b38185780daa5497983ff20d2994390058d8a71f2847ac7846f970971e', 'ok', NULL, 'board.pdf', 2, 'Minutes', 'minutes', NULL, 'born_digital', '0.1.0', '1.0', '0.1.0', 0, '2016-05-01T06:00:00+00:00', NULL, NULL, 'ab8a796d72aa54f36e090f859b2f476510bfadc5e3f4035a301fc251eab93752');
INSERT INTO documents VALUES (5, '17d72fdf1868464ade4f11f794ecd73b655db1e8eed322d2f66bdcba5bcfdad5', 'ok', NULL, 'nameless.pdf', 2, 'Minutes', 'minutes', NULL, 'born_digital', '0.1.0', '1.0', '0.1.0', 0, '2016-05-01T06:00:00+00:00', NULL, NULL, '4251d48696a33f02eda0ee12bda9ac078cc7272cc5b9e0e6ba59dcc9d2e0eb0a');
CREATE TABLE sightings (                -- where a paper was seen
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  path TEXT NOT NULL,                   -- absolute; bytes that are not UTF-8 as \xNN
  size INTEGER NOT NULL,                -- bytes
  mtime_ns INTEGER NOT NULL,            -- last change, nanoseconds since 1970
  inode INTEGER NOT NULL,               -- as signed 64 bits
  first_seen TEXT NOT NULL,             -- start of the first run that saw it there
  last_seen TEXT NOT NULL,              -- start of the latest run that saw it there
  current INTEGER NOT NULL,             -- 1; 0 once the file at this path had other bytes (superseded)
  UNIQUE (path, document)
) STRICT;
INSERT INTO sightings VALUES (1, 1, '/papers/january.pdf', 64, 1457000000000000000, 1, '2016-05-01T06:00:00+00:00', '2016-05-02T06:00:00+00:00', 1);
INSERT INTO sightings VALUES (2, 2, '/papers/march.pdf', 64, 1457000000000000000, 2, '2016-05-01T06:00:00+00:00', '2016-05-02T06:00:00+00:00', 0);
INSERT INTO sightings VALUES (3, 3, '/papers/march.pdf', 64, 1457000000000000000, 3, '2016-05-01T06:00:00+00:00', '2016-05-02T06:00:00+00:00', 1);
INSERT INTO sightings VALUES (4, 4, '/papers/board.pdf', 64, 1457000000000000000, 4, '2016-05-01T06:00:00+00:00', '2016-05-02T06:00:00+00:00', 1);
INSERT INTO sightings VALUES (5, 5, '/papers/nameless.pdf', 64, 1457000000000000000, 5, '2016-05-01T06:00:00+00:00', '2016-05-02T06:00:00+00:00', 1);
CREATE TABLE pages (
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
) STRICT;
INSERT INTO pages VALUES (1, 1, 1, 'i', 'january: the ferry was discussed at length.', 'ok', NULL, 'text', 'open');
INSERT INTO pages VALUES (2, 1, 2, 'ii', 'Any other business: the harbour café’s lease.', 'ok', NULL, 'text', 'open');
INSERT INTO pages VALUES (3, 2, 1, 'i', 'march draft: the ferry was discussed at length.', 'ok', NULL, 'text', 'open');
INSERT INTO pages VALUES (4, 2, 2, 'ii', 'Any other business: the harbour café’s lease.', 'ok', NULL, 'text', 'open');
INSERT INTO pages VALUES (5, 3, 1, 'i', 'march: the ferry was discussed at length.', 'ok', NULL, 'text', 'open');
INSERT INTO pages VALUES (6, 3, 2, 'ii', 'Any other business: the harbour café’s lease.', 'ok', NULL, 'text', 'open');
INSERT INTO pages VALUES (7, 4, 1, 'i', 'board: the ferry was discussed at length.', 'ok', NULL, 'text', 'open');
INSERT INTO pages VALUES (8, 4, 2, 'ii', 'Any other business: the harbour café’s lease.', 'ok', NULL, 'text', 'open');
INSERT INTO pages VALUES (9, 5, 1, 'i', 'nameless: the ferry was discussed at length.', 'ok', NULL, 'text', 'open');
INSERT INTO pages VALUES (10, 5, 2, 'ii', 'Any other business: the harbour café’s lease.', 'ok', NULL, 'text', 'open');
CREATE TABLE warnings (                 -- what could not be read, was read by OCR, or looks inconsistent
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  page INTEGER,
  message TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT;
INSERT INTO warnings VALUES (1, 0, 'odd_date', 2, 'two dates');
INSERT INTO warnings VALUES (2, 0, 'odd_date', 2, 'two dates');
INSERT INTO warnings VALUES (3, 0, 'odd_date', 2, 'two dates');
INSERT INTO warnings VALUES (4, 0, 'odd_date', 2, 'two dates');
INSERT INTO warnings VALUES (5, 0, 'odd_date', 2, 'two dates');
CREATE TABLE bodies (                   -- committees, councils, boards
  id TEXT PRIMARY KEY,                  -- the normalised name
  name TEXT NOT NULL                    -- the best of its printed forms
) STRICT;
INSERT INTO bodies VALUES ('fenmarsh adults committee', 'Fenmarsh Adults Committee');
INSERT INTO bodies VALUES ('harbour board', 'Harbour Board');
CREATE TABLE people (                   -- people as one body's papers name them
  id TEXT PRIMARY KEY,                  -- body id, slash, normalised name
  body TEXT NOT NULL REFERENCES bodies (id),
  name TEXT NOT NULL                    -- the best of its printed forms
) STRICT;
INSERT INTO people VALUES ('fenmarsh adults committee/anne wexcombe', 'fenmarsh adults committee', 'Anne Wexcombe');
INSERT INTO people VALUES ('fenmarsh adults committee/bill ottery', 'fenmarsh adults committee', 'Bill Ottery');
INSERT INTO people VALUES ('harbour board/anne wexcombe', 'harbour board', 'Anne Wexcombe');
INSERT INTO people VALUES ('harbour board/bill ottery', 'harbour board', 'Bill Ottery');
CREATE TABLE records (                  -- the register of all records
  key INTEGER PRIMARY KEY,              -- this corpus's own number, for the search index
  id TEXT NOT NULL UNIQUE,              -- stable: the same when the paper is parsed again
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  kind TEXT NOT NULL                    -- the table that holds it
) STRICT;
INSERT INTO records VALUES (1, '7a6d85963363-part-0', 1, 'parts');
INSERT INTO records VALUES (2, '7a6d85963363-meeting-0', 1, 'meetings');
INSERT INTO records VALUES (3, '7a6d85963363-attendance-0', 1, 'attendance');
INSERT INTO records VALUES (4, '7a6d85963363-attendance-1', 1, 'attendance');
INSERT INTO records VALUES (5, '7a6d85963363-agenda-0', 1, 'agenda_items');
INSERT INTO records VALUES (6, '7a6d85963363-minute-0', 1, 'minute_items');
INSERT INTO records VALUES (7, '7a6d85963363-decision-0', 1, 'decisions');
INSERT INTO records VALUES (8, '7a6d85963363-action-0', 1, 'actions');
INSERT INTO records VALUES (9, '7a6d85963363-action-1', 1, 'actions');
INSERT INTO records VALUES (10, '7a6d85963363-recommendation-0', 1, 'recommendations');
INSERT INTO records VALUES (11, '7a6d85963363-plan-0', 1, 'plan_actions');
INSERT INTO records VALUES (12, '7a6d85963363-indicator-0', 1, 'indicators');
INSERT INTO records VALUES (13, '7a6d85963363-forward-0', 1, 'forward_items');
INSERT INTO records VALUES (14, '7a6d85963363-table-0', 1, 'tables');
INSERT INTO records VALUES (15, '5e66d4459cb9-part-0', 2, 'parts');
INSERT INTO records VALUES (16, '5e66d4459cb9-meeting-0', 2, 'meetings');
INSERT INTO records VALUES (17, '5e66d4459cb9-attendance-0', 2, 'attendance');
INSERT INTO records VALUES (18, '5e66d4459cb9-attendance-1', 2, 'attendance');
INSERT INTO records VALUES (19, '5e66d4459cb9-agenda-0', 2, 'agenda_items');
INSERT INTO records VALUES (20, '5e66d4459cb9-minute-0', 2, 'minute_items');
INSERT INTO records VALUES (21, '5e66d4459cb9-decision-0', 2, 'decisions');
INSERT INTO records VALUES (22, '5e66d4459cb9-action-0', 2, 'actions');
INSERT INTO records VALUES (23, '5e66d4459cb9-action-1', 2, 'actions');
INSERT INTO records VALUES (24, '5e66d4459cb9-recommendation-0', 2, 'recommendations');
INSERT INTO records VALUES (25, '5e66d4459cb9-plan-0', 2, 'plan_actions');
INSERT INTO records VALUES (26, '5e66d4459cb9-indicator-0', 2, 'indicators');
INSERT INTO records VALUES (27, '5e66d4459cb9-forward-0', 2, 'forward_items');
INSERT INTO records VALUES (28, '5e66d4459cb9-table-0', 2, 'tables');
INSERT INTO records VALUES (29, 'fa75b5c25fc0-part-0', 3, 'parts');
INSERT INTO records VALUES (30, 'fa75b5c25fc0-meeting-0', 3, 'meetings');
INSERT INTO records VALUES (31, 'fa75b5c25fc0-attendance-0', 3, 'attendance');
INSERT INTO records VALUES (32, 'fa75b5c25fc0-attendance-1', 3, 'attendance');
INSERT INTO records VALUES (33, 'fa75b5c25fc0-agenda-0', 3, 'agenda_items');
INSERT INTO records VALUES (34, 'fa75b5c25fc0-minute-0', 3, 'minute_items');
INSERT INTO records VALUES (35, 'fa75b5c25fc0-decision-0', 3, 'decisions');
INSERT INTO records VALUES (36, 'fa75b5c25fc0-action-0', 3, 'actions');
INSERT INTO records VALUES (37, 'fa75b5c25fc0-action-1', 3, 'actions');
INSERT INTO records VALUES (38, 'fa75b5c25fc0-recommendation-0', 3, 'recommendations');
INSERT INTO records VALUES (39, 'fa75b5c25fc0-plan-0', 3, 'plan_actions');
INSERT INTO records VALUES (40, 'fa75b5c25fc0-indicator-0', 3, 'indicators');
INSERT INTO records VALUES (41, 'fa75b5c25fc0-forward-0', 3, 'forward_items');
INSERT INTO records VALUES (42, 'fa75b5c25fc0-table-0', 3, 'tables');
INSERT INTO records VALUES (43, '859169b38185-part-0', 4, 'parts');
INSERT INTO records VALUES (44, '859169b38185-meeting-0', 4, 'meetings');
INSERT INTO records VALUES (45, '859169b38185-attendance-0', 4, 'attendance');
INSERT INTO records VALUES (46, '859169b38185-attendance-1', 4, 'attendance');
INSERT INTO records VALUES (47, '859169b38185-agenda-0', 4, 'agenda_items');
INSERT INTO records VALUES (48, '859169b38185-minute-0', 4, 'minute_items');
INSERT INTO records VALUES (49, '859169b38185-decision-0', 4, 'decisions');
INSERT INTO records VALUES (50, '859169b38185-action-0', 4, 'actions');
INSERT INTO records VALUES (51, '859169b38185-recommendation-0', 4, 'recommendations');
INSERT INTO records VALUES (52, '859169b38185-plan-0', 4, 'plan_actions');
INSERT INTO records VALUES (53, '859169b38185-indicator-0', 4, 'indicators');
INSERT INTO records VALUES (54, '859169b38185-forward-0', 4, 'forward_items');
INSERT INTO records VALUES (55, '859169b38185-table-0', 4, 'tables');
INSERT INTO records VALUES (56, '17d72fdf1868-part-0', 5, 'parts');
INSERT INTO records VALUES (57, '17d72fdf1868-meeting-0', 5, 'meetings');
INSERT INTO records VALUES (58, '17d72fdf1868-attendance-0', 5, 'attendance');
INSERT INTO records VALUES (59, '17d72fdf1868-attendance-1', 5, 'attendance');
INSERT INTO records VALUES (60, '17d72fdf1868-agenda-0', 5, 'agenda_items');
INSERT INTO records VALUES (61, '17d72fdf1868-minute-0', 5, 'minute_items');
INSERT INTO records VALUES (62, '17d72fdf1868-decision-0', 5, 'decisions');
INSERT INTO records VALUES (63, '17d72fdf1868-action-0', 5, 'actions');
INSERT INTO records VALUES (64, '17d72fdf1868-action-1', 5, 'actions');
INSERT INTO records VALUES (65, '17d72fdf1868-recommendation-0', 5, 'recommendations');
INSERT INTO records VALUES (66, '17d72fdf1868-plan-0', 5, 'plan_actions');
INSERT INTO records VALUES (67, '17d72fdf1868-indicator-0', 5, 'indicators');
INSERT INTO records VALUES (68, '17d72fdf1868-forward-0', 5, 'forward_items');
INSERT INTO records VALUES (69, '17d72fdf1868-table-0', 5, 'tables');
CREATE TABLE evidence (                 -- where a record stands, one row per page
  record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL,
  x0 REAL NOT NULL, top REAL NOT NULL, x1 REAL NOT NULL, bottom REAL NOT NULL,
  quote TEXT NOT NULL,                  -- found in the page's text, white space and line-end hyphens aside
  PRIMARY KEY (record, position)
) STRICT;
INSERT INTO evidence VALUES ('17d72fdf1868-action-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'Write to the trust about the ferry');
INSERT INTO evidence VALUES ('17d72fdf1868-action-1', 0, 1, 50.0, 101.0, 400.0, 113.0, 'Publish the strategy');
INSERT INTO evidence VALUES ('17d72fdf1868-agenda-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-attendance-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-attendance-1', 0, 1, 50.0, 101.0, 400.0, 113.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-decision-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-forward-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-indicator-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-meeting-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-minute-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-part-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-plan-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-recommendation-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('17d72fdf1868-table-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-action-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'Write to the trust about the ferry');
INSERT INTO evidence VALUES ('5e66d4459cb9-action-1', 0, 1, 50.0, 101.0, 400.0, 113.0, 'Publish the strategy');
INSERT INTO evidence VALUES ('5e66d4459cb9-agenda-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-attendance-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-attendance-1', 0, 1, 50.0, 101.0, 400.0, 113.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-decision-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-forward-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-indicator-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-meeting-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-minute-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-part-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-plan-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-recommendation-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('5e66d4459cb9-table-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-action-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'Write to the trust about the ferry');
INSERT INTO evidence VALUES ('7a6d85963363-action-1', 0, 1, 50.0, 101.0, 400.0, 113.0, 'Publish the strategy');
INSERT INTO evidence VALUES ('7a6d85963363-agenda-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-attendance-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-attendance-1', 0, 1, 50.0, 101.0, 400.0, 113.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-decision-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-forward-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-indicator-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-meeting-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-minute-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-part-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-plan-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-recommendation-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('7a6d85963363-table-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-action-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'Dredge the channel');
INSERT INTO evidence VALUES ('859169b38185-agenda-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-attendance-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-attendance-1', 0, 1, 50.0, 101.0, 400.0, 113.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-decision-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-forward-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-indicator-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-meeting-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-minute-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-part-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-plan-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-recommendation-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('859169b38185-table-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-action-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'Write to the trust about the ferry');
INSERT INTO evidence VALUES ('fa75b5c25fc0-action-1', 0, 1, 50.0, 101.0, 400.0, 113.0, 'Publish the strategy');
INSERT INTO evidence VALUES ('fa75b5c25fc0-agenda-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-attendance-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-attendance-1', 0, 1, 50.0, 101.0, 400.0, 113.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-decision-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-forward-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-indicator-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-meeting-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-minute-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-part-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-plan-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-recommendation-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
INSERT INTO evidence VALUES ('fa75b5c25fc0-table-0', 0, 1, 50.0, 100.0, 400.0, 112.0, 'quoted');
CREATE TABLE owners (                   -- who is to do an action or plan action
  record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,                   -- as printed
  kind TEXT NOT NULL,                   -- person, post, body
  initials TEXT,
  person TEXT REFERENCES people (id),   -- empty where it would be a guess
  person_in_paper TEXT,                 -- the paper's own key for the person
  PRIMARY KEY (record, position)
) STRICT;
INSERT INTO owners VALUES ('17d72fdf1868-action-0', 0, 'AW', 'person', 'AW', NULL, 'p1');
INSERT INTO owners VALUES ('17d72fdf1868-action-1', 0, 'AW', 'person', 'AW', NULL, 'p1');
INSERT INTO owners VALUES ('17d72fdf1868-plan-0', 0, 'Harbour Master', 'post', NULL, NULL, NULL);
INSERT INTO owners VALUES ('5e66d4459cb9-action-0', 0, 'AW', 'person', 'AW', 'fenmarsh adults committee/anne wexcombe', 'p1');
INSERT INTO owners VALUES ('5e66d4459cb9-action-1', 0, 'AW', 'person', 'AW', 'fenmarsh adults committee/anne wexcombe', 'p1');
INSERT INTO owners VALUES ('5e66d4459cb9-plan-0', 0, 'Harbour Master', 'post', NULL, NULL, NULL);
INSERT INTO owners VALUES ('7a6d85963363-action-0', 0, 'AW', 'person', 'AW', 'fenmarsh adults committee/anne wexcombe', 'p1');
INSERT INTO owners VALUES ('7a6d85963363-action-1', 0, 'AW', 'person', 'AW', 'fenmarsh adults committee/anne wexcombe', 'p1');
INSERT INTO owners VALUES ('7a6d85963363-plan-0', 0, 'Harbour Master', 'post', NULL, NULL, NULL);
INSERT INTO owners VALUES ('859169b38185-action-0', 0, 'AW', 'person', 'AW', 'harbour board/anne wexcombe', 'p1');
INSERT INTO owners VALUES ('859169b38185-plan-0', 0, 'Harbour Master', 'post', NULL, NULL, NULL);
INSERT INTO owners VALUES ('fa75b5c25fc0-action-0', 0, 'AW', 'person', 'AW', 'fenmarsh adults committee/anne wexcombe', 'p1');
INSERT INTO owners VALUES ('fa75b5c25fc0-action-1', 0, 'AW', 'person', 'AW', 'fenmarsh adults committee/anne wexcombe', 'p1');
INSERT INTO owners VALUES ('fa75b5c25fc0-plan-0', 0, 'Harbour Master', 'post', NULL, NULL, NULL);
CREATE TABLE parts (                    -- the constituent papers of a file, in order
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  kind TEXT NOT NULL,                   -- agenda, minutes, action_log, report, appendix, plan, forward_plan, cover,
                                        -- other
  title TEXT NOT NULL,
  first_page INTEGER NOT NULL,
  last_page INTEGER NOT NULL
) STRICT;
INSERT INTO parts VALUES ('17d72fdf1868-part-0', 5, 0, 0, 'open', 0.9, 'minutes', 'Minutes', 1, 2);
INSERT INTO parts VALUES ('5e66d4459cb9-part-0', 2, 0, 0, 'open', 0.9, 'minutes', 'Minutes', 1, 2);
INSERT INTO parts VALUES ('7a6d85963363-part-0', 1, 0, 0, 'open', 0.9, 'minutes', 'Minutes', 1, 2);
INSERT INTO parts VALUES ('859169b38185-part-0', 4, 0, 0, 'open', 0.9, 'minutes', 'Minutes', 1, 2);
INSERT INTO parts VALUES ('fa75b5c25fc0-part-0', 3, 0, 0, 'open', 0.9, 'minutes', 'Minutes', 1, 2);
CREATE TABLE meetings (                 -- the meetings that papers are of or for: one row per paper that records it
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  body TEXT REFERENCES bodies (id),
  body_name TEXT,                       -- the committee's name as printed
  date TEXT,                            -- YYYY-MM-DD
  start_time TEXT, end_time TEXT,       -- HH:MM
  venue TEXT,
  kind TEXT NOT NULL,                   -- ordinary, annual, extraordinary, special
  status TEXT                           -- held, scheduled, cancelled
) STRICT;
INSERT INTO meetings VALUES ('17d72fdf1868-meeting-0', 5, 0, 0, 'open', 0.9, NULL, NULL, NULL, '10:00', NULL, 'Shire Hall', 'ordinary', NULL);
INSERT INTO meetings VALUES ('5e66d4459cb9-meeting-0', 2, 0, 0, 'open', 0.9, 'fenmarsh adults committee', 'Fenmarsh Adults Committee', '2016-03-08', '10:00', NULL, 'Shire Hall', 'ordinary', NULL);
INSERT INTO meetings VALUES ('7a6d85963363-meeting-0', 1, 0, 0, 'open', 0.9, 'fenmarsh adults committee', 'Fenmarsh Adults Committee', '2016-01-12', '10:00', NULL, 'Shire Hall', 'ordinary', NULL);
INSERT INTO meetings VALUES ('859169b38185-meeting-0', 4, 0, 0, 'open', 0.9, 'harbour board', 'Harbour Board', '2016-04-01', '10:00', NULL, 'Shire Hall', 'ordinary', NULL);
INSERT INTO meetings VALUES ('fa75b5c25fc0-meeting-0', 3, 0, 0, 'open', 0.9, 'fenmarsh adults committee', 'Fenmarsh Adults Committee', '2016-03-08', '10:00', NULL, 'Shire Hall', 'ordinary', NULL);
CREATE TABLE attendance (               -- people at, or missing from, a meeting
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  meeting TEXT REFERENCES meetings (id),
  name TEXT NOT NULL,                   -- as printed, without Cllr, Mr, Dr
  status TEXT NOT NULL,                 -- present, apologies, absent, substitute, in_attendance
  role TEXT,                            -- chair, vice_chair, clerk
  represents TEXT,                      -- organisation or post as printed
  honorific TEXT,
  initials TEXT,
  substitute_for TEXT,
  from_item TEXT, to_item TEXT,         -- minute numbers of a late arrival, an early departure
  person TEXT REFERENCES people (id),   -- empty where it would be a guess
  person_in_paper TEXT                  -- the paper's own key for the person
) STRICT;
INSERT INTO attendance VALUES ('17d72fdf1868-attendance-0', 5, 0, 0, 'open', 0.9, '17d72fdf1868-meeting-0', 'Anne Wexcombe', 'present', NULL, NULL, NULL, 'AW', NULL, NULL, NULL, NULL, 'p1');
INSERT INTO attendance VALUES ('17d72fdf1868-attendance-1', 5, 1, 0, 'open', 0.9, '17d72fdf1868-meeting-0', 'Bill Ottery', 'present', NULL, NULL, NULL, 'BO', NULL, NULL, NULL, NULL, 'p2');
INSERT INTO attendance VALUES ('5e66d4459cb9-attendance-0', 2, 0, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', 'Anne Wexcombe', 'present', NULL, NULL, NULL, 'AW', NULL, NULL, NULL, 'fenmarsh adults committee/anne wexcombe', 'p1');
INSERT INTO attendance VALUES ('5e66d4459cb9-attendance-1', 2, 1, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', 'Bill Ottery', 'present', NULL, NULL, NULL, 'BO', NULL, NULL, NULL, 'fenmarsh adults committee/bill ottery', 'p2');
INSERT INTO attendance VALUES ('7a6d85963363-attendance-0', 1, 0, 0, 'open', 0.9, '7a6d85963363-meeting-0', 'Anne Wexcombe', 'present', NULL, NULL, NULL, 'AW', NULL, NULL, NULL, 'fenmarsh adults committee/anne wexcombe', 'p1');
INSERT INTO attendance VALUES ('7a6d85963363-attendance-1', 1, 1, 0, 'open', 0.9, '7a6d85963363-meeting-0', 'Bill Ottery', 'present', NULL, NULL, NULL, 'BO', NULL, NULL, NULL, 'fenmarsh adults committee/bill ottery', 'p2');
INSERT INTO attendance VALUES ('859169b38185-attendance-0', 4, 0, 0, 'open', 0.9, '859169b38185-meeting-0', 'Anne Wexcombe', 'present', NULL, NULL, NULL, 'AW', NULL, NULL, NULL, 'harbour board/anne wexcombe', 'p1');
INSERT INTO attendance VALUES ('859169b38185-attendance-1', 4, 1, 0, 'open', 0.9, '859169b38185-meeting-0', 'Bill Ottery', 'present', NULL, NULL, NULL, 'BO', NULL, NULL, NULL, 'harbour board/bill ottery', 'p2');
INSERT INTO attendance VALUES ('fa75b5c25fc0-attendance-0', 3, 0, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', 'Anne Wexcombe', 'present', NULL, NULL, 'Mrs', 'AW', NULL, NULL, NULL, 'fenmarsh adults committee/anne wexcombe', 'p1');
INSERT INTO attendance VALUES ('fa75b5c25fc0-attendance-1', 3, 1, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', 'Bill Ottery', 'present', NULL, NULL, 'Mr', 'BO', NULL, NULL, NULL, 'fenmarsh adults committee/bill ottery', 'p2');
CREATE TABLE agenda_items (             -- items on agendas
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  meeting TEXT REFERENCES meetings (id),
  number TEXT,                          -- as printed, without a final dot
  title TEXT NOT NULL,
  lead TEXT,                            -- presenter or author as printed
  first_page INTEGER, last_page INTEGER, -- where its paper lies in this file
  item_order INTEGER NOT NULL,          -- 0-based place on the agenda
  text TEXT NOT NULL                    -- the whole body, verbatim
) STRICT;
INSERT INTO agenda_items VALUES ('17d72fdf1868-agenda-0', 5, 0, 0, 'open', 0.9, '17d72fdf1868-meeting-0', '3', 'Ferry service', NULL, NULL, NULL, 2, '');
INSERT INTO agenda_items VALUES ('5e66d4459cb9-agenda-0', 2, 0, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', '3', 'Ferry service', NULL, NULL, NULL, 2, '');
INSERT INTO agenda_items VALUES ('7a6d85963363-agenda-0', 1, 0, 0, 'open', 0.9, '7a6d85963363-meeting-0', '3', 'Ferry service', NULL, NULL, NULL, 2, '');
INSERT INTO agenda_items VALUES ('859169b38185-agenda-0', 4, 0, 0, 'open', 0.9, '859169b38185-meeting-0', '3', 'Ferry service', NULL, NULL, NULL, 2, '');
INSERT INTO agenda_items VALUES ('fa75b5c25fc0-agenda-0', 3, 0, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', '3', 'Ferry service', NULL, NULL, NULL, 2, '');
CREATE TABLE minute_items (             -- numbered or headed minutes
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  meeting TEXT REFERENCES meetings (id),
  number TEXT,                          -- as printed, without a final dot
  title TEXT NOT NULL,
  item_order INTEGER NOT NULL,          -- 0-based place in the minutes
  text TEXT NOT NULL                    -- the whole body, verbatim
) STRICT;
INSERT INTO minute_items VALUES ('17d72fdf1868-minute-0', 5, 0, 0, 'open', 0.9, '17d72fdf1868-meeting-0', '12', 'Ferry service', 0, 'The ferry was discussed.');
INSERT INTO minute_items VALUES ('5e66d4459cb9-minute-0', 2, 0, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', '12', 'Ferry service', 0, 'The ferry was discussed.');
INSERT INTO minute_items VALUES ('7a6d85963363-minute-0', 1, 0, 0, 'open', 0.9, '7a6d85963363-meeting-0', '12', 'Ferry service', 0, 'The ferry was discussed.');
INSERT INTO minute_items VALUES ('859169b38185-minute-0', 4, 0, 0, 'open', 0.9, '859169b38185-meeting-0', '12', 'Ferry service', 0, 'The ferry was discussed.');
INSERT INTO minute_items VALUES ('fa75b5c25fc0-minute-0', 3, 0, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', '12', 'Ferry service', 0, 'The ferry was discussed.');
CREATE TABLE decisions (                -- formal outcomes, one row per clause
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  meeting TEXT REFERENCES meetings (id),
  item TEXT,                            -- minute number as printed
  minute_item TEXT REFERENCES minute_items (id),
  text TEXT NOT NULL,
  kind TEXT NOT NULL,                   -- resolution, recommendation, noted, deferred, referred, refused, elected,
                                        -- procedural
  outcome TEXT NOT NULL,                -- carried, lost, deferred, withdrawn
  label TEXT,                           -- of the clause, as printed
  lead_in TEXT,                         -- "It was resolved unanimously to"
  mover TEXT, seconder TEXT,
  votes_for INTEGER, votes_against INTEGER, abstentions INTEGER
) STRICT;
INSERT INTO decisions VALUES ('17d72fdf1868-decision-0', 5, 0, 0, 'open', 0.9, '17d72fdf1868-meeting-0', '12', '17d72fdf1868-minute-0', 'to keep the ferry running', 'resolution', 'carried', NULL, NULL, NULL, NULL, 7, NULL, NULL);
INSERT INTO decisions VALUES ('5e66d4459cb9-decision-0', 2, 0, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', '12', '5e66d4459cb9-minute-0', 'to keep the ferry running', 'resolution', 'carried', NULL, NULL, NULL, NULL, 7, NULL, NULL);
INSERT INTO decisions VALUES ('7a6d85963363-decision-0', 1, 0, 0, 'open', 0.9, '7a6d85963363-meeting-0', '12', '7a6d85963363-minute-0', 'to keep the ferry running', 'resolution', 'carried', NULL, NULL, NULL, NULL, 7, NULL, NULL);
INSERT INTO decisions VALUES ('859169b38185-decision-0', 4, 0, 0, 'open', 0.9, '859169b38185-meeting-0', '12', '859169b38185-minute-0', 'to keep the ferry running', 'resolution', 'carried', NULL, NULL, NULL, NULL, 7, NULL, NULL);
INSERT INTO decisions VALUES ('fa75b5c25fc0-decision-0', 3, 0, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', '12', 'fa75b5c25fc0-minute-0', 'to keep the ferry running', 'resolution', 'carried', NULL, NULL, NULL, NULL, 7, NULL, NULL);
CREATE TABLE actions (                  -- work that a person, post or body is to do after a meeting, or had to
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  meeting TEXT REFERENCES meetings (id),
  item TEXT,                            -- minute number as printed
  minute_item TEXT REFERENCES minute_items (id),
  due TEXT,                             -- EDTF
  due_text TEXT,                        -- as printed
  due_latest TEXT,                      -- the last day it can be done
  item_title TEXT,
  text TEXT NOT NULL,
  status TEXT NOT NULL,                 -- open, in_progress, completed, cancelled
  status_text TEXT,                     -- as printed
  comments TEXT,                        -- as printed
  completed_on TEXT,
  agreed_on TEXT,                       -- date of the meeting that agreed it
  basis TEXT NOT NULL                   -- log, marked, undertaking, resolution
) STRICT;
INSERT INTO actions VALUES ('17d72fdf1868-action-0', 5, 0, 0, 'open', 0.9, '17d72fdf1868-meeting-0', '12', '17d72fdf1868-minute-0', '2016-04', 'by April', '2016-04-30', 'Ferry service', 'Write to the trust about the ferry', 'open', NULL, NULL, NULL, NULL, 'marked');
INSERT INTO actions VALUES ('17d72fdf1868-action-1', 5, 1, 0, 'open', 0.9, '17d72fdf1868-meeting-0', '12', '17d72fdf1868-minute-0', '2016-04', 'by April', '2016-04-30', 'Ferry service', 'Publish the strategy', 'completed', NULL, NULL, NULL, NULL, 'marked');
INSERT INTO actions VALUES ('5e66d4459cb9-action-0', 2, 0, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', '12', '5e66d4459cb9-minute-0', '2016-04', 'by April', '2016-04-30', 'Ferry service', 'Write to the trust about the ferry', 'open', NULL, NULL, NULL, NULL, 'marked');
INSERT INTO actions VALUES ('5e66d4459cb9-action-1', 2, 1, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', '12', '5e66d4459cb9-minute-0', '2016-04', 'by April', '2016-04-30', 'Ferry service', 'Publish the strategy', 'completed', NULL, NULL, NULL, NULL, 'marked');
INSERT INTO actions VALUES ('7a6d85963363-action-0', 1, 0, 0, 'open', 0.9, '7a6d85963363-meeting-0', '12', '7a6d85963363-minute-0', '2016-04', 'by April', '2016-04-30', 'Ferry service', 'Write to the trust about the ferry', 'open', NULL, NULL, NULL, NULL, 'marked');
INSERT INTO actions VALUES ('7a6d85963363-action-1', 1, 1, 0, 'open', 0.9, '7a6d85963363-meeting-0', '12', '7a6d85963363-minute-0', '2016-04', 'by April', '2016-04-30', 'Ferry service', 'Publish the strategy', 'completed', NULL, NULL, NULL, NULL, 'marked');
INSERT INTO actions VALUES ('859169b38185-action-0', 4, 0, 0, 'open', 0.9, '859169b38185-meeting-0', '12', '859169b38185-minute-0', '2016-04', 'by April', '2016-04-30', 'Ferry service', 'Dredge the channel', 'open', NULL, NULL, NULL, NULL, 'marked');
INSERT INTO actions VALUES ('fa75b5c25fc0-action-0', 3, 0, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', '12', 'fa75b5c25fc0-minute-0', '2016-04', 'by April', '2016-04-30', 'Ferry service', 'Write to the trust about the ferry', 'open', NULL, NULL, NULL, NULL, 'marked');
INSERT INTO actions VALUES ('fa75b5c25fc0-action-1', 3, 1, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', '12', 'fa75b5c25fc0-minute-0', '2016-04', 'by April', '2016-04-30', 'Ferry service', 'Publish the strategy', 'completed', NULL, NULL, NULL, NULL, 'marked');
CREATE TABLE recommendations (          -- clauses that reports ask a body to decide
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  meeting TEXT REFERENCES meetings (id),
  item TEXT,                            -- minute number as printed
  minute_item TEXT REFERENCES minute_items (id),
  text TEXT NOT NULL,
  label TEXT
) STRICT;
INSERT INTO recommendations VALUES ('17d72fdf1868-recommendation-0', 5, 0, 0, 'open', 0.9, '17d72fdf1868-meeting-0', '12', '17d72fdf1868-minute-0', 'to note the ferry report', NULL);
INSERT INTO recommendations VALUES ('5e66d4459cb9-recommendation-0', 2, 0, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', '12', '5e66d4459cb9-minute-0', 'to note the ferry report', NULL);
INSERT INTO recommendations VALUES ('7a6d85963363-recommendation-0', 1, 0, 0, 'open', 0.9, '7a6d85963363-meeting-0', '12', '7a6d85963363-minute-0', 'to note the ferry report', NULL);
INSERT INTO recommendations VALUES ('859169b38185-recommendation-0', 4, 0, 0, 'open', 0.9, '859169b38185-meeting-0', '12', '859169b38185-minute-0', 'to note the ferry report', NULL);
INSERT INTO recommendations VALUES ('fa75b5c25fc0-recommendation-0', 3, 0, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', '12', 'fa75b5c25fc0-minute-0', 'to note the ferry report', NULL);
CREATE TABLE plan_actions (             -- rows and bullets of action plans
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  meeting TEXT REFERENCES meetings (id),
  due TEXT,                             -- EDTF
  due_text TEXT,                        -- as printed
  due_latest TEXT,                      -- the last day it can be done
  text TEXT NOT NULL,
  plan_group TEXT,                      -- priority, outcome or theme it stands under
  rag TEXT,                             -- red, amber, green, blue
  status TEXT,                          -- as for actions
  status_text TEXT,                     -- as printed
  comments TEXT                         -- as printed
) STRICT;
INSERT INTO plan_actions VALUES ('17d72fdf1868-plan-0', 5, 0, 0, 'open', 0.9, '17d72fdf1868-meeting-0', NULL, NULL, NULL, 'Dredge the channel', 'Access', NULL, NULL, NULL, NULL);
INSERT INTO plan_actions VALUES ('5e66d4459cb9-plan-0', 2, 0, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', NULL, NULL, NULL, 'Dredge the channel', 'Access', NULL, NULL, NULL, NULL);
INSERT INTO plan_actions VALUES ('7a6d85963363-plan-0', 1, 0, 0, 'open', 0.9, '7a6d85963363-meeting-0', NULL, NULL, NULL, 'Dredge the channel', 'Access', NULL, NULL, NULL, NULL);
INSERT INTO plan_actions VALUES ('859169b38185-plan-0', 4, 0, 0, 'open', 0.9, '859169b38185-meeting-0', NULL, NULL, NULL, 'Dredge the channel', 'Access', NULL, NULL, NULL, NULL);
INSERT INTO plan_actions VALUES ('fa75b5c25fc0-plan-0', 3, 0, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', NULL, NULL, NULL, 'Dredge the channel', 'Access', NULL, NULL, NULL, NULL);
CREATE TABLE indicators (               -- measures with target and latest value
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  meeting TEXT REFERENCES meetings (id),
  name TEXT NOT NULL,
  target TEXT, actual TEXT,             -- as printed
  rag TEXT
) STRICT;
INSERT INTO indicators VALUES ('17d72fdf1868-indicator-0', 5, 0, 0, 'open', 0.9, '17d72fdf1868-meeting-0', 'Crossings on time', '95%', '88%', NULL);
INSERT INTO indicators VALUES ('5e66d4459cb9-indicator-0', 2, 0, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', 'Crossings on time', '95%', '88%', NULL);
INSERT INTO indicators VALUES ('7a6d85963363-indicator-0', 1, 0, 0, 'open', 0.9, '7a6d85963363-meeting-0', 'Crossings on time', '95%', '88%', NULL);
INSERT INTO indicators VALUES ('859169b38185-indicator-0', 4, 0, 0, 'open', 0.9, '859169b38185-meeting-0', 'Crossings on time', '95%', '88%', NULL);
INSERT INTO indicators VALUES ('fa75b5c25fc0-indicator-0', 3, 0, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', 'Crossings on time', '95%', '88%', NULL);
CREATE TABLE forward_items (            -- items planned for later meetings
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  meeting TEXT REFERENCES meetings (id),
  date TEXT,                            -- YYYY-MM-DD
  title TEXT NOT NULL,
  lead TEXT
) STRICT;
INSERT INTO forward_items VALUES ('17d72fdf1868-forward-0', 5, 0, 0, 'open', 0.9, '17d72fdf1868-meeting-0', '2016-05-10', 'Ferry fares', NULL);
INSERT INTO forward_items VALUES ('5e66d4459cb9-forward-0', 2, 0, 0, 'open', 0.9, '5e66d4459cb9-meeting-0', '2016-05-10', 'Ferry fares', NULL);
INSERT INTO forward_items VALUES ('7a6d85963363-forward-0', 1, 0, 0, 'open', 0.9, '7a6d85963363-meeting-0', '2016-05-10', 'Ferry fares', NULL);
INSERT INTO forward_items VALUES ('859169b38185-forward-0', 4, 0, 0, 'open', 0.9, '859169b38185-meeting-0', '2016-05-10', 'Ferry fares', NULL);
INSERT INTO forward_items VALUES ('fa75b5c25fc0-forward-0', 3, 0, 0, 'open', 0.9, 'fa75b5c25fc0-meeting-0', '2016-05-10', 'Ferry fares', NULL);
CREATE TABLE tables (                   -- printed tables, joined over their pages
  id TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- place among the paper's records of this kind
  part INTEGER,                         -- the paper's part it stands in, by position
  access TEXT NOT NULL,                 -- open, unclear, exempt
  confidence REAL NOT NULL,             -- 0 to 1
  page INTEGER NOT NULL, last_page INTEGER NOT NULL,
  x0 REAL NOT NULL, top REAL NOT NULL, x1 REAL NOT NULL, bottom REAL NOT NULL, -- on the first page
  caption TEXT,
  header TEXT NOT NULL,                 -- JSON list of cells
  rows TEXT NOT NULL                    -- JSON list of lists of cells
) STRICT;
INSERT INTO tables VALUES ('17d72fdf1868-table-0', 5, 0, 0, 'open', 0.9, 2, 2, 50.0, 60.0, 500.0, 200.0, NULL, '["Item", "Who"]', '[["a", "b"]]');
INSERT INTO tables VALUES ('5e66d4459cb9-table-0', 2, 0, 0, 'open', 0.9, 2, 2, 50.0, 60.0, 500.0, 200.0, NULL, '["Item", "Who"]', '[["a", "b"]]');
INSERT INTO tables VALUES ('7a6d85963363-table-0', 1, 0, 0, 'open', 0.9, 2, 2, 50.0, 60.0, 500.0, 200.0, NULL, '["Item", "Who"]', '[["a", "b"]]');
INSERT INTO tables VALUES ('859169b38185-table-0', 4, 0, 0, 'open', 0.9, 2, 2, 50.0, 60.0, 500.0, 200.0, NULL, '["Item", "Who"]', '[["a", "b"]]');
INSERT INTO tables VALUES ('fa75b5c25fc0-table-0', 3, 0, 0, 'open', 0.9, 2, 2, 50.0, 60.0, 500.0, 200.0, NULL, '["Item", "Who"]', '[["a", "b"]]');
CREATE UNIQUE INDEX sightings_current_path ON sightings (path) WHERE current = 1;
CREATE INDEX sightings_document ON sightings (document, current);
CREATE VIEW current_documents AS        -- papers that stand somewhere now, with the path where they were last seen
  SELECT d.*, (SELECT s.path FROM sightings AS s WHERE s.document = d.id AND s.current = 1
               ORDER BY s.last_seen DESC, s.path LIMIT 1) AS path
  FROM documents AS d
  WHERE EXISTS (SELECT 1 FROM sightings AS s WHERE s.document = d.id AND s.current = 1);
CREATE INDEX people_body ON people (body);
CREATE INDEX records_document ON records (document);
CREATE INDEX owners_person ON owners (person);
CREATE INDEX meetings_body ON meetings (body, date);
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX actions_status ON actions (status);
CREATE INDEX parts_document ON parts (document);
CREATE INDEX meetings_document ON meetings (document);
CREATE INDEX attendance_document ON attendance (document);
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE INDEX agenda_items_document ON agenda_items (document);
CREATE INDEX agenda_items_meeting ON agenda_items (meeting);
CREATE INDEX minute_items_document ON minute_items (document);
CREATE INDEX minute_items_meeting ON minute_items (meeting);
CREATE INDEX decisions_document ON decisions (document);
CREATE INDEX decisions_meeting ON decisions (meeting);
CREATE INDEX decisions_minute_item ON decisions (minute_item);
CREATE INDEX actions_document ON actions (document);
CREATE INDEX actions_meeting ON actions (meeting);
CREATE INDEX actions_minute_item ON actions (minute_item);
CREATE INDEX recommendations_document ON recommendations (document);
CREATE INDEX recommendations_meeting ON recommendations (meeting);
CREATE INDEX recommendations_minute_item ON recommendations (minute_item);
CREATE INDEX plan_actions_document ON plan_actions (document);
CREATE INDEX plan_actions_meeting ON plan_actions (meeting);
CREATE INDEX indicators_document ON indicators (document);
CREATE INDEX indicators_meeting ON indicators (meeting);
CREATE INDEX forward_items_document ON forward_items (document);
CREATE INDEX forward_items_meeting ON forward_items (meeting);
CREATE INDEX tables_document ON tables (document);
CREATE VIEW record_texts AS             -- what the search over records reads; changing it means rebuilding records_fts
SELECT key, r.document, title || char(10) || text AS text FROM records AS r JOIN agenda_items USING (id)
  UNION ALL SELECT key, r.document, title || char(10) || text AS text FROM records AS r JOIN minute_items USING (id)
  UNION ALL SELECT key, r.document, text AS text FROM records AS r JOIN decisions USING (id)
  UNION ALL SELECT key, r.document, text || coalesce(char(10) || comments, '') AS text FROM records AS r JOIN actions USING (id)
  UNION ALL SELECT key, r.document, text AS text FROM records AS r JOIN recommendations USING (id)
  UNION ALL SELECT key, r.document, text || coalesce(char(10) || comments, '') AS text FROM records AS r JOIN plan_actions USING (id)
  UNION ALL SELECT key, r.document, name AS text FROM records AS r JOIN indicators USING (id)
  UNION ALL SELECT key, r.document, title AS text FROM records AS r JOIN forward_items USING (id);
CREATE VIRTUAL TABLE pages_fts USING fts5 (text, content='pages', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE records_fts USING fts5 (text, content='record_texts', content_rowid='key', tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO pages_fts (pages_fts) VALUES ('rebuild');
INSERT INTO records_fts (records_fts) VALUES ('rebuild');
COMMIT;
