"""The words by which reports say what a body is asked to decide."""

import re

from minutebook.extract.names import vocabulary

LABEL = re.compile(
    r"^(?=[A-Z\d])(?:\d{1,2}(?:\.\d{1,2})*\.? )?(?:(?:this|the) (?:report|paper) makes the following )?"
    r"(?:(?:officers?|staff|summary of|detailed|proposed|formal|report|the|key|draft|main|conclusions? and)[’']?s? )*"
    r"(?:recommendations?(?: ?\(s\))?|recommended (?:actions?|decisions?|resolutions?|motions?)(?: ?\(s\))?"
    r"|recommended(?=\s?[:–—-]|\s+that\b|\s*$)|(?:actions?|decisions?|resolutions?) (?:required|requested|sought))"
    r"(?: (?:to|for|of|from) [\w’'&, -]{3,60}?| and (?:reasons?|next steps|conclusions?))?"
    r"(?:\s?[:–—]-?\s*|\s?-\s+|\s*$|\s+(?=(?-i:That|THAT)\b|It is recommended)"
    r"|(?<=recommended)\s+(?=that\b))",
    re.IGNORECASE,
)
"""The label before, over or beside the clauses: "Recommendation:", "RECOMMENDATIONS", "Recommendations to Council:"."""
COVER_LABEL = re.compile(
    r"^(?:report )?(?:to|from|meeting|committee|date|title|subject|purpose|by|author|lead|responsible|classification"
    r"|wards?|portfolio|cabinet member|key decision|electoral|contact|agenda item|item|report)\b",
    re.IGNORECASE,
)
"""Row labels of a report's cover table."""
FINDING = re.compile(
    r"^(?:audit )?(?:findings?|observations?|weakness(?:es)?|risks?|management (?:response|comments?)|agreed action)\b",
    re.IGNORECASE,
)
"""Row labels of what an audit or inspection found, whose recommendations are not the report's."""
DECIDERS = vocabulary(
    """
    committee sub-committee subcommittee council cabinet board panel executive trust governors trustees members
    commission forum councillors group partnership representatives authority assembly meeting leader mayor body
    directors commissioners councilmembers holder you
    """
)
"""Who is asked to decide; plain small letters."""
_ADVERBS = r"(?:(?:therefore|hereby|also|further|respectfully|formally|now|accordingly|specifically) )*"
ASKED = re.compile(
    rf"(?P<who>(?:[\w’'&,()/-]+ ){{1,16}}?)(?:having [^.:;]{{5,200}}, )?(?:is|are|be) {_ADVERBS}"
    r"(?:asked|recommended|requested|invited|urged|advised|called upon)(?: to\b| that\b)?\W*",
    re.IGNORECASE,
)
""""The Committee is asked to": `who` must name a decider."""
CHOOSES = re.compile(
    r"(?P<who>(?:[\w’'&()/-]+ ){1,8}?)(?:may|can|could|is able to)\b[^.:;]{0,120}\bthe following(?: options)?\s?:$"
)
""""The Committee may resolve one of the following:"."""
IMPERSONAL = re.compile(
    rf"(?:(?:overall|therefore|finally|in conclusion),? )?"
    rf"it is {_ADVERBS}(?:recommended|proposed|requested|suggested)(?: to\b|,? that\b)?\W*"
    rf"|(?:[\w’'&,()/-]+ ){{1,10}}?{_ADVERBS}(?:recommends?|asks?|requests?)(?: to [\w’' ]+)? that\b\W*"
    r"|(?:the )?(?:following )?recommendations? (?:is|are) (?:made|proposed|submitted|as follows"
    r"|for [\w’'& ]{3,60} to)\b\W*",
    re.IGNORECASE,
)
"""Other words that lead to the clauses: "It is recommended that", "Officers recommend that"."""
ADVISED = re.compile(
    rf"(?:(?:overall|therefore|finally|in conclusion),? )?it is {_ADVERBS}recommended that\b", re.IGNORECASE
)
"""How a paragraph begins in which a review recommends something, to nobody by name."""
THAT = re.compile(r"that\b\W*", re.IGNORECASE)
ONLY_LEADS = re.compile(
    r"(?:[\w’']+ ?){0,2}\W*$|(?:(?!subject)[\w,/]+ ){0,4}following(?: \w+){0,2}\W*$|.*\b(?:to|that)\W*$"
    r"|(?:the )?(?:[A-Z][\w’'-]+ |and |of )*[A-Z][\w’'-]+\W*$",
    re.DOTALL,
)
"""What is left behind the lead-in and says nothing without the clauses under it: "agree to:", "note the following:"."""
_DECIDES = (
    r"(?:(?:to|also|formally|further|either|not|jointly) )*"
    r"(?:not(?:e|es)|approv(?:e|es)|agrees?|endors(?:e|es)|adopts?|accepts?|authori[sz]es?|delegat(?:e|es)"
    r"|rec(?:ei|ie)v(?:e|es)|ratif(?:y|ies)|supports?|confirms?|(?:re)?appoints?|considers?|comments?|recommends?"
    r"|refers?|grants?|refus(?:e|es)|instructs?|directs?|waiv(?:e|es)|determin(?:e|es)|decid(?:e|es)|reviews?"
    r"|nominat(?:e|es)|elects?|requests?|resolv(?:e|es)|awards?|introduc(?:e|es)|scrutini[sz]es?|acknowledges?"
    r"|appropriat(?:e|es)|reserves?|allocat(?:e|es)|permits?|consents?|commends?|welcomes?|defers?|den(?:y|ies)"
    r"|amends?|open and conduct|find that|exclud(?:e|es)|discuss)\b(?! applicable)"
)
DECIDES = re.compile(_DECIDES, re.IGNORECASE)
"""How a clause begins that asks for a decision."""
ACTS = re.compile(rf"(?P<who>(?:(?!should|must|needs?|ought)[\w’'&,-]+ ){{1,10}}?){_DECIDES}", re.IGNORECASE)
""""Members to note", "The Board approves": `who` must name a decider."""
NOTHING = re.compile(
    r"(?:none|nil|yes|no|n/?a|not applicable|tbc|see (?:above|below|report|attached)\b.{0,40}"
    r"|(?:for |to )?(?:information|decision|noting|note|discussion|approval|approve|consideration)"
    r"|(?:there (?:is|are) )?no recommendations?\b.{0,40}|.{0,40}\bmakes? no recommendation)\W*",
    re.IGNORECASE,
)
"""Where the label stands and nothing is asked."""
NEXT_LABEL = re.compile(
    r"(?:[A-Z][\w’'()/&-]*(?: [\w’'()/&-]+){0,5}? ?:(?=\s|$)"
    r"|(?i:(?:officer|report|lead|staff) contact|contact (?:officer|details)|reasons? for|report (?:author|by)"
    r"|background\b|appendi(?:x|ces)\b|attach(?:ments?|ed)\b|staff report\b|supporting (?:papers|documents)"
    r"|draft minutes\b|list of\b|introduction\b|implications\b|alternative options\b))"
)
"""The label of what stands after the recommendations in a report's head."""
NUMBERED = re.compile(r"(?P<label>Recommendation (?:\d{1,2}|[A-Z]))\s?[:.–-]\s*", re.IGNORECASE)
JOINING = re.compile(r"(?:and|or|and further|further)\b\W*$", re.IGNORECASE)
SENTENCE_START = re.compile(r"(?<=[.;!?])\s+(?=[A-Z])")
SET_OUT = re.compile(r"\b(?:below|follow(?:s|ing))\b[^.]{0,20}\.?$", re.IGNORECASE)
TRAILER = re.compile(r"\s+(?:Attachments?(?: ?\(s\))?\s?:|CEQA:|(?:Officer contact|Contact officer)\s?:).*$", re.DOTALL)
"""What is printed behind a recommendation without a break."""
UNFINISHED = re.compile(r"(?:,|\b(?:and|or|of|the|for|to|a|in|on|with|by|that|be))$", re.IGNORECASE)


def names_decider(text: str) -> bool:
    """Whether a text names a body, or its members, that decides."""
    return any(word.strip(".,:;()’'").removesuffix("’s") in DECIDERS for word in text.lower().split())


def lead_in_end(text: str) -> int:
    """Where the words that lead to what is asked end; 0 without them."""
    if match := IMPERSONAL.match(text):
        return match.end()
    asked = ASKED.match(text) or CHOOSES.match(text)
    return asked.end() if asked and names_decider(asked["who"]) else 0


def asks_plainly(text: str) -> bool:
    """Whether a paragraph says by itself that a body is asked, or recommended, to decide something."""
    end = lead_in_end(text)
    rest = text[end:]
    if names_decider(text[:end]):
        return not rest or DECIDES.match(rest) is not None
    return bool(end) and _acts(rest)


def opens_clause(text: str) -> bool:
    """Whether a text begins as what a body is asked to decide does."""
    return bool(DECIDES.match(text) or THAT.match(text) or lead_in_end(text)) or _acts(text)


def _acts(text: str) -> bool:
    acts = ACTS.match(text)
    return acts is not None and names_decider(acts["who"])
