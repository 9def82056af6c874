# `make serve` shows the book, `make test` proves it. The README says the same for Windows.
PYTHON ?= python3
BIN := .venv/bin
UV := 0.13.9
PAGE := wasm32-pyodide2025

.PHONY: serve build jupyterlite pdf test browser outputs twins bench bench-hosting bench-peers
.PHONY: labs hosting numpy-oldest numpy-newest lighthouse valid zensical lint requirements
.PHONY: upgrade clean

serve: .venv/ready
	$(BIN)/python -m book.serve

build: .venv/ready
	$(BIN)/python -m book.build

jupyterlite: .venv/ready
	$(BIN)/python -m book.build --lab

pdf: build
	$(BIN)/python -m book.printed

hosting: build
	$(BIN)/python -m book.hosting

test: .venv/ready
	$(BIN)/python -m pytest -n 2 --dist loadfile

browser: .venv/ready
	$(BIN)/python -m pytest -n 2 --dist worksteal tests/browser

outputs: .venv/ready
	$(BIN)/python -m book.outputs

twins: .venv/ready
	$(BIN)/python -m book.twins "$(NEEDS_NONE)"

bench: .venv/ready
	$(BIN)/python -m tests.benchmark_vectorization
	$(BIN)/python -m tests.benchmark_train
	$(BIN)/python -m tests.benchmark_build
	$(BIN)/python -m tests.benchmark_runtime
	$(BIN)/python -m tests.benchmark_lite
	$(BIN)/python -m tests.benchmark_live

bench-hosting: hosting
	$(BIN)/python -m tests.benchmark_hosting

bench-peers: .venv/peers
	$</bin/python -m tests.benchmark_peers

labs: .venv/peers
	$(BIN)/python -m book.stored $</bin/python

numpy-oldest numpy-newest: numpy-%: .venv/ready
	$(BIN)/python -m tests.numpy_range $*

lighthouse: build
	$(BIN)/python -m tests.lighthouse

valid: build
	$(BIN)/python -m tests.valid

zensical: build
	$(BIN)/python -m tests.zensical

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m book.runtime.node
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/s*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff

requirements: .venv/ready
	$(BIN)/python -m pip install --quiet uv==$(UV)
	$(BIN)/uv pip compile --group book pyproject.toml --universal --generate-hashes \
		--python-version 3.11 --no-emit-index-url --no-annotate $(UPGRADE) -o requirements.txt
	$(BIN)/uv pip compile --group lite --generate-hashes --python-platform $(PAGE) \
		--python-version 3.14 --no-emit-index-url --no-annotate $(UPGRADE) -o lite.txt

upgrade: .venv/ready
	$(BIN)/python -m book.upgrade
	$(MAKE) requirements UPGRADE=--upgrade

clean:
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache site site.raw site.pdf
	find . -name __pycache__ -prune -exec rm -rf {} +

.venv/peers: pyproject.toml .venv/ready
	$(PYTHON) -m venv --clear $@
	$@/bin/python -m pip install --quiet --upgrade pip
	$@/bin/python -m pip install --quiet . --group peers || { rm -rf $@; exit 1; }
	@touch $@

.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15) and "The book needs Python 3.11 to 3.14, and " + sys.executable + " is " + sys.version.split()[0] + ": PYTHON=python3.12 make test")'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@
