# A few words for the scripts of this folder. They run in an empty folder, $WORK, against the programs in $BIN.
set -euo pipefail
cd "$WORK"
PATH="$BIN:$PATH"
SAMPLE="$CHECKOUT/config/sample"
CONFIG="$SAMPLE/usher.yaml"
AUTHORISATION="$SAMPLE/authorisation.json"
SIGNERS="$SAMPLE/allowed_signers"
CASES="$CHECKOUT/Tests/ScenarioTests/cases"
PASSPHRASE="$SAMPLE/keys/passphrase.txt"

fail() {
    echo "FAILED at line ${BASH_LINENO[1]}: $*" >&2
    for stream in out err; do if [ -s "$stream" ]; then sed "s/^/  $stream: /" "$stream" >&2; fi; done
    exit 1
}

# exits STATUS COMMAND...: runs the command, keeps its streams in the files out and err, and checks how it ended.
exits() {
    local wanted=$1 status=0
    shift
    "$@" >out 2>err || status=$?
    [ "$status" = "$wanted" ] || fail "$* ended with $status and not with $wanted"
}

# says TEXT, warns TEXT: the last command wrote this to standard output, or to standard error.
says() { grep -qF -- "$1" out || fail "it does not say: $1"; }
warns() { grep -qF -- "$1" err || fail "it does not warn: $1"; }
silent() { [ ! -s out ] || fail "it says something"; }

# absent PATH..., present PATH...: what a command has left behind.
absent() { for path in "$@"; do [ ! -e "$path" ] || fail "$path is there"; done; }
present() { for path in "$@"; do [ -e "$path" ] || fail "$path is not there"; done; }
same() { cmp -s "$1" "$2" || fail "$1 and $2 differ"; }

# only NAME...: nothing but these files (and the streams of the last command) lies in the folder.
only() {
    local found wanted
    found=$(ls -A | grep -vx -e out -e err | LC_ALL=C sort || true)
    wanted=$(printf '%s\n' "$@" | LC_ALL=C sort | sed '/^$/d')
    [ "$found" = "$wanted" ] || fail "the folder holds: $found"
}

rehearse() {
    usherd rehearse --config "$CONFIG" --authorisation "$AUTHORISATION" --documents "$SAMPLE/documents" --out "$1" "${@:2}"
}

# running_case, ended_case: the folder `case` of a window that is open, and of one whose time is over; each holds
# 0001-notification and 0002-review.
running_case() { new_case --until 2026-05-06T10:00:00Z; }
ended_case() { new_case; }
new_case() {
    rehearse made "$@" "$CASES/scrolling-in-a-lesson/access.log" >/dev/null
    mv made/case case
    rm -r made
}

# ordinary_case: the answers of a Principal with the sample school's file, one a line after what is asked; nothing after the
# colon is Return, which takes what is suggested. `typed` leaves only what is written.
ordinary_case() {
    cat <<'ANSWERS'
person: archer
sites:
employer:
clause:
allegation: Colleagues report that social media was open on the screen during lessons with Year 4 on several days.
ground-date: 2026-04-16
ground-source: 2
ground-fact: A feed was seen on the classroom computer during the second lesson.
another-ground: no
protected: no
checked-by: Max Moss, network manager
checked-at: 2026-04-24 16:30
identities:
youtube: no
services: Facebook; Instagram; X (Twitter)
exclusion: no
no-exclusion: The school has no account that this person keeps.
rules:
opens:
closes:
longer:
times:
necessity: Whether social media was in use during lessons, and for how long.
milder: 1
milder-why: The person was spoken to on 17 April and denies it.
block: 3
block-why: The school's own accounts are on the same site.
another-measure: no
seriousness: Pupils are said to have been left without teaching.
sanction: 2
others: Pupils may use the computer while the teacher is logged in.
against: Only the teacher's own log-in is looked at.
purpose:
use: To decide whether the matter needs a formal investigation.
nothing-else:
basis:
special: None is processed: hosts are reduced to services.
dpia: DPIA-2025-07
dpia-version: 2
dpia-date: 2025-11-12
advice: Proportionate if limited to lessons; tell the person first.
followed:
policy: policy.txt
all-told: 2025-09-03
acknowledged: 2025-09-05
logon: 2025-09-03
controller: Pat Poole
controller-role: Principal, for the school as controller
consent:
signer:
conflict: no
investigator: 1
recipients:
told:
told-by:
reviews:
evidence:
report:
register:
ANSWERS
}
typed() { sed -E 's/^[a-z-]+: ?//'; }

# new_form OUT [OPTION...]: the form for the sample school, as on the afternoon before the sample's first day.
new_form() {
    usher authorisation new --school school.json --key "$SAMPLE/keys/principal.key" \
        --written-at '2026-04-27 15:00' --out "$1" "${@:2}"
}
