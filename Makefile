# The few commands of this house; CI calls the same ones. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test check check-templates check-code fmt bench e2e lock migrate install clean

VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$name && break; done)
TEMPLATES := templates
CHECKED := tests/test_conventions.py tests/test_models_point_left.py tests/config/test_deploy.py
JOURNEYS ?= tests/e2e

help:
	@echo "make run      the site with a lively demo, web, worker and beat (PORT=8000)"
	@echo "make test     everything this machine can test, and what it could not and why"
	@echo "make check    style, imports, templates, migrations, safety, known vulnerabilities"
	@echo "make fmt      put Python and templates in the house style"
	@echo "make e2e      journeys in a real browser"
	@echo "make bench    the figures promised (NAME=one_of_them)"
	@echo "make lock     pin the dependencies of pyproject.toml again"
	@echo "make migrate  bring the database to this version"
	@echo "make install  everything a developer needs, in .venv"
	@echo "make clean    throw away .venv and var (demo database and mails included)"

run: $(VENV)/.run
	@$(BIN)/python -m config.demo_server

# Journeys come after the rest: they start servers of their own. Two at a time: while one waits
# for its browser or its worker, the other goes on.
TOGETHER := -n 2 --dist loadfile
# One more than there are cores: some wait for a worker or a server that they stop or kill.
CORES := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
WORKERS := $(shell echo $$(( $(CORES) + 1 )))
test: $(VENV)/.dev
	@failed=0; \
	$(BIN)/python -m pytest -q -n $(WORKERS) -m "not e2e" $(ARGS) || failed=1; \
	$(BIN)/python -m pytest -q $(TOGETHER) -m e2e $(JOURNEYS) $(ARGS) || failed=1; \
	exit $$failed

e2e: $(VENV)/.dev
	@$(BIN)/python -m pytest $(TOGETHER) -m e2e $(JOURNEYS) $(ARGS)

# The templates beside the rest.
check: $(VENV)/.dev
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target check-templates check-code

check-templates:
	$(BIN)/djhtml --tabwidth 2 --check $(TEMPLATES)
	@$(BIN)/python .ci/read_templates.py --quiet --parse-only $(TEMPLATES)

check-code:
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/lint-imports
	TESTING=1 $(BIN)/python manage.py makemigrations --check --dry-run
	$(if $(CHECKED),$(BIN)/python -m pytest -q $(CHECKED))
	@.ci/audit $(BIN)/pip-audit

fmt: $(VENV)/.dev
	$(BIN)/ruff check --quiet --fix-only .
	$(BIN)/ruff format --quiet .
	$(BIN)/djhtml --tabwidth 2 $(TEMPLATES)

bench: $(VENV)/.dev
	@$(BIN)/python -m bench $(NAME)

lock: $(VENV)/.dev
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header \
		--no-emit-index-url --no-emit-find-links pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header \
		--no-emit-index-url --no-emit-find-links --group dev pyproject.toml -o requirements-dev.lock

migrate: $(VENV)/.run
	DEMO=$${DEMO-1} $(BIN)/python manage.py migrate

install: $(VENV)/.dev

clean:
	rm -rf $(VENV) var .ruff_cache .pytest_cache .import_linter_cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and was not found."; exit 1; }
	@echo "Making $(VENV) …"
	@$(if $(UV),$(UV) venv --quiet --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))

# Compiled at once: uncompiled bytecode triples the first start.
define install-lock
	@echo "Installing $< …"
	@$(if $(UV),VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --compile-bytecode,$(BIN)/python -m pip \
		install --quiet --disable-pip-version-check --compile) --require-hashes -r $<
	@touch $@
endef

$(VENV)/.run: requirements.lock | $(BIN)/python
	$(install-lock)

$(VENV)/.dev: requirements-dev.lock | $(BIN)/python
	$(install-lock)
	@touch $(VENV)/.run
