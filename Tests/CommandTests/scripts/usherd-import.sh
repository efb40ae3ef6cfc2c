# usherd import: an export that was made for one person, handed to a service that runs.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
umask 077
"$CHECKOUT/deploy/tests/school-of-today" "$BIN" "$WORK/school"
CONFIG=$WORK/school/etc/usher.yaml
SOCKET=$WORK/control.sock
import() { exits "$1" usherd import --source "$2" "$3" --socket "$SOCKET"; }

# line USER HOST: as Squid writes it at the end of a tunnel that ends now.
line() {
    printf '%s.000 900 10.20.1.14 TCP_TUNNEL/200 104297 CONNECT %s:443 %s HIER_DIRECT/192.0.2.162 -\n' \
        "$(date +%s)" "$2" "$1"
}
line a.archer www.facebook.com >export.log
import 69 proxy export.log
warns "no service answers on $SOCKET"
import 66 proxy nothing.log
warns 'cannot read nothing.log'

usherd register new --config "$CONFIG" --state state >/dev/null
mkdir runtime
usherd run --config "$CONFIG" --state state --runtime runtime --socket "$SOCKET" >log 2>&1 &
service=$!
trap 'kill "$service" 2>/dev/null || true' EXIT
reaches() { for _ in $(seq 300); do if "$@" >/dev/null 2>&1; then return; fi; sleep 0.1; done; fail "never: $*"; }
reaches usherd status --socket "$SOCKET"
import 2 proxy export.log
warns 'import-no-window'

exits 0 usher submit school/papers/authorisation.json --socket "$SOCKET"
is_open() { usherd status --socket "$SOCKET" | grep -q '^windows   1 open$'; }
reaches is_open

# Stamped after the window opened, which was when the document came.
sleep 2
for host in www.facebook.com www.instagram.com; do line a.archer "$host"; done >export.log
if [ "$(TZ=Europe/London date +%u)" -gt 5 ]; then
    # At weekends nothing may be looked at, so that nothing of what follows can be seen.
    import 0 proxy export.log
    says 'kept      0'
    kill "$service"
    wait "$service" || fail 'the service ended badly'
    ! grep -q -e archer -e facebook log || fail 'its log names somebody'
    exit
fi
import 2 proxy export.log
warns 'import-filtered: the export holds nothing but social media'
line a.archer www.bbc.co.uk >>export.log
cat export.log >mixed.log
line b.brook www.facebook.com >>mixed.log
import 2 proxy mixed.log
warns 'import-others: the export holds lines of other people'
! grep -q -e archer -e brook -e facebook out err || fail 'it echoes a line'
import 2 other export.log
warns 'import-unknown-source'

gzip --keep export.log
import 0 proxy export.log.gz
says 'lines     3'
grep -q '^kept  ' out || fail 'it does not say what was kept'
import 2 proxy export.log
warns 'import-repeated'
sleep 2
for host in www.facebook.com www.bbc.co.uk; do line a.archer "$host"; done >later.log
cat export.log later.log >both.log
import 2 proxy both.log
warns 'import-covered'
exits 0 usherd import --source proxy - --socket "$SOCKET" <later.log
says 'lines     2'

# While the window is open the case can be had, and no report can be made of it: what waits would look like nothing.
ID=$(sed -n 's/.*"id": *"\(ua-[^"]*\)".*/\1/p' school/papers/authorisation.json | head -n 1)
KEY=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
exits 0 usher case fetch "$ID" "${KEY[@]}" --out case --socket "$SOCKET"
present case/coverage.json
exits 2 usher report build case "${KEY[@]}" --out report
warns 'the window was open when this case was fetched'
warns 'nothing was opened and nothing was written; fetch the case again'
absent report case/documents

head -c 100 export.log.gz >cut.log.gz
import 66 proxy cut.log.gz
warns 'nothing was sent'
{ yes || true; } | head -c 33554434 | gzip >large.gz
import 65 proxy large.gz
warns 'more than 32 MiB'

# The check-up of a service that runs; whether this machine's clock is synchronised decides how it ends.
doctor() { usherd doctor --config "$CONFIG" --state state --socket "$SOCKET" >out || [ $? = 1 ] || fail 'it ends otherwise'; }
doctor
says 'good  service        it answers: ready, windows open 1'
! grep '^mend' out | grep -v '^mend  clock' || fail 'it finds something to mend'
sed -i 's/^lesson_tolerance_minutes: .*/lesson_tolerance_minutes: 4/' "$CONFIG"
doctor
says 'mend  service        it works with an earlier configuration: `systemctl reload usherd`'

kill "$service"
wait "$service" || fail 'the service ended badly'
! grep -q -e archer -e facebook log || fail 'its log names somebody'
