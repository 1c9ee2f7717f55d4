"""The words by which minutes state a formal outcome."""

import re

from minutebook.extract.cues import load_cues
from minutebook.extract.decisions.movers import NAME
from minutebook.schema import DecisionKind

_ADVERBS = (
    r"(?:(?:therefore|thus|then|also|further|subsequently|unanimously|duly|accordingly|formally|hereby|all|both|generally"
    r"|(?:considered|reviewed|discussed|debated),? and|suggested and|proposed and|moved and|moved,? seconded,? and) )*"
)
BODY = (
    r"(?:the )?(?:[A-Z][\w’'&-]+ ){0,5}?(?:sub-?committee|committee|council|board|panel|cabinet|governors|trustees"
    r"|trust|meeting|members|councillors|selectmen|commission|forum|executive|authority|directors|governing body|PCC?)"
    r"(?: of (?:selectmen|trustees|directors|governors|education|supervisors|commissioners|health|management))?"
)
_DECIDED = load_cues().pattern("decisions", "verbs")
_LEAD_IN = load_cues().pattern("decisions", "lead_ins")
_THING = (
    r"(?:(?= (?:the|a|an|no|all|each|both) (?!(?:above|following)\b))"
    r"|(?= (?!(?:at|in|by|on|as|with|and|last|previously|for|from|upon|under|earlier)\b)(?:[\w’'-]+ ){1,3}?"
    r"(?:would|should|will|may need to)\b))"
)
"""What was agreed without "that": "It was agreed the green was the best place"."""
_LINK = r"(?:,? (?:that|to)\b| –| -|:)"

_OPENING = (
    r"(?:(?i:thereafter|accordingly|therefore|consequently|finally|following|after|having|in conclusion|upon|on|via)\b"
    r"[^.:;]{0,120}?,? )??"
)
"""Words before those that lead to a decision: "Following discussion, it was resolved"."""

