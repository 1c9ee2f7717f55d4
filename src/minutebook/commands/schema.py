"""`minutebook schema`: the JSON Schema of a document, as shipped in the package."""

import json

from minutebook.schema import json_schema


def schema_text() -> str:
    """The schema as `schema/minutebook.schema.json` holds it."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
