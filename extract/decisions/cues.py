"""The words by which minutes state a formal outcome."""

import re

from minutebook.extract.cues import load_cues
from minutebook.extract.decisions.lead_ins import ADVERBS, BODY
from minutebook.extract.decisions.movers import NAME
from minutebook.schema import DecisionKind

DOCUMENT = load_cues().pattern("decisions", "documents")
_OUTCOME = load_cues().pattern("decisions", "outcomes")
STATEMENT = re.compile(
    rf"\b{DOCUMENT}\b(?:(?!(?<!which )had been (?!\w+(?: \w+)? and (?:was|were)\b))(?!, (?:and )?\d{{1,3}} [a-z])"
    r"(?:[^.;:]|(?<=\d)[.:](?=\d))){0,160}?"
    r"(?<!which )(?<!that )(?<!who )(?<!had )"
    r"\b(?:was|were|be|is|are)(?: (?:not )?\w+(?:ed|en|ad|nt)\b(?:,? [\w’'-]+){0,5}?,? and)?\s"
    rf"{ADVERBS}(?:checked for accuracy and content, |(?:taken as )?read,? (?:and )?)?"
    rf"(?:{_OUTCOME}|received(?! (?:and|by|from|on)\b))\b(?! that\b)",
    re.IGNORECASE,
)
"""A document and what became of it: "The accounts were presented and approved"."""
_FINITE = r"\b(?:was|were|had|is|are|has|have|will|would|can|could|may|that|which|who|asked|said)\b"
"""Words that a note in short form does not have."""
_UNCHANGED = (
    r"(?: (?:unanimously|nem\.? ?con\.?|by all(?: present)?|en bloc"
    r"|as (?:an? )?(?:correct|true|accurate|fair|circulated|presented|read|printed|written|submitted|amended|corrected)"
    r"(?: (?:record|reflection))?"
    r"|(?:without|with|with no|with minor) (?:changes?|amendments?|alterations?|corrections?|comments?)))"
)
TERSE = re.compile(
    rf"^(?:(?:the )?(?:(?!(?:since|because|although|when|if)\b)[\w’'-]+ ){{0,8}}?{DOCUMENT}\b[^.]{{0,50}}? ?[–-]? ?"
    rf"(?<!to be )(?:agreed|approved|adopted|noted|accepted|ratified|deferred){_UNCHANGED}?"
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
    r"|agreed|approved|ratified|adopted|deferred|(?:introduced|accepted|finally passed)(?=[.;])"
    r"|(?:carried|passed|lost|defeated)(?= unanimously|\W*$| \d))"
    r"(?: (?:in|by|with|subject|as|and|until|to the|record|reflection|account|unanimously|\d+)\b|[.]?$|;(?: and)?$"
    r"|(?=(?:[.]?| [–-]) action\b))",
    re.I,
)
"""A sentence that rules on what the sentence before it names: "Agreed in its current form"."""
_RECORD = r"(?:(?:a |an )?(?:true|correct|accurate|fair)\b(?: (?:and|&) \w+)?(?: (?:record|reflection|account|copy))?)"
APPROVED_SO = re.compile(
    r"(?:(?:taken as )?read,? (?:(?:and|&) )?)?(?:unanimously )?(?:agreed|approved|confirmed|accepted|adopted|signed)"
    r"(?:,? ?(?:(?:and|&) )?(?:duly )?(?:signed|approved|adopted|accepted))?(?: off)?"
    rf" (?:(?:as|to be) {_RECORD}|(?:without|with no) (?:amendment|change|correction|alteration)s?|by the chair\w*)"
    r"[^.;]{0,60}\.?",
    re.IGNORECASE,
)
"""What became of minutes, with no word of what they are: "Approved & signed as correct"."""
RULING_WHOLE = re.compile(
    r"(?:all|everyone|members|councillors|trustees|governors|we) (?:present )?(?:(?:was|were) )?(?:happy|content)"
    r" (?:to (?:go ahead|proceed|accept|approve|agree|support)|with (?:this|the (?:plan|proposal|quote|idea)))\b"
    r"[^.]{0,40}\.?"
    r"|unanimously (?:agreed|approved|accepted|adopted|supported|carried)\.?|all (?:approved|accepted|supported)\.?"
    r"|(?:noted|received|accepted)(?: with thanks)?\.?|(?:taken as )?read,? and (?:approved|agreed|accepted|adopted"
    r"|signed)\.?"
    rf"|{APPROVED_SO.pattern}",
    re.IGNORECASE,
)
"""A whole sentence that rules so: "All happy to go ahead"."""
MARKED_ACTION = re.compile(r"actions?(?: points?)? ?[:–—-]", re.IGNORECASE)
"""A sentence that is marked as work."""
SHOULD_READ = re.compile(r"\b[Mm]inute\b.* should (?:have )?read\b")
"""Words before a correction of old minutes, which quotes them."""
AGREED_TOO = re.compile(
    r"(?:proposed|moved)\b.{3,60}\bseconded\b.{3,60}? [–—-] ?(?:unanimously |all )*(?:agreed|carried|approved)\W*$",
    re.I,
)
"""Movers of what stands before, and what became of it."""
ACTION_MARK = re.compile(r"\s+(?:[–-] action\b|action ?:)", re.IGNORECASE)
"""What begins to tell who is to act, behind a ruling: "AGREED ACTION: Jo"."""
DEFERRED_ALONE = re.compile(
    r"(?:(?:the |this )?(?:item|matter) )?(?:deferred|held over|carried over|carried forward|postponed)"
    r"(?: (?:to|until|till|pending|for)\b[^.;]{0,80})?\.?",
    re.I,
)
"""That an item was put off, and nothing else."""
TITLE_DEFERRED = re.compile(
    r".{4,} [–—-] (?:deferred|held over)(?: (?:to|until|till|pending|for)\b[^.]{0,60})?\.?", re.I
)
"""A title with what became of its item behind a dash."""
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
ON_A_LIST = re.compile(r"\b(?:should|would|will|must|shall) be \w[^.:]{2,60}:?$", re.IGNORECASE)
FINITE = re.compile(r"\b(?:be|is|are|was|were|will|should|would|that|to|(?<!the )(?<!a )[a-z]+ed)\b")
"""A whole decision, and words by which what is listed below is more than the things that it is on."""
DEED_NAMED = re.compile(
    r"(?:the )?(?:adoption|approval|acceptance|receipt|confirmation|ratification|election|appointment|re-?election)\b",
    re.IGNORECASE,
)
"""How a statement begins that names what was done."""
DEED_DONE = re.compile(
    r"unanimous(?:ly)? (?:adoption|approval|acceptance|ratification|election|re-?election|appointment) of\b.{3,}"
    r"|(?-i:APPROVED|NOTED|RECEIVED|ADOPTED|ENDORSED|RATIFIED|ACCEPTED|AUTHORISED|HOMOLOGATED|REMITTED|INSTRUCTED)"
    r"(?: and (?-i:NOTED|APPROVED|ADOPTED|ENDORSED|ACCEPTED))?(?! by\b):? (?=[a-z]).{3,}"
    r"|agreed (?!by|with|that|to|as|in|on|at|for|and|upon|not|actions?|points?)"
    rf"(?:(?!{_FINITE}|\b(?:be|should|shall|must|need)\b)[\w’'“”\"£/-]+ ?){{2,12}}\.?"
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
    r"|^there was (?:unanimous|general|overwhelming|full|strong) support (?:for|to) (?:the|this|a|an)\b"
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
    rf"(?:then )?(?:proposed|moved)\b[^.;]{{0,40}}? by (?-i:{NAME}),? (?:and )?seconded by (?-i:{NAME})"
    r"(?: (?:as|to be) (?:an? )?(?:true|accurate|correct|fair)\b[^.;]{0,50}|,? (?:and"
    r"|with) all [^.;]{0,30}\bin favou?r)?[.,;]?",
    re.IGNORECASE,
)
"""The whole statement that minutes or accounts found a mover and a seconder, which is how clerks print approval."""
RULES_ABOVE = re.compile(
    r"(?:this|these|the|both) ?"
    r"(?:proposals?|motions?|amendments?|recommendations?|suggestions?|resolutions?|nominations?)?"
    r" (?:was|were) (?:also |then |duly |unanimously |all )*"
    r"(?:agreed|approved|carried|passed|accepted|adopted|ratified)\b"
    r"|all (?:present |were |members |councillors )*(?:agreed|in favou?r|in agreement)"
    r"(?: (?:by|on|with) [^.]{3,40})?\.?$",
    re.IGNORECASE,
)
"""A paragraph that rules on what the one above says."""
PASSED_ALONE = re.compile(
    r"(?:unanimously )?(?:passed|approved|ratified|accepted|adopted)(?: unanimously| nem\.? ?con\.?)?\.?", re.IGNORECASE
)
"""A line of its own below what was put to the meeting."""
AS_CALLED = re.compile(r"to (?:resolve|approve|adopt|agree|accept|elect|appoint|confirm|ratify)\b", re.IGNORECASE)
"""A title in the words of the agenda, which say what there was to decide."""
FURTHER_CLAUSE = re.compile(
    r";\s+(?:and\s+)?(?:(?:that|to|also)\s+)?(?=(?:agree|note|approve|endorse|delegate|authorise|recommend|request"
    r"|instruct|accept|adopt|refer|defer)s?\b)",
    re.IGNORECASE,
)
"""Where a resolution in one sentence goes on to the next thing resolved."""
FIRST_OF_SEVERAL = re.compile(r"\W*\((?:1|a|i)\) (?=(?:that|to)\b)", re.IGNORECASE)
NEXT_OF_SEVERAL = re.compile(r"[;,.]?\s+(?:and,?\s+)?\((?:\d|[b-h]|ii|iii|iv|v|vi)\) (?=(?:that|to)\b)", re.IGNORECASE)
"""Labels within one sentence: "AGREED: (1) that … and (2) that …"."""
ANNOUNCES_ROWS = re.compile(r"the following\b.{0,80}\b(?:was|were)\b[^.]{0,60}[.:]?$", re.IGNORECASE)
"""A line over a table whose rows are the decisions."""
AND_SO = {
    "that": re.compile(r",? and (?:also )?that(?= (?:the|an?|no|all|any|some|this|in|[A-Z]\w*)\b)"),
    "to": re.compile(r", and (?:also )?to(?= [a-z]+\b)"),
}
"""How a resolution that begins with these words goes on to the next thing resolved."""
THESE_WERE = re.compile(
    r"(?:these|this|they|it|the same|(?:the |these |both )?(?:sets of )?(?:minutes|accounts))"
    r"(?: ha(?:d|ving) been [^.]{3,60})? (?:was|were) "
    r"(?:then |duly |also |unanimously |all )*"
    r"(?:read(?: and|,)? |taken as read(?: and|,)? |checked(?: and|,)? )?"
    r"(?:approved|accepted|agreed|confirmed|adopted|signed|ratified)\b(?! that\b)",
    re.IGNORECASE,
)
"""What became of the thing that the item's title names."""
NO_DECISION = re.compile(
    r"(?:to )?(?:be all|by all|unanimously|without (?:a vote|dissent|objection|opposition|discussion))\W*"
    r"|no (?!objections?\b)[\w ]{3,40} (?:was|were) (?:noted|raised|reported)\W*",
    re.IGNORECASE,
)
"""What is left of "it was agreed to without dissent": how, and not what; and what nobody had to say."""
BARE_RULING = re.compile(
    r"(?:unanimously )?(?:agreed|approved|accepted|adopted|noted|received)"
    r"(?: unanimously| by (?:all(?: present)?|every(?:one|body)|the meeting|those present|a show of hands))?\.?",
    re.IGNORECASE,
)
"""A ruling of one word under a title that names what it is on."""
RULES_ALONE = re.compile(rf"{BARE_RULING.pattern}|{APPROVED_SO.pattern}|{DEFERRED_ALONE.pattern}", re.IGNORECASE)
"""All that is said of an item, where it rules on it."""
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
    r" (?:was|is to be|were) (?:also |then |duly |unanimously |discussed and |seconded and |all )*"
    r"(?:agreed|adopted|approved|carried|passed|accepted|lost|deferred|ratified|endorsed)\b"
    r"|^(?:all |the )*(?:members|meeting|committee|council|board|trustees|governors) (?:present )?(?:unanimously )?"
    r"(?:approved|carried|accepted|passed) (?:the|this|that) (?:motion|proposal|resolution)\b",
    re.IGNORECASE,
)
ACTED = re.compile(
    rf"^{BODY} (?:(?:have|has) )?{ADVERBS}"
    r"(?:approved?s?|notes?d?|endorsed?s?|accept(?:ed|s)?|adopt(?:ed|s)?|ratif(?:ied|ies)"
    r"|received(?: and (?:noted|approved|accepted|adopted)|(?= the\b))"
    r"|agreed in principle|confirm(?:ed|s)|recommended(?= the\b)|declined|authori[sz]ed|appointed|deferred)"
    r" (?!that (?!of\b)|with\b)",
    re.IGNORECASE,
)
_IN_CAPITALS = (
    r"(?-i:NOTED|APPROVED|AGREED|RECEIVED|ENDORSED|RATIFIED|ACCEPTED|ADOPTED|RECOMMENDED|AUTHORI[SZ]ED|SUPPORTED)\b"
)
AND_DID = re.compile(rf"{_IN_CAPITALS}(?: [\w’'-]+){{2,}}?(?P<mark>[,;]?(?: and)?(?: also)? )(?={_IN_CAPITALS})")
"""Where a sentence goes on to the next thing that the body did, in capitals."""
NOTED_PAPER = re.compile(rf"[^.,;]{{0,40}}\b{DOCUMENT}\b", re.IGNORECASE)
"""What is noted formally; whatever else is noted is told, not decided."""
ELECTED = re.compile(
    r"\b(?:was|were|be|been|being|(?:is|are|declared) (?=duly|unanimously|hereby|elected)"
    r"|declared (?:(?-i:[A-Z])[\w.’'-]* ){1,6}(?=(?:duly |unanimously )?(?:re-?)?elected))"
    r" ?(?:duly |unanimously |hereby |both |all |thus |therefore |then |declared |(?:nominated|proposed"
    r"|seconded),? and |re-?)*"
    r"(?:elected|appointed|co-opted|re-?elected|voted (?:in|(?=(?:as )?(?:vice|deputy|chair|president|secretar"
    r"|treasur))))"
    r"(?! in (?:(?:19|20)\d\d|(?-i:[A-Z][a-z]{2,8})\b))",
    re.IGNORECASE,
)
ELECTED_BEFORE = re.compile(r"^(?!.*\bdeclared\b).*\bhad been\b(?! \w+ed and\b)")
"""An election that is over already."""
OFFICE = re.compile(
    r"\b(?:vice|deputy|chair\w*|president|secretary|treasurer|officers?|representatives?|members?|warden"
    r"|churchwardens?|examiner|auditor|governors?|trustees?|rfo|duly|committee|mayor|leader|delegate|clerk|directors?"
    r"|working group|candidates?|nominees?|convenor|convener|cathaoirleach|tellers?|scrutineers?|stewards?|observers?"
    r"|signator(?:y|ies)|captain|librarian|archivist|patrons?|elders?|moderator|commodore|organisers?"
    r"|the following)\b|\bdeclared (?:[^.]{3,80} )?elected\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:in|since|from|until) (?:19|20)\d\d\b")
