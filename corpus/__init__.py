"""Stores records in SQLite and answers questions of them; never parses."""

from minutebook.corpus.changes import Change, Changed, changes
from minutebook.corpus.checking import Disagreement, Finding, Place, disagreements
from minutebook.corpus.database import Corpus, Source, Stored
from minutebook.corpus.faults import InconsistentPaper
from minutebook.corpus.listing import Alias, Listed, bodies, people, suggested_people
from minutebook.corpus.logged import ActionLog, LogAction, LogHeader, LogSelection, OwnerRow, Seen, Withheld
from minutebook.corpus.public_log import open_rows, public_action_log
from minutebook.corpus.queries import action_log, counts
from minutebook.corpus.search import Fragment, Hit, search

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
