# `make serve` shows the book, `make test` proves it. The README says the same for Windows.
PYTHON ?= python3
BIN := .venv/bin
UV := 0.13.9

.PHONY: serve build test browser outputs bench bench-peers zensical lint requirements clean

serve: .venv/ready
	$(BIN)/python -m book.serve

build: .venv/ready
	$(BIN)/python -m book.build

test: .venv/ready
	$(BIN)/python -m pytest -n 2 --dist loadfile

browser: .venv/ready
	$(BIN)/python -m pytest -n 2 --dist worksteal tests/browser

outputs: .venv/ready
	$(BIN)/python -m book.outputs

bench: .venv/ready
	$(BIN)/python -m tests.benchmark_vectorization
	$(BIN)/python -m tests.benchmark_train
	$(BIN)/python -m tests.benchmark_build
	$(BIN)/python -m tests.benchmark_runtime
	$(BIN)/python -m tests.benchmark_live

bench-peers: .venv/peers
	$</bin/python -m tests.benchmark_peers

zensical: build
	$(BIN)/python -m tests.zensical

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m book.runtime.node

requirements: .venv/ready
	$(BIN)/python -m pip install --quiet uv==$(UV)
	$(BIN)/uv pip compile --group book pyproject.toml --universal --generate-hashes \
		--python-version 3.11 --no-emit-index-url --no-annotate -o requirements.txt

clean:
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache site site.raw
	find . -name __pycache__ -prune -exec rm -rf {} +

.venv/peers: pyproject.toml .venv/ready
	$(PYTHON) -m venv --clear $@
	$@/bin/python -m pip install --quiet --upgrade pip
	$@/bin/python -m pip install --quiet . --group bench-peers || { rm -rf $@; exit 1; }
	@touch $@

.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15) and "The book needs Python 3.11 to 3.14, and " + sys.executable + " is " + sys.version.split()[0] + ": PYTHON=python3.12 make test")'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@
