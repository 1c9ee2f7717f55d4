"""The words by which British bodies close their business to press and public, as data, beside those of the vocabulary.

Local Government Act 1972 section 100A and Schedule 12A; Public Bodies (Admission to Meetings) Act 1960 section 1(2);
Local Government (Scotland) Act 1973 Schedule 7A.
"""

import re

from minutebook.extract.cues import load_cues

PUBLIC = (
    r"(?:press|public|observers|non[- ]members)(?=\W*$|\s*[,.;:()]|\s+(?:and|or|be|being|were|was|is|are|had|present"
    r"|attending|who|should|from|during|for|under|on|in|pursuant|by|at|while|whilst|as|due|owing|because|to|until|left"
    r"|withdrew|now|then|re-?\w+|invited)\b)"
)
"""People, not "public health" or "public holidays"."""
LAW = (
    r"(?:schedule\s+(?:12a|7a|6)\b|section\s+(?:100|50)\s*a|s\.?\s*100\s*a|exempt\s+(?:information|matters?|business|items?)"
    r"|public\s+bodies\s*\(\s*admission\s+to\s+meetings\s*\)|confidential\s+(?:nature|information|matters?|business))"
)
EXCLUDED = re.compile(
    rf"\b{PUBLIC}[^.;]{{0,80}}\b(?:be|were|was|is|are|being)\s+(?:now\s+)?(?:formally\s+)?"
    r"(?:excluded|(?:asked|required)\s+to\s+(?:leave|withdraw))"
    rf"|\bexclu(?:de|ded|des|ding)\s+(?:all\s+)?(?:(?:the\s+)?members\s+of\s+)?(?:the\s+)?{PUBLIC}"
    rf"|\b{PUBLIC}[^.;]{{0,60}}\b(?:left|withdrew\s+from)\s+the\s+(?:meeting|room|chamber)\b[^.;]{{0,80}}\b{LAW}"
    r"|\b(?:meeting|committee|council|board|cabinet)\s+(?:moved|went|resolved\s+(?:to\s+go|itself))\s+(?:in)?to\s+"
    r"(?:private|closed|confidential|exempt|part\s+(?:2|ii|b))\b"
    r"|\b(?:meeting|business|items?|matters?)\s+(?:was|were|be|is|are)\s+(?:held|considered|taken|discussed)\s+in\s+"
    r"(?:private|camera|closed\s+session)\b",
    re.IGNORECASE | re.DOTALL,
)
"""An exclusion as resolved or proposed."""
MAY_EXCLUDE = re.compile(
    r"p(?:ress|ublic|rivate|art\s+(?:2|ii|b))|observers|non[- ]members|c(?:losed|onfidential|amera)|exempt"
)
"""Words in small letters of which an exclusion has one; most texts have none, which is quickly seen."""
EXCLUDES = re.compile(
    r"exclu|leave|withdr|left|(?:moved|went|resolved\s+(?:to\s+go|itself))\s+(?:in)?to|in\s+(?:private|camera|closed)"
)
"""The same, of those that tell what is done."""
EXCLUSION_TITLE = re.compile(
    r"\bexclusion\s+of\s+(?:the\s+)?(?:members\s+of\s+)?(?:the\s+)?(?:press|public|observers)\b", re.IGNORECASE
)
RESOLVED = re.compile(r"\b(?:resolved|agreed|carried|moved|proposed|approved)\b", re.IGNORECASE)
NOT_EXCLUDED = re.compile(
    r"\b(?:no\s+(?:need|reason|such|(?:exempt|confidential)?\s*(?:items?|business|matters?|reports?))"
    r"|not\s+(?:be\s+)?(?:necessary|required|needed|excluded))\b",
    re.IGNORECASE,
)
"""Nothing was closed, whatever was asked."""
QUESTION = re.compile(
    r"\b(?:whether|if\s+(?:any|necessary|required|appropriate)|should\s+(?:it|there|any)"
    r"|may\s+be|might|in\s+the\s+event)\b",
    re.IGNORECASE,
)
"""The standing question whether anything need be closed."""
STANDING_QUESTION = re.compile(
    r"\b(?:consider|determine|identify|decide|agree|note)\s+(?:whether|if|which|any)\b.{0,80}"
    r"\b(?:items?|business|discussion|agenda|press|public)\b.{0,120}"
    r"\b(?:exempt|confidential|disclosure|excluded?|private|part\s+(?:2|ii|b))\b",
    re.IGNORECASE | re.DOTALL,
)
"""The same as an item of its own."""
PROVISO = re.compile(r"^[^.;]{0,40}\bif\s+(?:any|necessary|required|appropriate|needed|so)\b", re.IGNORECASE)
NOTHING = re.compile(
    r"^\W*(?:none|nil|n/?a|not applicable|there\s+(?:were|was|are|is)\s+none"
    r"|(?:there\s+(?:were|was|are|is)\s+)?no\s+(?:such\s+|exempt\s+|confidential\s+)?(?:items?|business|matters?|reports?)\b.{0,60})\W*$",
    re.IGNORECASE | re.DOTALL,
)
READMITTED = re.compile(
    rf"\b{PUBLIC}[^.;]{{0,60}}\b(?:re-?admitted|re-?joined|re-?turned|re-?entered|invited\s+(?:back|to\s+return))"
    r"|\b(?:meeting|committee|council|board)\s+(?:returned|moved\s+back|resumed|reconvened)"
    r"\s+(?:to|in|into)\s+(?:open|public|part\s+(?:1|i|a))\b",
    re.IGNORECASE,
)
MAY_READMIT = re.compile(r"re-?(?:admit|join|turn|enter)|invited|moved\s+back|resumed|reconvened")
"""The same of the public's return."""
_MARK = load_cues().pattern("access", "marks")
MARKED_TITLE = re.compile(
    rf"[(\[]\s*{_MARK}\b[^)\]]*[)\]]"
    r"|^(?:exempt|confidential|restricted|private)\s*[-–—:]"
    r"|[-–—:]\s*(?:exempt|confidential|restricted|not\s+for\s+publication)(?:\s+item|\s+report)?\s*$"
    r"|\b(?:exempt|confidential)\s+(?:item|report|minutes?|appendix|session|business)\b"
    r"|\bnot\s+for\s+publication\b|\bin\s+camera\b"
    r"|(?<!from )(?<!on )(?<!of )\b(?:private|closed|confidential)\s+session\b(?!\s+(?:report|agenda|minutes))",
    re.IGNORECASE,
)
"""A title that itself says the item is closed."""
MARKED_TEXT = re.compile(
    r"^(?:this|the)\s+(?:item|report|minute|matter|discussion)\s+(?:is|was|contains|contained|has\s+been)\s+"
    r"(?:considered\s+)?"
    r"(?:exempt|confidential|in\s+private|not\s+for\s+publication|in\s+camera)\b"
    r"|^\W*(?:not\s+for\s+publication|exempt\s+from\s+(?:publication|disclosure)|confidential\s+item)\b"
    r"|\b(?:this|the)\s+(?:item|minute|report)\s+is\s+(?:exempt|not\s+for\s+publication)\s+"
    r"(?:by\s+virtue|under|in\s+accordance)",
    re.IGNORECASE,
)
"""A first line that says the same."""
CLOSED_SECTION = re.compile(
    r"^\W*(?:part\s+(?:2|ii|b|two)\b.{0,80}"
    r"\b(?:exempt|confidential|restricted|private|closed|exclu\w+|not\s+for\s+publication)\b.*"
    r"|(?:exempt|confidential|restricted|private|closed)\s+"
    r"(?:items?|business|matters?|reports?|session(?!\s+(?:report|agenda))|agenda|section|part)"
    r"|(?:items?|business|matters?)\s+(?:for|(?:to\s+be\s+)?(?:taken|considered|held)\s+in)\s+(?:private|closed)(?:\s+session)?"
    r"|(?:items?|business|matters?)\s+(?:to\s+be\s+)?(?:taken|considered|held)\s+(?:under|with|following|after)\s+(?:the\s+)?"
    r"exclusion\s+of\s+(?:the\s+)?(?:press|public)(?:\s+and\s+(?:the\s+)?(?:press|public))?"
    r"|in\s+camera|pink\s+papers?|not\s+for\s+publication)(?:\s*\(pink\s+papers?\))?\W*$",
    re.IGNORECASE,
)
"""A heading under which everything is closed."""
PART_TWO = re.compile(r"^\W*part\s+(?:2|ii|b|two)\W*$", re.IGNORECASE)
"""A heading that by custom means the closed part of an agenda, but need not."""
PART_THREE = re.compile(r"^\W*part\s+(?:3|iii|c|three)\b", re.IGNORECASE)
OPEN_SECTION = re.compile(
    r"^\W*(?:part\s+(?:1|i|a|one)\W*(?:$|.{0,40}\b(?:open|public)\b)|unrestricted\b"
    r"|(?:open|public)\s+(?:items?|business|matters?|session)|items?\s+(?:for|open\s+to)\s+(?:the\s+)?public"
    r"|open\s+to\s+(?:the\s+)?(?:public|press))"
    r"|\b(?:convene|reconvene|return\s+to|regular)\s+(?:the\s+)?(?:regular|open|public|session)\b",
    re.IGNORECASE,
)
"""A heading under which everything is open again."""
NAMED_ITEMS = re.compile(
    r"\bitems?\s+(?:nos?\.?\s*|numbers?\s*)?"
    r"(?P<numbers>\d{1,3}[a-z]?(?:(?:\s*,\s*|\s*(?:and|&|to|[-–])\s*)\d{1,3}[a-z]?)*)",
    re.IGNORECASE,
)
GROUNDS = re.compile(rf"{LAW}|\b(?:grounds|paragraphs?|virtue|Act|disclos\w+|excluded?|exclusion)\b", re.IGNORECASE)
"""Words of the resolution itself rather than of the business that it closes."""
PART_MARK = re.compile(
    r"\bnot\s+for\s+publication\s+(?:by\s+virtue|under|because|in\s+accordance)"
    r"|^\W*(?:exempt|confidential|not\s+for\s+publication)\W*$"
    r"|\bexempt\s+(?:by\s+virtue\s+of|under)\s+(?:paragraph|schedule|section|part)",
    re.IGNORECASE,
)
"""A running line or first line that closes a whole paper."""
