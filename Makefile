# Everything a fresh machine needs beyond Python 3.11 is set up by the targets themselves: uv into .uv unless it is
# installed, the locked packages into .venv.

PYTHON ?= python3
UV := $(or $(shell command -v uv),.uv/bin/uv)
RUN := .venv/bin/python -m
READY := .venv/.ready

export UV_PYTHON_DOWNLOADS = never

.PHONY: demo test lint format golden variations schema bench fuzz kills calibrate accuracy clean

demo: $(READY)
	@.venv/bin/python samples/demo.py

test: lint
	$(RUN) pytest -q

lint: $(READY)
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy

format: $(READY)
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

golden: $(READY)
	.venv/bin/python samples/build.py
	.venv/bin/python samples/cookbook.py

variations: SEEDS ?= 50
variations: $(READY)
	.venv/bin/python tests/read_variations.py $(SEEDS)

schema: $(READY)
	$(RUN) minutebook schema > schema/minutebook.schema.json
	$(RUN) minutebook.corpus.layout.docs > docs/corpus.md

bench: $(READY)
	.venv/bin/python benchmarks/speed.py samples/papers

fuzz: COPIES ?= 2000
fuzz: $(READY)
	MINUTEBOOK_FUZZ=$(COPIES) $(RUN) pytest -q tests/test_fuzz.py

kills: $(READY)
	MINUTEBOOK_KILLS=all $(RUN) pytest -q $(addprefix tests/test_corpus/test_,write_points.py failing_disk.py real_runs.py)

# Both need papers whose records are known: make accuracy GOLD=folder PAPERS=folder (see benchmarks/README.md).
calibrate: $(READY)
	.venv/bin/python benchmarks/calibrate.py $(GOLD) $(PAPERS)

accuracy: $(READY)
	.venv/bin/python benchmarks/accuracy.py $(GOLD) $(PAPERS)

clean:
	rm -rf .venv .uv demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): uv.lock pyproject.toml | $(UV)
	@$(UV) sync --frozen --quiet
	@touch $@

.uv/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed: install it, or name it with make PYTHON=/path/to/python3."; exit 1; }
	@$(PYTHON) -m venv .uv || \
	  { rm -rf .uv; echo "Python's venv is missing: install it first (Debian: apt install python3-venv)."; exit 1; }
	@.uv/bin/pip install --quiet --disable-pip-version-check uv
