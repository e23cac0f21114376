# `make demo` and `make test` need Python 3.11+ and make; everything else they fetch and set up in .venv themselves.
# `make test` tests in two processes, a gigabyte each; `make test JOBS=0` in one.
PYTHON ?= python3
BIN := .venv/bin
JOBS ?= 2
READY := .venv/.ready

.PHONY: demo test check format docs calibration name-types lock clean

demo: $(READY)
	@$(BIN)/triplewire build examples/articles --output demo
	@echo
	@$(BIN)/triplewire top --project demo

test: check
	$(BIN)/python -m pytest -m alone
	$(BIN)/python -m pytest -m "not alone" -n $(JOBS)

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# What is generated in the docs: the ontology's tables, the README's tour and its picture, what the notebooks give.
docs: $(READY)
	$(BIN)/python docs/tables.py
	$(BIN)/python docs/samples.py
	$(BIN)/python docs/tour.py
	$(BIN)/python docs/picture.py
	$(BIN)/python docs/plots.py
	$(BIN)/python docs/notebooks.py

# The confidence of claims, fitted anew to the annotated articles; needs the public ones (TRIPLEWIRE_SHARED).
calibration: $(READY)
	$(BIN)/python benchmarks/calibrate.py --write

# What unknown names are, learned anew from the made-up sentences.
name-types: $(READY)
	$(BIN)/python benchmarks/train_name_types.py --write

# Whom pronouns and descriptions mean, learned anew; needs the public articles (TRIPLEWIRE_SHARED).
antecedents: $(READY)
	$(BIN)/python benchmarks/train_antecedents.py --write

# The stamp: set up again only when the lock or the project's metadata changed.
$(READY): requirements-dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Triplewire needs Python 3.11 or newer; say which with: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# New versions within the bounds of pyproject.toml, with the hashes of every platform's files.
LOCK := $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options
lock: $(READY)
	$(BIN)/python -m pip install --quiet "pip>=25" "pip-tools>=7.5"
	CUSTOM_COMPILE_COMMAND="make lock" $(LOCK) --output-file requirements.txt pyproject.toml
	CUSTOM_COMPILE_COMMAND="make lock" $(LOCK) --constraint requirements.txt --extra dev \
		--output-file requirements-dev.txt pyproject.toml

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache demo