LEAD_INS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_OPENING}(?i:proposed,? seconded,? and (?:unanimously )?(?:approved|agreed),? )?"
        r"(?i:(?:(?:it was|and|was) )?(?:(?:duly|therefore) )?resolved)(?! and (?:noted|agreed|approved)\b)"
        rf"(?:,? (?i:unanimously|by \w+ votes? to \w+|nem\.? ?con\.?))*,?{_LINK}*",
        rf"^{_OPENING}(?i:it was|it is|it has been) {_ADVERBS}(?i:{_DECIDED}|agree)(?: unanimously)?"
        rf"(?:{_LINK}+|{_THING})",
        rf"^{_OPENING}(?i:{BODY}) (?:(?:have|has) )?{_ADVERBS}(?i:{_DECIDED}|agrees?|resolves?|approved(?= to\b))"
        rf"(?: unanimously)?{_LINK}+",
        rf"^(?i:(?:all|everyone|everybody)(?: present| members)? {_ADVERBS}agreed)(?i:,? (?:that|to)\b)",
        rf"^(?i:we (?:all )?{_ADVERBS}(?:{_DECIDED}))(?: unanimously)?(?:,? (?:that|to)\b)",
        r"^(?i:(?:a |the )?motion(?:ed)? was (?:duly )?made|it was moved|moved)(?i:(?:,? (?:and )?|/)second(?:ed)?"
        r"(?:,? (?:and )?|/)(?:unanimously )?(?:carried|passed|approved)(?: unanimously)? (?:to|that)\b)",
        r"^[Aa]greed(?: unanimously)?(?= (?:it would|not to|we|there (?:would|should))\b)",
        rf"^(?=[^:]*:$)(?i:(?!.*\b(?:{_DECIDED}|that)\b){BODY}):$",
        rf"^(?i:(?:recommendations?|unanimously) )?(?i:{load_cues().pattern('decisions', 'heads')})"
        r"(?: unanimously)? ?(?:[–—:-]|,? (?:that|to)\b)+",
        rf"^(?i:{_LEAD_IN}|unanimously agrees?d? (?:that|to))\b{_LINK}*",
    )
)
"""Words at the start of a sentence behind which a decision stands; they are no part of it."""
LEAD_INS_TOLD = LEAD_INS[1:4]
"""Those that tell it in a sentence, which no title does: "It was agreed that"."""
INNER_LEAD = re.compile(
    rf"\b(?:(?<!which )(?<!which it )(?i:it was|was) {_ADVERBS}(?i:agreed|resolved|decided|supported)(?: unanimously)?"
    rf"(?: that\b| to\b|(?= not to\b)|{_THING})"
    r"|(?<=: )(?i:resolved|agreed)(?: unanimously)?(?: that\b| to\b)"
    r"|(?<=, )(?:resolved to|agreed to(?= (?:pay|purchase|buy|donate|renew|accept)))\b"
    rf"|(?<=; )agreed(?: that\b| to\b|{_THING})"
    r"|(?<=- )decided to\b|(?<=, also )(?:agreed|decided) to\b"
    r"|(?<=seconded, )(?i:the \w+) (?:unanimously )?(?:voted|agreed|approved|resolved)(?: that\b| to\b)"
    r"|(?i:the (?:PC|council|committee|board|panel|governors|councillors|trustees|members|group|directors))"
    r" (?:(?:(?:have|has) )?(?:unanimously )?(?:agreed|agrees)\b(?: that\b| to\b)?"
    r"|did (?:then )?(?:vote|agree|resolve|decide)\b[^.;]{0,40}? (?:to|that)\b"
    r"|(?:\w+ly )?(?:reconfirmed|re-?affirmed) that\b))"
)
"""The same inside a sentence."""
DOCUMENT = load_cues().pattern("decisions", "documents")
_OUTCOME = load_cues().pattern("decisions", "outcomes")
STATEMENT = re.compile(
    rf"\b{DOCUMENT}\b(?:(?!(?<!which )had been (?!\w+(?: \w+)? and (?:was|were)\b))(?!, (?:and )?\d{{1,3}} [a-z])"
    r"(?:[^.;:]|(?<=\d)[.:](?=\d))){0,160}?"
    r"(?<!which )(?<!that )(?<!who )(?<!had )"
    r"\b(?:was|were|be|is|are)(?: (?:not )?\w+(?:ed|en|ad|nt)\b(?:,? [\w’'-]+){0,5}?,? and)?\s"
    rf"{_ADVERBS}(?:checked for accuracy and content, |(?:taken as )?read,? (?:and )?)?"
    rf"(?:{_OUTCOME}|received(?! (?:and|by|from|on)\b))\b(?! that\b)",
    re.IGNORECASE,
)
"""A document and what became of it: "The accounts were presented and approved"."""
_FINITE = r"\b(?:was|were|had|is|are|has|have|will|would|that|which|who|asked|said)\b"
"""Words that a note in short form does not have."""
TERSE = re.compile(
    rf"^(?:(?:the )?(?:[\w’'-]+ ){{0,8}}?{DOCUMENT}\b[^.]{{0,50}}? ?[–-]? ?"
    r"(?<!to be )(?:agreed|approved|adopted|noted|accepted|ratified|deferred)"
    r"|(?:the )?(?:[\w’'-]+ ){0,4}?(?:minutes|accounts|reports?|budget)"
    r" (?:accepted|agreed|approved|adopted|noted)"
    r"(?: unanimously| nem\.? con| as (?:amended|corrected|presented|read|circulated|written|submitted|printed))?"
    rf"|(?:(?!{_FINITE})[\w’'/-]+ ){{0,6}}?{DOCUMENT}(?: (?!{_FINITE})[\w’'/-]+){{0,6}}?"
    rf" (?<!to be )(?:agreed|approved|adopted|accepted|ratified) and (?!{_FINITE})\w[^.,;]{{2,60}}"
    r"|agreed and signed|approved and signed|(?:this|the) item (?:was|is to be|is) deferred\b[^.]{0,60}"
    r"|[^.]{3,260} [–-] (?:(?:agreed|approved|granted|refused|declined)(?:,? (?:£|with|subject|at|for)[^.]{0,60})?"
    r"|(?:deferred|held over)[^.]{0,80}|ratified|no objections?))\.?$",
    re.IGNORECASE,
)
"""Minutes in note form: "Travel policy - agreed"."""
RULING = re.compile(
    r"^(?:all (?:present |were |members |councillors )*(?:agreed|in agreement|in favou?r)\b"
    r"|resolved and (?:noted|agreed|approved)\b"
    r"|(?:all (?:present |members |councillors )*|members |councillors )agreed (?:that )?"
    r"(?:this|it|they|these|the minutes) (?:was|were) an? (?:true|correct|accurate)\b(?= )"
    r"|agreed|approved|ratified|adopted|deferred|(?:introduced|accepted|finally passed)(?=[.;]))"
    r"(?: (?:in|by|with|subject|as|and|until|to the|record|reflection|account)\b|[.]?$|;(?: and)?$"
    r"|(?=[.]? action ?:))",
    re.I,
)
"""A sentence that rules on what the sentence before it names: "Agreed in its current form"."""
ACTION_MARK = re.compile(r"\s+action ?:", re.IGNORECASE)
"""What begins to tell who is to act, behind a ruling: "AGREED ACTION: Jo"."""
TITLE_DEFERRED = re.compile(
    r".{4,} [–—-] (?:deferred|held over)(?: (?:to|until|till|pending|for)\b[^.]{0,60})?\.?", re.I
)
"""A title with what became of its item behind a dash."""
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
DISCUSSED = re.compile(
    r"\b(?:points|comments|questions|issues|observations|queries|concerns|matters) (?:were |was |have been )?"
    r"(?:raised|made|discussed|put|highlighted|noted)\b[^.]*:[ –—-]*$"
    r"|\b(?:raised|made|discussed|asked|highlighted|commented on) (?:\w+ ){0,6}?"
    r"(?:points|comments|questions|issues|observations|queries|concerns)\b[^.]*:[ –—-]*$"
    r"|\b(?:discussion|debate)\b[^.]*\b(?:points|comments|questions|issues|following)\b[^.]*:[ –—-]*$",
    re.IGNORECASE,
)
"""A line over the points of a discussion."""
WITH_REASONS = re.compile(
    r"\bbe \w+ed\b.*\b(?:reasons?|conditions?|grounds|informatives?|amendments?|corrections?)\b[^.]{0,30}:?$"
    r"|\b(?:payments?|bills?|invoices?|cheques?|donations?|grants?)\b[^.:]{0,40}"
    r"\bbe (?:\w+ly )?(?:authorised|approved|paid|made|passed|agreed|ratified)(?: for payment)?:?$",
    re.IGNORECASE,
)
"""A whole decision whose reasons or conditions follow it."""
CONDITIONAL = re.compile(
    r"\b(?:provided?|providing|on (?:the )?conditions?|on the understanding|with the proviso|on the basis)"
    r"(?: that)?\W*$",
    re.IGNORECASE,
)
"""A decision whose conditions are listed below, which are no decisions of their own."""
MOVERS_LINE = re.compile(
    rf"(?:(?i:it was|this was) (?:(?:then|duly|also) )?|(?i:on the (?=proposal|motion)))?"
    rf"(?:,? ?(?:and )?(?i:moved|proposed|seconded|mover|seconder|proposer|second by|motion by|(?:proposal|motion) of)"
    rf"(?i: by)?:?(?: the)? {NAME}[.,;/]?\s*){{1,2}}(?:,? ?(?i:and )?(?i:duly )?(?i:seconded))?"
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
    rf"\W*\b(?i:prop(?:osed|oser|\.)?(?: by)?)(?: ?[:–-])? ?{NAME}[;,.]? (?i:(?:and )?sec\w*|2 ?nd)\b.*$", re.DOTALL
)
"""Mover and seconder in short behind a statement."""
ELECTED_LINE = re.compile(
    r"(?:[\w’'&-]+ ){0,3}?(?:(?:vice|deputy)[ -]*)?"
    r"(?:chair\w*|president|secretary|treasurer|mayor|representatives?|officer|warden|auditor|examiner|trustee)\b"
    r"[^.:]{0,40}?\s?[–:-]\s",
    re.IGNORECASE,
)
"""An office with a dash behind it: a name and its proposers follow where it was filled."""
DEED_NAMED = re.compile(
    r"(?:the )?(?:adoption|approval|acceptance|receipt|confirmation|ratification|election|appointment|re-?election)\b",
    re.IGNORECASE,
)
"""How a statement begins that names what was done."""
DEED_DONE = re.compile(
    r"unanimous(?:ly)? (?:adoption|approval|acceptance|ratification|election|re-?election|appointment) of\b.{3,}"
    r"|(?-i:APPROVED|NOTED|ADOPTED|ENDORSED|RATIFIED|ACCEPTED|AUTHORISED|HOMOLOGATED|REMITTED|INSTRUCTED)"
    r"(?! by\b) (?=[a-z]).{3,}"
    r"|(?:unanimously )?(?:approved|adopted|accepted|ratified|endorsed) (?!by\b)"
    rf"(?:(?!{_FINITE})[\w’'/-]+ ){{0,6}}?(?:{DOCUMENT}|bills?)\b(?!.*{_FINITE}).*",
    re.IGNORECASE | re.DOTALL,
)
"""A note that begins with what was done: "Ratified the bills", "Unanimous adoption of the minutes"."""
TITLED_RULING = re.compile(
    r"[^.;:–]{2,60} [–-] (?:this|these) (?:was|were) (?:discussed and |duly |all |unanimously )*"
    r"(?:agreed|approved|noted|accepted|adopted|ratified|deferred)\b",
    re.IGNORECASE,
)
"""A ruling behind the name of what it is on: "Audit – This was discussed and noted"."""
OF_ONE_MIND = re.compile(
    r"\ball (?:of )?(?:the |those )?(?:members|councillors|governors|trustees|directors|present)"
    r" (?:present )?(?:were|was) in favou?r of\b"
    r"|^(?:all )?(?:the )?(?:members|councillors|governors|trustees|directors) were (?:all )?(?:happy|content)"
    r" (?:for|to (?:approve|accept|adopt|agree|support))\b"
    r"|^(?:approval|consent|agreement) was (?:unanimously )?(?:given|granted) (?:for|to)\b"
    r"|\b(?:has|have) been (?:unanimously )?(?:agreed|approved|accepted|adopted|ratified) by the"
    r" (?:board|committee|trustees|governors|directors|members|meeting|PCC)\b",
    re.IGNORECASE,
)
"""That all were for something, in plain words."""
ALL_AGREED = re.compile(
    r"(?:^|(?<=[;,] )|(?<=[;,] and ))(?:the )?(?:committee|board|council|members|meeting|group|governors|trustees"
    r"|councillors|PCC) (?:all |unanimously )?agree(?:d|s)?\.?$",
    re.IGNORECASE,
)
"""The assent to what was put forward just before: "Mrs Ash proposed a raffle. The committee agreed."."""
TOLD_AND_RULED = re.compile(
    r"(?:the )?(?:[\w’'-]+ ){0,3}?(?:minutes|accounts|reports?|budget) (?:was|were|had been) "
    r"(?:circulated|presented|read|tabled|distributed|given)\b[^.;]{0,60}? which (?:was|were) (?:duly |then |all )*"
    r"(?:accepted|approved|adopted|agreed|received)\b[^.;]{0,20}\.?",
    re.IGNORECASE,
)
"""A document put to the meeting, and behind it what became of it."""
PUT_BY = re.compile(
    r"(?:the )?(?:[\w’'-]+ ){0,6}?(?:minutes|accounts|reports?|budget)\b[^.;]{0,60}? (?:was|were) (?:duly )?"
    rf"(?:proposed|moved)\b[^.;]{{0,40}}? by (?-i:{NAME}),? (?:and )?seconded by (?-i:{NAME})[.,;]?",
    re.IGNORECASE,
)
"""The whole statement that minutes or accounts found a mover and a seconder, which is how clerks print approval."""
MOVERS_WITHIN = re.compile(
    rf"\bProp(?:osed)?(?: by)? ?[:–-] ?{NAME}[;,.]? (?:Sec(?:onded)?(?: by)?|2 ?nd) ?[:–-] ?{NAME}"
    r"(?=\s+(?:The|It|A|An|All|This)\b)"
)
"""Mover and seconder in short, behind which the next statement begins without a full stop."""
RULES_ABOVE = re.compile(
    r"(?:this|these|the|both) ?"
    r"(?:proposals?|motions?|amendments?|recommendations?|suggestions?|resolutions?|nominations?)?"
    r" (?:was|were) (?:also |then |duly |unanimously |all )*(?:agreed|approved|carried|accepted|adopted|ratified)\b"
    r"|all (?:present |were |members |councillors )*(?:agreed|in favou?r|in agreement)"
    r"(?: (?:by|on|with) [^.]{3,40})?\.?$",
    re.IGNORECASE,
)
"""A paragraph that rules on what the one above says."""
AS_CALLED = re.compile(r"to (?:resolve|approve|adopt|agree|accept|elect|appoint|confirm|ratify)\b", re.IGNORECASE)
"""A title in the words of the agenda, which say what there was to decide."""
FURTHER_CLAUSE = re.compile(
    r";\s+(?:and\s+)?(?:(?:that|to|also)\s+)?(?=(?:agree|note|approve|endorse|delegate|authorise|recommend|request"
    r"|instruct|accept|adopt|refer|defer)s?\b)",
    re.IGNORECASE,
)
"""Where a resolution in one sentence goes on to the next thing resolved."""
NOMINATION = re.compile(
    rf"{NAME} (?:was |is )?(?:nominate[sd]|propose[sd])(?: and (?:nominate|propose)[sd])?(?: in \w+ absence)?"
    rf"(?: by)?(?: that)? (?:the )?{NAME}"
)
"""Somebody puts somebody forward: "Cllr Ash proposed Cllr Birch as Chair"."""
THESE_WERE = re.compile(
    r"(?:these|this|they|it|the same|(?:the |these |both )?(?:sets of )?(?:minutes|accounts))"
    r"(?: ha(?:d|ving) been [^.]{3,60})? (?:was|were) "
    r"(?:then |duly |also |unanimously |all )*"
    r"(?:read(?: and|,)? |taken as read(?: and|,)? |checked(?: and|,)? )?"
    r"(?:approved|accepted|agreed|confirmed|adopted|signed|ratified)\b",
    re.IGNORECASE,
)
"""What became of the thing that the item's title names."""
MOTION_STATED = re.compile(r"Motion (?:to|that|for)\b.{10,}", re.IGNORECASE | re.DOTALL)
"""A motion without its mover, who is named below."""
MOVED_TEXT = re.compile(r"[“\"‘']?(?:that\b|to\b|(?:and )?(?:resolved|agreed)\b|it was\b)", re.IGNORECASE)
"""How what was moved begins, below the names of those who moved it."""
MOTION_OPENS = re.compile(
    r"[“\"‘']?that\b[^.]{0,60}(?:council|committee|board|authority|assembly)?\s*:?$", re.IGNORECASE
)
"""A motion whose clauses follow it: "THAT Council"."""
BODY_LINE = re.compile(rf"^(?=[^:]*:$)(?i:(?!.*\b(?:{_DECIDED}|that)\b){BODY}):$")
"""A line that only names the body, over the clauses that say what it did."""
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
MOVERS_BRACKETED = re.compile(
    rf"\s*[–—,-]?\s+{NAME} \((?i:motion|mover?|moved|propose[rd]|prop\.?)\)[,;]? (?:and )?{NAME}"
    r" \((?i:2nd|sec\.?|second(?:er|ed)?)\)\.?$"
)
"""Movers each with a word in brackets behind: "– A Ash (motion), B Birch (second)"."""
BARE_RULING = re.compile(
    r"(?:unanimously )?(?:agreed|approved|accepted|adopted|noted|received)"
    r"(?: unanimously| by (?:all(?: present)?|every(?:one|body)|the meeting|those present|a show of hands))?\.?",
    re.IGNORECASE,
)
"""A ruling of one word under a title that names what it is on."""
ACTING = re.compile(
    r"(?:unanimously )?(?:agree[ds]?|note[ds]?|approve[ds]?|endorse[ds]?|accept(?:ed|s)?|adopt(?:ed|s)?|resolve[ds]?"
    r"|instruct(?:ed|s)?|request(?:ed|s)?|ask(?:ed|s)? (?:for|that)|delegate[ds]?"
    r"|recommend(?:ed|s)?|support(?:ed|s)?|authorise[ds]?"
    r"|receive[ds]?"
    r"|remit(?:ted|s)?|confirm(?:ed|s)?|ratif(?:ied|ies)|appoint(?:ed|s)?|direct(?:ed|s)?|defer(?:red|s)?|refuse[ds]?"
    r"|grant(?:ed|s)?|homologated?|otherwise noted|continue[ds]?|welcome[ds]?)\b",
    re.IGNORECASE,
)
"""How the clauses below "The Board:" begin when they are what it decided."""
THIS_WAS = re.compile(
    r"^(?:this|the|these) ?(?:costs?|quotes?|prices|arrangements|changes|charges|dates?"
    r"|proposals?|motions?|amendments?|recommendations?|suggestions?|resolutions?)?"
    r" (?:was|is to be|were) (?:also |then |duly |unanimously |discussed and |all )*"
    r"(?:agreed|adopted|approved|carried|accepted|lost|deferred|ratified|endorsed)\b"
    r"|^(?:all |the )*(?:members|meeting|committee|council|board|trustees|governors) (?:present )?(?:unanimously )?"
    r"(?:approved|carried|accepted|passed) (?:the|this|that) (?:motion|proposal|resolution)\b",
    re.IGNORECASE,
)
ACTED = re.compile(
    rf"^{BODY} (?:(?:have|has) )?{_ADVERBS}"
    r"(?:approved?s?|notes?d?|endorsed?s?|accept(?:ed|s)?|adopt(?:ed|s)?|ratif(?:ied|ies)"
    r"|received(?: and (?:noted|approved|accepted|adopted)|(?= the\b))"
    r"|agreed in principle|confirm(?:ed|s)|recommended(?= the\b)|declined|authori[sz]ed|appointed|deferred)"
    r" (?!that (?!of\b)|with\b)",
    re.IGNORECASE,
)
NOTED_PAPER = re.compile(rf"[^.,;]{{0,40}}\b{DOCUMENT}\b", re.IGNORECASE)
"""What is noted formally; whatever else is noted is told, not decided."""
ELECTED = re.compile(
    r"\b(?:was|were|be|been|being|(?:is|are|declared) (?=duly|unanimously|hereby|elected)"
    r"|declared (?:(?-i:[A-Z])[\w.’'-]* ){1,6}(?=(?:duly |unanimously )?(?:re-?)?elected))"
    r" ?(?:duly |unanimously |hereby |thus |therefore |then |re-?)*"
    r"(?:elected|appointed|co-opted|re-?elected|voted in)\b"
    r"(?! in (?:19|20)\d\d)",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:vice|deputy|chair\w*|president|secretary|treasurer|officers?|representatives?|members?|warden"
    r"|churchwardens?|examiner|auditor|governors?|trustees?|rfo|duly|committee|mayor|leader|delegate|clerk|directors?"
    r"|working group|convenor|convener|cathaoirleach)\b|\bdeclared [^.]{3,80} elected\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:in|since|from|until) (?:19|20)\d\d\b")