TO_COME = re.compile(r"\b(?:would|could|can|cannot|should|may|might|will|must|shall|to) be\b", re.IGNORECASE)
"""Words before an outcome that only may be: "The plan is to be approved"; behind one they tell what comes of it."""
NARRATIVE = re.compile(
    r"\b(?:if|whether|asked"
    r"|previously(?! (?:circulated|distributed|issued|sent))|subject to being"
    r"|last year|at its meeting|when|(?:point(?:s|ed)? out|argue[ds]?|remarked|recalled|advised|states?d?"
    r"|explained|reported|clarified|said|says|provides|added) that"
    r"|(?:stated|said|explained) (?:the|an?|it|this|they|he|she|there|his|her|their|our)\b(?![^,;]{0,40}[,;])"
    r"|could incorporate|(?:because|although|though|since (?:their|his|her|its|our|they|it|he|she"
    r"|this)\b)[^,;]{0,60} (?:was|were|is|are)\b|(?<!deferred )(?:until|once|after) [^.]{0,100}\b(?:is|are|has been"
    r"|have been) \w+ed"
    r"|it was (?:also |further )?noted that)\b|^(?:no|these minutes)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of outcomes rather than stating one."""
HEARSAY = re.compile(
    r"\b(?:(?:would|could|should|may|might|will|must|shall|had) be(?:en)?|had [a-z]+ed|not yet|if|whether|asked"
    r"|previously(?! (?:circulated|distributed|issued|sent))|when)\b",
    re.IGNORECASE,
)
"""Words that a note in short form has not: "Members asked whether the plan was approved"."""
PAST = re.compile(r"\b(?:was|were|had|asked|reported|noted|said|thanked|left|voted|wished)\b", re.IGNORECASE)
APOLOGIES = re.compile(r"\bapologies\b", re.IGNORECASE)
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
