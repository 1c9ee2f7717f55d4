"""The words by which minutes tell of motions: who moves and seconds, and how the vote goes."""

import re

from minutebook.extract.decisions.movers import NAME

TAKES_UP = re.compile(
    r"(?:to )?(?P<deed>approv|adopt|accept|introduc|ratif)\w*(?: of)? the (?P<thing>\w+?)(?P<many>s)?"
    r"(?: (?:with|as|subject)\b.*)?\.?",
    re.IGNORECASE | re.DOTALL,
)
"""A motion that names a thing only: "adoption of the resolution"."""
MOVERS_ONLY = re.compile(r"(?:proposed|moved|proposer|prop|seconded|seconder)(?: by)?\b.{0,60}$", re.IGNORECASE)
"""A sentence that only names the mover or the seconder."""
_AND_RULED = r"(?i:(?:and )?(?:it was )?(?:unanimously )?(?:resolved|agreed)(?: unanimously)?)(?: that)?\s*[:–—-]*\s*"
AND_RULED = re.compile(_AND_RULED)
"""A line that says how a motion ended, between its movers and its words."""
MOVED_BY = re.compile(
    rf"(?:\d{{1,4}}/\d{{1,4}}\s+)?(?:(?P<ruled>(?i:resolved))|(?i:motion|amendment))\s*\({NAME}(?: ?/ ?{NAME})?\)\W*"
)
"""What stands below and its movers in brackets: "2021/14 Resolved (Cr Ash / Cr Birch)"."""
TALLY_LINE = re.compile(r"(?:carried|lost|approved|agreed)\s*[:–-]?\s*\d", re.IGNORECASE)
"""A line with the tally, between the movers and what they moved: "CARRIED: 8 for, 2 abstentions"."""
VOTE_TOLD = re.compile(
    r"(?:the )?(?:result of the )?vot(?:e|es|ing)\b(?! of\b)|\d{1,3} (?:for|in favour)\b", re.IGNORECASE
)
"""How a passage begins that tells how the vote on what stands above it went."""
MOVERS_LINE = re.compile(
    rf"(?:(?i:it was|this was) (?:(?:then|duly|also) )?|(?i:on the (?=proposal|motion)))?"
    rf"(?:,? ?(?:and )?(?i:moved|proposed|seconded|mover|seconder|proposer|second by|motion by|(?:proposal|motion) of)"
    rf"(?i: by)?:?(?: the)? {NAME}(?: \([^)]{{3,40}}\))?[.,;/]?\s*){{1,2}}(?:,? ?(?i:and )?(?i:duly )?(?i:seconded))?"
    rf"(?:(?P<ruled>,? ?{_AND_RULED})|,? ?and|:)?"
)
"""A passage that names the mover, the seconder or both, and nothing else."""
SHORT_MOVERS = re.compile(
    rf"(?:M/S(?:/C)?:? {NAME} ?/ ?{NAME}"
    rf"|Prop(?:osed)?(?: by)? ?[:–-] ?{NAME}[;,.]? (?:Sec(?:onded)?(?: by)?|2 ?nd) ?[:–-] ?{NAME})\.?"
    r"(?P<told> (?:[Uu]nanimous(?:ly)?|[Cc]arried|[Pp]assed|[Aa]pproved)\b.{0,40})?"
)
"""Mover and seconder below what they moved, in short: "M/S Ash / Birch  Unanimous", "Proposed – AA; Seconded – BB"."""
MOVERS_BEHIND = re.compile(
    rf"\W*\b(?i:(?:prop(?:osed|oser|\.)?|moved(?=.{{0,60}}second))(?: by)?)(?: ?[:,–-])? ?{NAME}"
    r"[;,.]? (?i:(?:and )?sec\w*|2 ?nd)\b.*$",
    re.DOTALL,
)
"""Mover and seconder in short behind a statement."""
ELECTED_LINE = re.compile(
    r"(?:[\w’'&-]+ ){0,3}?(?:(?:vice|deputy)[ -]*)?"
    r"(?:chair\w*|president|secretary|treasurer|mayor|representatives?|officer|warden|auditor|examiner|trustee)\b"
    r"[^.:]{0,40}?\s?[–:-]\s",
    re.IGNORECASE,
)
"""An office with a dash behind it: a name and its proposers follow where it was filled."""
MOVERS_WITHIN = re.compile(
    rf"\bProp(?:osed)?(?: by)? ?[:–-] ?{NAME}[;,.]? (?:Sec(?:onded)?(?: by)?|2 ?nd) ?[:–-] ?{NAME}"
    r"(?=\s+(?:The|It|A|An|All|This)\b)"
)
"""Mover and seconder in short, behind which the next statement begins without a full stop."""
NOMINATION = re.compile(
    rf"{NAME} (?:was |is )?(?:nominate[sd]|propose[sd])(?: and (?:nominate|propose)[sd])?(?: in \w+ absence)?"
    rf"(?: by)?(?: that)? (?:the )?{NAME}"
)
"""Somebody puts somebody forward: "Cllr Ash proposed Cllr Birch as Chair"."""
MOTION_STATED = re.compile(r"Motion (?:to|that|for)\b.{10,}", re.IGNORECASE | re.DOTALL)
"""A motion without its mover, who is named below."""
MOVED_TEXT = re.compile(r"[“\"‘']?(?:that\b|to\b|(?:and )?(?:resolved|agreed)\b|it was\b)", re.IGNORECASE)
"""How what was moved begins, below the names of those who moved it."""
MOTION_OPENS = re.compile(
    r"[“\"‘']?that\b[^.]{0,60}(?:council|committee|board|authority|assembly)?\s*:?$", re.IGNORECASE
)
"""A motion whose clauses follow it: "THAT Council"."""
RULING_BEHIND = re.compile(
    r"(?<=[.;”\"])\s+(?:CARRIED|LOST|DEFEATED|Carried|Lost"
    r"|(?:The )?[Mm]otion (?:[^.]{0,60} )?(?:carried|lost|CARRIED|LOST))"
    r"\b[^.]{0,40}\.?$"
)
"""The outcome behind a motion's words."""
VOTERS = re.compile(
    r"\(?(?:for|in favou?r|ayes?|yeas?|against|nays?|noes|abstain\w*|abstentions?|roll call(?: vote)?"
    r"|recorded vote|voting)\b[^.]{0,20}?[:–-]",
    re.IGNORECASE,
)
"""How a passage begins that tells who voted how."""
MOTION_TITLE = re.compile(rf"(?i:motion)\b.*?(?:[–-]|\bby\b|\bfrom\b):? (?P<mover>{NAME})$")
"""An item's title that says whose motion it is."""
VOTE_CALLED = re.compile(r"\bvote\b[^.]{0,40}:$", re.IGNORECASE)
"""Words before the names of those who voted."""
TO_DO = re.compile(r"(?:to|that) [a-z]", re.IGNORECASE)
"""How a decision begins that is told without a lead-in, the names of its movers behind it."""
MOTION_MARK = re.compile(r"(?:motion|resolution)(?: \d{1,4}(?:[-/]\d{1,4})?)?:\s+(?=\S)", re.IGNORECASE)
"""The mark before a motion's words: "Motion: Approve the agenda"."""
TOLD_ABOVE = re.compile(r"[“\"]that\b.{20,}", re.IGNORECASE | re.DOTALL)
"""A motion printed as a quotation, of which the next passage tells the outcome."""
SECONDED_TOO = re.compile(
    r"\bmotion was (?:duly )?(?:proposed by [^.]{3,40} and )?seconded by\b.{0,60}?"
    r"\b(?:carried|agreed|passed|lost|adopted)\b",
    re.I,
)
ASIDE = re.compile(
    r"\s*[\[(](?=[^)\]]*\b(?:propos|mov(?:ed|er)|second|vot(?:e|ing)|unanim|in favou?r|against|abst|carried"
    r"|nem\.? con))"
    r"[^)\]]{0,140}[\])]",
    re.IGNORECASE,
)
"""Movers and votes in brackets behind a decision."""
MOVERS_TOLD = re.compile(rf",? (?i:proposed|moved)(?i: by)? {NAME},? (?i:and )?(?i:seconded)(?i: by)? {NAME}\W*$")
"""Mover and seconder behind a decision, without brackets."""
MOVERS_BRACKETED = re.compile(
    rf"\s*[–—,-]?\s+{NAME} \((?i:motion|mover?|moved|propose[rd]|prop\.?)\)[,;]? (?:and )?{NAME}"
    r" \((?i:2nd|sec\.?|second(?:er|ed)?)\)\.?$"
)
"""Movers each with a word in brackets behind: "– A Ash (motion), B Birch (second)"."""
MOTION = re.compile(
    r"\b(?:moved|m/s|made a motion|motion(?:ed|s)|proposed|second(?:ed)?(?: the (?:proposal|motion))?"
    r"|proposal|motion)\b"
    r"(?:[^.)]|(?<=\b[A-Z])\.){0,60}?"
    r"(?P<what>\b(?:to(?! (?:the|this|a|an|(?-i:[A-Z]\w*))\b)|that|the following (?=accounts|invoices|payments"
    r"|cheques|bills)|approval|adoption|acceptance|continuance"
    r"|introduction|ratification|denial|adjournment|final passage)\b.+)",
    re.IGNORECASE | re.DOTALL,
)
VOTE_LIST = re.compile(
    r"^(?P<side>for|in favou?r|against|abstain(?:ed|ing|tions?)?)\s*[(:]\s*(?P<n>\d{1,3})\)?\s*:?$", re.IGNORECASE
)
"""The head of a list of names by how they voted: "Against (12)"."""
PUT_TO_VOTE = re.compile(
    r"\bput\b[^.]{0,120}\bto the vote\b(?!, the (?:motion|proposal|amendment) (?:to|that)\b)|\bput\b the (?:motion"
    r"|amendment)\b",
    re.IGNORECASE,
)
PUT_AND_ENDED = re.compile(
    r"\bto the vote(?:,? and|,) (?:it )?(?:was |were )?(?:\w+ly )?(?:passed|carried|lost|defeated|agreed|approved"
    r"|adopted)\b",
    re.IGNORECASE,
)
"""Words that tell at once how the vote went."""
VOTE_TAKEN = re.compile(
    r"\b(?:a|the) (?:vote|ballot|show of hands|poll) was (?:taken|held|called)\b[^.]{0,20}?"
    r" (?:to|on|as to|whether|for)\b[^.]{10,}",
    re.IGNORECASE,
)
"""What a vote was taken on; its figures stand alone below."""
FIGURES_ALONE = re.compile(
    r"(?:(?:yes|no|for|in favou?r|against|abst\w*|ayes|noes)\W{1,3}\d{1,3}\W*){2,4}", re.IGNORECASE
)
"""A line of nothing but the figures of a vote: "YES 4  NO 9  Abstention 2"."""
CARRIED = re.compile(
    r"^(?:(?:up)?on (?:the )?call (?:for|of) the questions?,? |under (?:the )?call for the questions?,? )?"
    r"(?:the )?(?:(?:substantive |original )?motion|amendment|vote)s?,? (?:(?:up)?on being put(?: to the \w+)?,? )?"
    r"(?:was |were |is |has )?(?:then |declared |been )?"
    r"(?:carried|lost|agreed|approved|fell|defeated|withdrawn|not carried|passed|failed)\b"
    rf"|^(?-i:{NAME}) withdrew (?:his|her|their|the) (?:motion|amendment|proposal)\b"
    r"|^(?-i:CARRIED|LOST|DEFEATED|NOT CARRIED|Carried|Lost|Defeated)\b[^a-z]{0,20}(?:unanimously|en bloc|nem\.? con\.?"
    r"|on a (?:recorded |show of )\w+)?[^a-z]{0,12}$"
    r"|^votes?: ?\d[\d /–-]*[.,;]? (?:carried|passed|lost|defeated|failed)\b"
    r"|^(?:unanimously )?agreed(?: unanimously)?\.?$",
    re.IGNORECASE,
)
"""A line that says how the vote went."""
ORIGINAL_SETTLED = re.compile(
    r"the (?:original|substantive|main|first) (?:motion|proposal|proposition|resolution),? (?:unamended,? )?"
    r"(?:was |were )?(?:then |now )?(?:(?:up)?on being put(?: to the \w+)?,? |(?:put(?: to the \w+)?|voted (?:up)?on)"
    r" and )?(?:was )?(?:then )?(?:declared )?(?:unanimously )?"
    r"(?:carried|agreed|passed|approved|lost|defeated)\b[^.]{0,60}\.?",
    re.IGNORECASE,
)
"""What became of a motion once the amendment to it was lost."""
SETTLED = re.compile(
    r"\b(?:motion|amendment|proposal|proposition|vote)\b[^.]{0,80}?\b(?:was|were|being|declared)\b[^.]{0,40}?"
    r"\b(?:lost|carried|defeated|not carried|withdrawn|rejected)\b"
    r"|\b(?:motion|amendment) (?:was |were )?(?:unanimously )?"
    r"(?:carried|failed|fell|passed|lost|approved|adopted)\b|\bseconded\. (?:passed|carried|failed|lost)\b"
    r"|\bM/S/[CP]\b|\bno seconder\b|\bwithdrew (?:his|her|their|the) (?:motion|amendment|proposal)\b"
    r"|\bseconded(?: by)? [^.;,]{2,40}, (?:and )?(?:unanimously )?(?:approved|carried|passed|adopted)\b"
    r"|\bseconded (?:by [^.;,]{2,40}|(?:the|this|that) motion),? and (?:it )?(?:was )?(?:unanimously )?"
    r"(?:approved|carried|passed|adopted)\b"
    r"|(?-i:\bCARRIED|\bLOST)\b",
    re.IGNORECASE,
)
"""What a passage says of the motion it has just told of."""
SECONDED_AND_SETTLED = re.compile(
    r"\bseconded (?:(?:the|this|that) motion\b|and\b)[^.]{0,60}\b(?:carried|passed|failed|approved|adopted)\b"
    r"|\bseconded(?: the motion)?\. (?:the )?motion (?:was )?(?:unanimously )?"
    r"(?:carried|passed|failed|approved|adopted)\b",
    re.IGNORECASE,
)
"""A passage of its own behind the one that moved."""
AMENDED = re.compile(r"\b(?:substantive|amended|revised) motion\b[^.]{0,40}:$", re.IGNORECASE)
"""A line over the wording that a motion has taken on."""
AMENDMENT = re.compile(r"\bamendment\b", re.IGNORECASE)
SECONDED_ALONE = re.compile(rf"{NAME},? seconded(?: (?:the|that|this) (?:motion|amendment|proposal))?\.?")
"""A passage that only says who seconded the motion above it."""
SECONDED_HERE = re.compile(rf",?(?: and)? {NAME},? second(?:ed|s)\b.*$", re.DOTALL)
"""The seconder behind the words of a motion, in one sentence."""
AGREED_BEHIND = re.compile(
    r",? (?:and|which) (?:it |this |that )?was (?:then |also )?(?:unanimously )?(?:agreed|approved|carried|accepted)"
    r"(?: unanimously)?\W*$",
    re.IGNORECASE,
)
"""The outcome behind the words of a motion, in one sentence."""
SUPPORTED_HERE = re.compile(rf",? (?i:support(?:ed)?|second(?:ed)?) by {NAME}.*$", re.DOTALL)
"""The same where the name stands behind."""
MOVED_HERE = re.compile(rf",? by {NAME},? (?:and )?(?i:second).*$", re.DOTALL)
"""Mover and seconder behind what they moved: "Motion to pay the bills by Ash, seconded by Birch"."""
BEHIND_MOTION = (SECONDED_HERE, SUPPORTED_HERE, AGREED_BEHIND, MOVED_HERE)
_COUNCIL = r"[“\"‘']?(?:that )?(?:this |the )?(?:[A-Z][\w’'&-]+ ){0,3}(?i:council|committee|board|authority|assembly)"
MOTION_NOTES = re.compile(
    rf"{_COUNCIL} (?:also |further )*(?:notes|believes|recognises|acknowledges|regrets|considers|understands)\b"
)
"""How a part of a motion's words begins that gives its grounds: "This Council notes:"."""
MOTION_RESOLVES = re.compile(
    rf"{_COUNCIL} (?:also |further |therefore )*(?:resolves|calls (?:on|upon|for)|asks|requests|agrees to|instructs)\b"
)
"""How the part begins that says what is to be decided: "This Council resolves to:"."""
PROCEDURAL = re.compile(r"\bmotion\b[^.]{0,60}\bbe (?:now )?put\b", re.IGNORECASE)
