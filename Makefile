# Two commands on a fresh machine with Python 3.11 or later and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= demo/readmission-risk

.PHONY: help demo vacant test check fast format lint types regen bench clean
.DEFAULT_GOAL := help

help:  ## show what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /	/' | expand -t 10

# Before the environment is made: one of an older Python would stay and be used ever after.
define new_environment
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
echo "$(PYTHON) is no Python 3.11 or later, which proofkit needs; name one that is, such as"; \
echo "make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; } >&2
$(PYTHON) -m venv $(VENV)
endef

$(VENV)/.dev: pyproject.toml constraints.txt
	$(new_environment)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

$(VENV)/.demo: pyproject.toml constraints.txt
	$(new_environment)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[run]'
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
	$(BIN)/proofkit lint .

types: $(VENV)/.dev
	$(BIN)/mypy

regen: $(VENV)/.dev  ## rewrite everything generated: examples, rule pages, data dictionaries
	$(BIN)/python -m tests.generated

bench: $(VENV)/.dev  ## measure speed against other programs in the same run; writes bench-*.json
	$(BIN)/python -m tests.benchmarks.generator_speed --json bench-generator.json
	$(BIN)/python -m tests.benchmarks.lint_speed --corpus examples/readmission-risk --json bench-lint.json

check: lint types test  ## format, lint, types and tests: before every commit

demo: vacant $(VENV)/.demo  ## create the readmission project, run it, lint it, say where to look
	$(BIN)/proofkit new readmission-risk $(DEMO) --run
	$(BIN)/proofkit lint $(DEMO)
	@echo
	@echo "Look at $(DEMO)/README.md and open $(DEMO)/reports/dashboard.html in a browser."

vacant:  # an earlier demo may hold somebody's own words: it is never replaced
	@if [ -n "$$(ls -A '$(DEMO)' 2>/dev/null)" ]; then \
	echo "$(DEMO) was made before: look at $(DEMO)/README.md. For another one name a new folder:"; \
	echo "make demo DEMO=demo/another. Or remove this one first: rm -r $(DEMO)"; exit 1; fi >&2

clean:  ## remove what make made, but for the demo, which may hold somebody's own words
	rm -rf $(VENV) dist build bench-*.json
