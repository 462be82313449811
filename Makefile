# What a developer or a newcomer runs. Needs Python 3.11 to 3.13, make and sh; everything else is set up in .venv.

PY := .venv/bin/python
PIP := $(PY) -m pip --quiet --disable-pip-version-check
PYTEST_FLAGS ?=
BENCH ?= turns

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test coverage lint format cards soak bench lock clean

help:
	@echo "make demo     a conversation in the terminal, on a fresh store with demonstration data"
	@echo "make test     style, types, import contracts, and all tests on both databases"
	@echo "make coverage the tests once more, with branch coverage"
	@echo "make format   format the code and sort its imports"
	@echo "make cards    pictures of all cards, light and dark, narrow and wide, in build/cards (Node and Chromium)"
	@echo "make soak     the long tests"
	@echo "make bench    measurements (BENCH=turns)"
	@echo "make lock     resolve the dependencies anew, with hashes"
	@echo "make clean    remove .venv and everything that was made"

demo: .venv/.runtime-ready
	@.venv/bin/leadbot demo

test: lint
	@echo "== tests"
	@$(PY) -m pytest -n 2 --dist worksteal $(PYTEST_FLAGS)

coverage: .venv/.dev-ready
	@$(PY) -m pytest -n 2 --dist worksteal --cov --cov-report=term:skip-covered $(PYTEST_FLAGS)

lint: .venv/.dev-ready
	@echo "== style"
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@echo "== types"
	@.venv/bin/mypy
	@echo "== import contracts"
	@.venv/bin/lint-imports --no-cache

format: .venv/.dev-ready
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

cards: tests/browser/node_modules/.package-lock.json
	@node tests/browser/render.mjs

soak: .venv/.dev-ready
	@$(PY) -m pytest -m soak --timeout 3600 $(PYTEST_FLAGS)

bench: .venv/.dev-ready
	@$(PY) -m benchmarks.$(BENCH)

# uv resolves for every supported Python and system at once; it lives in a folder that is thrown away.
lock: .venv/.python
	@echo "== resolving"
	@rm -rf .lock && .venv/bin/python -m venv .lock && .lock/bin/python -m pip --quiet install uv
	@.lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-emit-find-links pyproject.toml -o requirements.lock
	@.lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --no-emit-find-links --extra dev --extra bench -c requirements.lock pyproject.toml \
	  -o requirements-dev.lock
	@rm -rf .lock

clean:
	@rm -rf .venv .lock tests/browser/node_modules build dist htmlcov .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info

# The stamps: a second run has nothing to set up.
.venv/.python:
	@set -e; for python in python3.13 python3.12 python3.11 python3 python; do \
	  if $$python -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; \
	  then echo "== making .venv with $$($$python --version)"; $$python -m venv .venv; touch $@; exit 0; fi; \
	done; echo "no Python 3.11, 3.12 or 3.13 with venv was found" >&2; exit 1

.venv/.runtime-ready: .venv/.python requirements.lock pyproject.toml
	@echo "== installing what requirements.lock names (once, a minute or two)"
	@$(PIP) install --require-hashes --no-deps -r requirements.lock
	@$(PIP) install --no-deps --editable .
	@touch $@

.venv/.dev-ready: .venv/.python requirements-dev.lock pyproject.toml
	@echo "== installing what requirements-dev.lock names (once, a minute or two)"
	@$(PIP) install --require-hashes --no-deps -r requirements-dev.lock
	@$(PIP) install --no-deps --editable .
	@touch .venv/.runtime-ready $@

tests/browser/node_modules/.package-lock.json: tests/browser/package-lock.json
	@command -v npm >/dev/null || { echo "Node 20 or newer with npm was not found (Debian: apt-get install nodejs npm)" >&2; exit 1; }
	@echo "== installing the card renderer"
	@cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@
