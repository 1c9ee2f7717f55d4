"""The corpus in a browser: to look at only, from this machine only, each record with its citation."""

import http.client
import json
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest

from minutebook.corpus import Corpus, Source
from minutebook.corpus.research.described import CITE
from minutebook.corpus.research.questions import questions
from minutebook.parse import parse_file
from minutebook.schema import Access

SAMPLE = Path(__file__).parents[1] / "samples" / "papers" / "fenmarsh-environment-committee-2025-03-11-minutes.pdf"
ADDRESS = "https://papers.example/march.pdf"


@pytest.fixture(scope="module")
def corpus_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("serve") / "fenmarsh county.db"
    with Corpus.open_for_writing(path) as corpus:
        corpus.store(parse_file(SAMPLE), SAMPLE, SAMPLE.stat(), Source(ADDRESS))
    return path


@contextmanager
def served(corpus_file, *options):
    """The port of a corpus that is served, and what was said of it."""
    command = [sys.executable, "-m", "minutebook", "serve", "--corpus", str(corpus_file), "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        line = server.stderr.readline()
        yield int(re.search(r"http://127\.0\.0\.1:(\d+)/", line)[1]), line
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=30) in (0, 130)


@pytest.fixture(scope="module")
def port(corpus_file):
    with served(corpus_file) as (port, _):
        yield port


@pytest.fixture
def ask(port):
    return asking(port)


def asking(port):
    def get(path, method="GET", host=None):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request(method, path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body, answer.headers

    return get


def rows(ask, path, **values):
    status, body, _ = ask(f"/fenmarsh+county/{path}.json?" + urlencode({"_shape": "array", **values}))
    assert status == 200, body
    return json.loads(body)


def test_every_ready_question_is_answered(ask):
    for question in questions():
        rows(ask, question.slug, committee="Environment Committee", words="flood")
    contested = rows(ask, "contested")
    assert {row["url"] for row in contested} == {f"{ADDRESS}#page={row['page']}" for row in contested}


def test_the_first_page_leads_to_the_questions(ask):
    _, page, _ = ask("/")
    for question in questions():
        assert f'<a href="/fenmarsh+county/{question.slug}">{question.title}</a>' in page


def test_a_record_leads_to_its_citation(ask):
    decision = rows(ask, "decisions", _size=1)[0]
    _, page, _ = ask(f"/fenmarsh+county/decisions/{decision['id']}")
    assert f'href="/fenmarsh+county/{CITE}?record={decision["id"]}"' in page
    cited = rows(ask, CITE, record=decision["id"])[0]
    assert (cited["committee"], cited["date"], cited["file_name"]) == (
        "ENVIRONMENT COMMITTEE",
        "2025-03-11",
        SAMPLE.name,
    )
    assert cited["url"] == f"{ADDRESS}#page={cited['page']}"
    assert " ".join(cited["quote"].split()) in " ".join(cited["page_text"].split())


def test_the_paper_of_a_record_leads_to_its_page_where_it_was_published(ask):
    decision = rows(ask, "decisions", _size=1)[0]
    page = rows(ask, CITE, record=decision["id"])[0]["page"]
    _, shown, _ = ask("/fenmarsh+county/decisions?_size=1")
    assert f'<a href="/fenmarsh+county/documents/{decision["document"]}">{SAMPLE.name}</a>' in shown
    assert f'<a href="{ADDRESS}#page={page}">page {page}</a>' in shown


def test_what_is_withheld_is_only_served_with_a_word_of_it(tmp_path):
    path = tmp_path / "pack.db"
    paper = parse_file(SAMPLE)
    paper.decisions[0].access = Access.EXEMPT
    with Corpus.open_for_writing(path) as corpus:
        corpus.store(paper, SAMPLE, SAMPLE.stat())
    secret = f"/pack/decisions/{paper.decisions[0].id}"
    with served(path) as (port, said):
        assert asking(port)(secret)[0] == 200
        assert "exempt business and private details too: --public" in said
    with served(path, "--public") as (port, said):
        assert asking(port)(secret)[0] == 404
        assert asking(port)(f"/pack/decisions/{paper.decisions[1].id}")[0] == 200
        assert "It shows what is open to the public alone." in said


def test_tables_say_what_they_hold_and_can_be_searched(ask):
    _, page, _ = ask("/fenmarsh+county/decisions")
    assert "Formal outcomes, one row per clause" in page
    assert "0 to 1: how likely it is that the record and its values are right" in page
    assert rows(ask, "pages", _search="flooding")
    assert not rows(ask, "pages", _search="zymurgy")


def test_it_is_only_to_be_looked_at(ask, corpus_file):
    before = corpus_file.read_bytes()
    assert ask("/fenmarsh+county", method="POST")[0] == 405
    for sql in ("delete from pages", "attach 'x.db' as x", "pragma journal_mode = wal"):
        assert ask("/fenmarsh+county?" + urlencode({"sql": sql}))[0] >= 400
    assert ask("/fenmarsh+county.db")[0] in (403, 404)
    assert corpus_file.read_bytes() == before
    assert sorted(path.name for path in corpus_file.parent.iterdir()) == [corpus_file.name, f"{corpus_file.name}.lock"]


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example:80", "evil.example:8003", "", "localhost.evil"]
)
def test_other_hosts_names_are_refused(ask, host):
    status, body, _ = ask("/", host=host or " ")
    assert status == 403
    assert "fenmarsh" not in body


def test_no_page_may_be_framed_or_load_from_elsewhere(ask):
    for path in ("/", "/fenmarsh+county/nothing"):
        headers = ask(path)[2]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_a_query_that_takes_too_long_is_stopped(ask):
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    status, body, _ = ask("/fenmarsh+county.json?" + urlencode({"sql": endless}))
    assert status == 400
    assert "time limit" in body.lower() or "interrupted" in body.lower()


def test_without_datasette_it_says_what_to_do(cli, corpus_file, tmp_path):
    (tmp_path / "hidden" / "datasette").mkdir(parents=True)
    (tmp_path / "hidden" / "datasette" / "__init__.py").write_text("raise ImportError('No module named datasette')")
    run = cli("serve", "--corpus", corpus_file, "--port", "0", env={"PYTHONPATH": str(tmp_path / "hidden")})
    assert run.returncode == 4
    assert "pip install datasette" in run.stderr


def test_a_port_that_is_taken_and_a_corpus_that_is_none(cli, corpus_file, port, tmp_path):
    run = cli("serve", "--corpus", corpus_file, "--port", str(port))
    assert run.returncode == 4
    assert "--port" in run.stderr
    assert cli("serve", "--corpus", tmp_path / "none.db").returncode == 3
