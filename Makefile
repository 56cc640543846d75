# The two commands are `make serve` and `make test`. Each installs what is missing first.

PORT ?= 8080
SEEDS ?= seeds
export SEEDS

.PHONY: serve test build dev check clean setup setup-test test-host test-browser

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
	rm -rf dist target test-results node_modules
