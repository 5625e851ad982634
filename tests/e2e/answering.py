"""Answers questions about a running site, one line of JSON in, one line out, until the pipe ends.

A process per site instead of one per question: loading Django costs more than most answers.
"""

import json
import sys
import traceback

import django


def reply_to(question: str) -> dict:
    names: dict = {}
    try:
        exec(question, names)  # the question is a test's own
    except Exception:
        return {"error": traceback.format_exc()}
    return {"answer": names["answer"]}


if __name__ == "__main__":
    django.setup()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(reply_to(json.loads(line))) + "\n")
        sys.stdout.flush()
