# Everything is built once, in the release configuration: the demonstration, the tests and the benchmarks share it, and it
# is the build that we ship (docs/decisions/0003-one-release-build.md).
BUILD = swift build -c release

# Asked for once, and only by the targets that use it.
BIN = $(eval BIN := $(shell swift build -c release --show-bin-path))$(BIN)
SAMPLE = config/sample
DEMO = demo
CASE = $(DEMO)/run/case

DEB = .build/deb

# For evaluate: days of each kind; SEED makes others.
DAYS = 20

# For torture and soak: how often the service is killed, a seed to repeat, hours of load.
KILLS = 500
SEED =
HOURS = 1

# For fuzz: how long each target runs, and the one to run; a folder of captures for the sweep.
SECONDS = 60
FUZZ =
CAPTURES =

.DEFAULT_GOAL := help
.PHONY: help demo test bench evaluate format check install build build-tests sample man deb deploy-check torture soak fuzz fuzz-captures

help:
	@echo 'make demo     the whole product on a sample school, with a report at the end'
	@echo 'make test     all tests'
	@echo 'make bench    speed and memory against references, on a log of 3 million lines'
	@echo 'make evaluate holds the estimate against invented days with known truth; DAYS=20 SEED=7'
	@echo 'make torture  kills the service $(KILLS) times and compares the evidence; KILLS=25 SEED=7'
	@echo 'make soak     loads the service for hours and measures it, into soak.csv; HOURS=12'
	@echo 'make fuzz     feeds the decoders of packets with made-up bytes; SECONDS=600 FUZZ=tls'
	@echo 'make deb      the Debian package, in $(DEB)'
	@echo 'make check    formatting, module table, links of the documents'
	@echo 'make format   format all sources'

install:
	@.ci/install

build: install
	$(BUILD)

# From a log to a report that anybody can verify. What each step says is the demonstration; no step needs the one before
# to be believed: the last three check signatures, chain and figures again, from the files alone.
demo: build
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@echo '== two weeks of an invented school'
	$(BIN)/sample-school log --out $(DEMO)/access.log --truth $(DEMO)/truth.csv
	@echo '== is the configuration sound?'
	$(BIN)/usherd check --config $(SAMPLE)/usher.yaml
	@echo '== the letter that tells the teacher, before anything is read'
	$(BIN)/usherd check --config $(SAMPLE)/usher.yaml --school-file $(DEMO)/school.json >/dev/null
	$(BIN)/usher authorisation notice $(SAMPLE)/authorisation.json --school $(DEMO)/school.json \
		--signers $(SAMPLE)/allowed_signers --written-at '2026-04-27 15:00' --out $(DEMO)/letter.html
	@echo '== read the log as the daemon would have, under the signed authorisation'
	$(BIN)/usherd rehearse --config $(SAMPLE)/usher.yaml --authorisation $(SAMPLE)/authorisation.json \
		--documents $(SAMPLE)/documents --out $(DEMO)/run $(DEMO)/access.log
	@echo '== open the evidence with the key of the investigator, and report'
	$(BIN)/usher report build $(CASE) --key $(SAMPLE)/keys/investigator.key \
		--passphrase-file $(SAMPLE)/keys/passphrase.txt --signers $(SAMPLE)/allowed_signers --out $(DEMO)/report
	@echo '== the data-protection officer vouches for the chain as it stands'
	$(BIN)/usher audit checkpoint $(CASE) --key $(SAMPLE)/keys/dpo.key \
		--passphrase-file $(SAMPLE)/keys/passphrase.txt --signers $(SAMPLE)/allowed_signers
	@echo '== verify the report and the chain, without any private key'
	$(BIN)/usher report verify $(DEMO)/report --case $(CASE) --signers $(SAMPLE)/allowed_signers
	$(BIN)/usher audit verify $(CASE) --signers $(SAMPLE)/allowed_signers
	@echo '== where the case stands, what an auditor sees of it, and its head for the drawer of the Chair'
	$(BIN)/usher case show $(CASE) --signers $(SAMPLE)/allowed_signers --report $(DEMO)/report
	$(BIN)/usher audit list $(CASE) --signers $(SAMPLE)/allowed_signers
	$(BIN)/usher audit anchor $(CASE) --out $(DEMO)/anchor.svg
	@echo '== verify everything without Usher, by the commands of the printed page'
	cd $(DEMO)/report && CASE=../run/case SIGNERS=$(CURDIR)/$(SAMPLE)/allowed_signers \
		sh -eu -c "$$(sed -n 's/^    //p' HOW-TO-VERIFY.txt)" | tail -n 1
	@echo 'The report is $(DEMO)/report/report.html'

# CHECKS: what the gate asks of the compiler besides.
build-tests: install
	$(BUILD) --build-tests $(CHECKS)

test: build-tests
	swift test -c release --skip-build

bench: build
	Benchmarks/compare $(BIN) bench
	Benchmarks/compare-captures $(BIN) bench

# Ends with an error when a gate is missed (docs/method.md).
evaluate: build
	$(BIN)/evaluate --days $(DAYS) $(if $(SEED),--seed $(SEED))

torture: build
	$(BIN)/torture kills --kills $(KILLS) $(if $(SEED),--seed $(SEED))

soak: build
	$(BIN)/torture soak --hours $(HOURS) --out soak.csv

# Both build the decoders anew, watched (FuzzTesting/README.md).
fuzz:
	FuzzTesting/fuzz $(SECONDS) $(FUZZ)

fuzz-captures:
	@test -n '$(CAPTURES)' || { echo 'make fuzz-captures CAPTURES=FOLDER' >&2; exit 2; }
	FuzzTesting/sweep '$(CAPTURES)'

# Programs that hold Swift's runtime, of the objects that were tested.
deb: build
	deploy/link $(BIN) $(DEB)/bin
	deploy/build-deb $(DEB)/bin $(DEB)

deploy-check: build
	deploy/check $(BIN)

check:
	swift format lint --strict --recursive Sources Tests Tools Package.swift
	.ci/check-imports
	.ci/check-logging
	.ci/check-links
	.ci/check-requirements

format:
	swift format --in-place --recursive Sources Tests Tools Package.swift

# After a change of the catalogue, which the sample's signed authorisation names by its digest.
sample: build
	Tools/sign-sample $(BIN)

# After a change of any command line.
man:
	swift package plugin generate-manual --multi-page
	rm -f docs/man/*.1
	cp .build/plugins/GenerateManual/outputs/usher/*.1 .build/plugins/GenerateManual/outputs/usherd/*.1 docs/man/
	rm docs/man/*.help.1
