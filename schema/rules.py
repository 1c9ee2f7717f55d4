"""The names of the rules by which records are found. The confidence of a record is first of all that of its rule."""

from enum import StrEnum


class Rule(StrEnum):
    """What in a paper's words or layout made a record.

    A new rule has the confidence of one that was never seen at work until `make calibrate` has measured it.
    """

    # parts
    FILE_BEGINS = "file-begins"
    PACK_ITEM = "pack-item"
    INNER_PAPER = "inner-paper"
    LOOK_OF_PAGE = "look-of-page"
    # meetings
    BODY_AND_DATE = "body-and-date"
    BODY_OR_DATE = "body-or-date"
    HEAD_OF_LOG = "head-of-log"
    # attendance
    NAME_IN_LIST = "name-in-list"
    WORD_IN_LIST = "word-in-list"
    NAME_IN_MATRIX = "name-in-matrix"
    NAME_IN_SENTENCE = "name-in-sentence"
    SUBSTITUTE_NAMED = "substitute-named"
    # agenda items
    AGENDA = "agenda"
    AGENDA_LIST = "agenda-list"
    # minute items
    NUMBERED_ITEM = "numbered-item"
    LETTERED_ITEM = "lettered-item"
    HEADED_ITEM = "headed-item"
    # declarations
    INTEREST_DECLARED = "interest-declared"
    INTEREST_LISTED = "interest-listed"
    INTEREST_IN_PASSING = "interest-in-passing"
    INTEREST_OF_GROUP = "interest-of-group"
    ROW_OF_INTERESTS = "row-of-interests"
    ROW_OF_REGISTER = "row-of-register"
    # decisions
    CLAUSE_UNDER_LEAD_IN = "clause-under-lead-in"
    LEAD_IN = "lead-in"
    LEAD_IN_WITHIN = "lead-in-within"
    CARRIED_MOTION = "carried-motion"
    LOST_MOTION = "lost-motion"
    MOTION = "motion"
    MOVED_BELOW = "moved-below"
    PLANNING_LINE = "planning-line"
    PLANNING_RULING = "planning-ruling"
    RULING_ALONE = "ruling-alone"
    RULING_BEHIND = "ruling-behind"
    BODY_ACTED = "body-acted"
    TERSE = "terse"
    STATED = "stated"
    # actions
    ROW_OF_LOG = "row-of-log"
    ROW_OF_LIKELY_LOG = "row-of-likely-log"
    BRACKETED = "bracketed"
    INLINE = "inline"
    REQUIRED = "required"
    TRAILING = "trailing"
    OWNER_IN_COLUMN = "owner-in-column"
    OWNER_IN_MARGIN = "owner-in-margin"
    OWNER_ONLY = "owner-only"
    LISTED = "listed"
    ACTION_CELL = "action-cell"
    DOER_IN_CLAUSE = "doer-in-clause"
    CUE_UNDERTAKING = "cue-undertaking"
    CUE_PLEDGE = "cue-pledge"
    CUE_ASKED = "cue-asked"
    CUE_ASKS = "cue-asks"
    CUE_PASSIVE = "cue-passive"
    CUE_WILL = "cue-will"
    # reports
    FULL_HEAD = "full-head"
    SHORT_HEAD = "short-head"
    # recommendations
    LABEL_AND_LEAD_IN = "label-and-lead-in"
    LABEL_ONLY = "label-only"
    LEAD_IN_ONLY = "lead-in-only"
    CHAPTER_OF_ADVICE = "chapter-of-advice"
    # plan actions
    ROW_OF_PLAN = "row-of-plan"
    LIST_OF_PLAN = "list-of-plan"
    # indicators
    VALUED_MEASURE = "valued-measure"
    BARE_MEASURE = "bare-measure"
    # forward items
    HEADED_FORWARD_PLAN = "headed-forward-plan"
    LIKELY_FORWARD_PLAN = "likely-forward-plan"
    FORWARD_LIST = "forward-list"
    # tables
    TABLE = "table"
