# The two commands are `make serve` and `make test`. Each installs what is missing first. PACK names
# the folder with the content of another partnership.

PORT ?= 8080
PACK ?= seeds
export PACK

.PHONY: serve test build dev check bench bench-search soak clean setup setup-test test-host test-browser

serve: build
	@scripts/serve $(PORT)

test: setup-test check test-host test-browser

build: setup
	@scripts/build

dev: setup
	@scripts/dev $(PORT)

# Formatting, lints, and the content.
check: setup
	@scripts/check

# How long the content takes, and how much memory, at 1, 10 and 100 times its size; and the product
# beside VitePress, mdBook and TiddlyWiki with the same content (bench/RESULTS.md). Half an hour.
bench: setup-test build
	@scripts/bench

# Our search beside MiniSearch, FlexSearch, lunr and Pagefind: what they find, how large, how fast.
bench-search: setup-test
	@scripts/bench-search

# The long tests: a killed browser, and very many cases of the host's properties. Half an hour.
soak: setup-test
	@scripts/soak

test-host: setup
	@scripts/test-host

test-browser: setup-test
	@scripts/test-browser

setup:
	@scripts/setup build

setup-test:
	@scripts/setup test

# What the build makes. The tools in the user's cache stay; scripts/env.sh says where they are.
clean:
	rm -rf dist target test-results node_modules bench/node_modules