MOTION = re.compile(
    r"\b(?:moved|made a motion|motion(?:ed|s)|proposed|second(?:ed)?(?: the (?:proposal|motion))?|proposal|motion)\b"
    r"(?:[^.)]|(?<=\b[A-Z])\.){0,60}?"
    r"(?P<what>\b(?:to(?! (?:the|this|a|an)\b)|that|approval|adoption|acceptance|continuance"
    r"|introduction|ratification|denial|adjournment|final passage)\b.+)",
    re.IGNORECASE | re.DOTALL,
)
TO_COME = re.compile(r"\b(?:would|could|should|may|might|will|to) be\b", re.IGNORECASE)
"""Words before an outcome that only may be: "The plan is to be approved"; behind one they tell what comes of it."""
NARRATIVE = re.compile(
    r"\b(?:if|whether|asked"
    r"|previously(?! (?:circulated|distributed|issued|sent))|subject to being"
    r"|last year|at its meeting|when|(?:advised|stated|explained|reported|clarified|said|added) that"
    r"|could incorporate|(?<!deferred )(?:until|once|after) [^.]{0,100}\b(?:is|are|has been|have been) \w+ed"
    r"|it was (?:also |further )?noted that)\b|^(?:no|these minutes)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of outcomes rather than stating one."""
HEARSAY = re.compile(
    r"\b(?:(?:would|could|should|may|might|will|had) be(?:en)?|if|whether|asked"
    r"|previously(?! (?:circulated|distributed|issued|sent))|when)\b",
    re.IGNORECASE,
)
"""Words that a note in short form has not: "Members asked whether the plan was approved"."""
PAST = re.compile(r"\b(?:was|were|had|asked|reported|noted|said|thanked|left|voted|wished)\b", re.IGNORECASE)
OPINION = re.compile(
    r"\bagreed (?:with|that (?:it|this|there|they) (?:is|was|were|are|had|has)\b"
    r"|that (?:the |these |those )?(?:[\w’'-]+ ){1,4}(?:had|has|have) been\b)",
    re.IGNORECASE,
)
APOLOGIES = re.compile(r"\bapologies\b", re.IGNORECASE)
VOTE_LIST = re.compile(
    r"^(?P<side>for|in favou?r|against|abstain(?:ed|ing|tions?)?)\s*[(:]\s*(?P<n>\d{1,3})\)?\s*:?$", re.IGNORECASE
)
"""The head of a list of names by how they voted: "Against (12)"."""
PUT_TO_VOTE = re.compile(r"\bput\b[^.]{0,120}\bto the vote\b|\bput\b the (?:motion|amendment)\b", re.IGNORECASE)
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
    r"|^(?:unanimously )?agreed(?: unanimously)?\.?$",
    re.IGNORECASE,
)
"""A line that says how the vote went."""
SETTLED = re.compile(
    r"\b(?:motion|amendment|proposal|proposition|vote)\b[^.]{0,80}?\b(?:was|were|being|declared)\b[^.]{0,40}?"
    r"\b(?:lost|carried|defeated|not carried|withdrawn|rejected)\b"
    r"|\b(?:motion|amendment) (?:was |were )?(?:unanimously )?"
    r"(?:carried|failed|fell|passed|lost|approved|adopted)\b|\bseconded\. (?:passed|carried|failed|lost)\b"
    r"|\bM/S/[CP]\b|\bno seconder\b|\bwithdrew (?:his|her|their|the) (?:motion|amendment|proposal)\b"
    r"|\bseconded(?: by)? [^.;,]{2,40}, (?:and )?(?:unanimously )?(?:approved|carried|passed|adopted)\b"
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
ASKED_TOO = re.compile(
    r"\s(?:and|,) (?:was|were|they were|it was) (?:then )?(?:asked|requested|instructed|invited)\b", re.I
)
KINDS = (
    (re.compile(r"\bdefer", re.I), DecisionKind.DEFERRED),
    (re.compile(r"\b(?:refused?|rejected)\b", re.I), DecisionKind.REFUSED),
    (re.compile(r"\b(?:elected|appointed|co-opted)\b", re.I), DecisionKind.ELECTED),
    (re.compile(r"\brefer(?:red)? (?:to|back|the)\b", re.I), DecisionKind.REFERRED),
    (re.compile(r"\brecommend", re.I), DecisionKind.RECOMMENDATION),
    (re.compile(r"\b(?:be |was |were |to )?not(?:e|ed|es)\b|\breceived\b", re.I), DecisionKind.NOTED),
    (
        re.compile(r"\b(?:correct|true|accurate) record\b|\bexclu(?:de[ds]?|sion)\b|\badjourn", re.I),
        DecisionKind.PROCEDURAL,
    ),
)
