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
    usherd rehearse --config "$CONFIG" --authorisation "$AUTHORISATION" --out "$1" "${@:2}"
}
