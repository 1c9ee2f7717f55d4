"""Stores records in SQLite and answers questions of them; never parses."""

from minutebook.corpus.database import Corpus, Source, Stored
from minutebook.corpus.file.faults import InconsistentPaper
from minutebook.corpus.log.changes import Change, Changed, changes
from minutebook.corpus.log.checking import Disagreement, Finding, Place, disagreements
from minutebook.corpus.log.listing import Alias, Listed, bodies, people, suggested_people
from minutebook.corpus.log.logged import ActionLog, LogAction, LogHeader, LogSelection, OwnerRow, Seen, Withheld
from minutebook.corpus.log.queries import action_log, counts
from minutebook.corpus.public.log import open_rows, public_action_log
from minutebook.corpus.research.search import Fragment, Hit, search

__all__ = [
    "ActionLog",
    "Alias",
    "Change",
    "Changed",
    "Corpus",
    "Disagreement",
    "Finding",
    "Fragment",
    "Hit",
    "InconsistentPaper",
    "Listed",
    "LogAction",
    "LogHeader",
    "LogSelection",
    "OwnerRow",
    "Place",
    "Seen",
    "Source",
    "Stored",
    "Withheld",
    "action_log",
    "bodies",
    "changes",
    "counts",
    "disagreements",
    "open_rows",
    "people",
    "public_action_log",
    "search",
    "suggested_people",
]
