# A few words for the steps that run inside the container.
set -euo pipefail
SOCKET=/run/usher/control.sock

step() { printf '== %s\n' "$*"; }
fail() {
    printf 'FAILED in %s, line %s: %s\n' "${BASH_SOURCE[-1]##*/}" "${BASH_LINENO[-2]}" "$*"
    exit 1
}
# is WANTED COMMAND...: the command prints exactly this.
is() {
    local wanted=$1 found
    shift
    found=$("$@" 2>&1 || true)
    [ "$found" = "$wanted" ] || fail "$* says \"$found\" and not \"$wanted\""
}
# property NAME: of the unit.
property() { systemctl show --property="$1" --value usherd.service; }
present() { for path in "$@"; do [ -e "$path" ] || fail "$path is not there"; done; }
absent() { for path in "$@"; do [ ! -e "$path" ] || fail "$path is there"; done; }
# refuses COMMAND...: the command ends with another status than 0.
refuses() { ! "$@" >/dev/null 2>&1 || fail "$* was allowed"; }
# within SECONDS WHAT COMMAND...: waits until the command succeeds.
within() {
    local deadline=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$deadline" ] || fail "not in time: $what"
        sleep 0.2
    done
}

# figure SERIES: a number of the service's metrics; 0 where it has no such series.
figure() {
    curl --silent --max-time 5 --unix-socket "$SOCKET" http://usher/v1/metrics |
        awk -v series="$1" 'index($0, series " ") == 1 { found = $NF } END { print found + 0 }'
}
reaches() { [ "$(figure "$1")" -ge "$2" ]; }
has_other_process() { [ "$(property MainPID)" != "$1" ] && [ "$(property MainPID)" != 0 ]; }

as_service() { runuser --user usher -- "$@"; }
