# Two commands on a fresh machine with Python 3.11 or later and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= demo/readmission-risk

.PHONY: help demo test check fast format lint types regen bench wheel clean

help:  ## show what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /	/' | expand -t 10

$(VENV)/.dev: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

test: $(VENV)/.dev  ## run every test, those of the generated projects too
	$(BIN)/python -m pytest -n auto

fast: $(VENV)/.dev  ## run the tests that create no project
	$(BIN)/python -m pytest -n auto -m 'not project'

format: $(VENV)/.dev  ## rewrite the code in the house format
	$(BIN)/ruff format src tests
	$(BIN)/ruff check --fix --quiet src tests

lint: $(VENV)/.dev
	$(BIN)/ruff format --check src tests
	$(BIN)/ruff check src tests

types: $(VENV)/.dev
	$(BIN)/mypy

check: lint types test  ## format, lint, types and tests: before every commit

clean:  ## remove what make made
	rm -rf $(VENV) demo dist build
