# Two commands: `make site` builds the real site, `make test` runs every test.
# Each installs what it lacks (Debian packages, and for tests a Python environment in .venv).

SWIFT ?= swift
BAIHUA = .build/release/baihua
VENV = .venv
APT = $(if $(filter 0,$(shell id -u)),,sudo )env DEBIAN_FRONTEND=noninteractive apt-get
TEST_PACKAGES = chromium fonts-noto-cjk python3 python3-venv

.PHONY: site test baihua check docs lint format benchmark clean

site: baihua
	$(BAIHUA) build
	@echo "打开 site/index.html 看看。"

baihua: .build/libcmark-installed
	$(SWIFT) build -c release --product baihua

check: baihua
	$(BAIHUA) check

test: .build/libcmark-installed $(VENV)/installed
	$(VENV)/bin/python Tests/run_all.py

# docs/rules.md is generated from the rules' own code.
docs: baihua
	$(BAIHUA) rules --markdown > docs/rules.md

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

benchmark: baihua
	python3 Tests/Benchmarks/run.py

.build/libcmark-installed:
	@mkdir -p .build
	@test -f /usr/include/cmark.h && command -v pkg-config >/dev/null \
		|| { $(APT) update -qq && $(APT) install -y -qq libcmark-dev pkg-config; }
	@touch $@

$(VENV)/installed: Tests/requirements.txt
	@dpkg -s $(TEST_PACKAGES) >/dev/null 2>&1 || { $(APT) update -qq && $(APT) install -y -qq $(TEST_PACKAGES); }
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	@touch $@

clean:
	rm -rf .build $(VENV)
