# usherd doctor: what it says of a sound school, and that it opens no log.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
umask 077
cp -r "$CHECKOUT/config" config
CONFIG=$WORK/config/sample/usher.yaml
LOG=$WORK/access.log
sed -i "s,format: squid-native,&\n    file: $LOG," "$CONFIG"
# As an administrator makes it, whose files everybody may read.
(umask 022 && usherd register new --config "$CONFIG" --state "$WORK/state" >/dev/null)

check() { exits "$1" usherd doctor --config "$CONFIG" --state "$WORK/state" --socket "$WORK/control.sock" "${@:2}"; }

# Nobody ever writes to this log: whoever opened it to read would wait for ever.
mkfifo "$LOG"
check 1
says "mend  source         proxy: $LOG is not a plain file"
rm "$LOG"

printf '1.000 1 10.20.1.14 TCP_TUNNEL/200 1 CONNECT www.facebook.com:443 a.archer HIER_DIRECT/192.0.2.1 -\n' >"$LOG"
check 1
says "configuration  $CONFIG: no fault"
says "good  state          $WORK/state: its owner's alone"
says 'good  register       whole: '
says "good  source         proxy: $LOG, "
says "mend  service        no service answers on $WORK/control.sock: "
! grep -q -e archer -e facebook out || fail 'it echoes what is in a log'
check 1 --json
python3 -c '
import json, sys
answer = json.load(open("out"))
assert answer["good"] is False
assert all(set(check) == {"area", "verdict", "account", "remedy"} for check in answer["checks"])
assert all(check["remedy"] for check in answer["checks"] if check["verdict"] == "mend")
' || fail 'its JSON is not as described'

# No call to the system has opened the log.
if strace -o /dev/null true 2>/dev/null; then
    strace -f -e trace=open,openat,openat2,creat -o calls usherd doctor --config "$CONFIG" --state "$WORK/state" \
        --socket "$WORK/control.sock" >out 2>err || true
    grep -q 'usher\.yaml' calls || fail 'strace sees nothing'
    ! grep -q 'access\.log' calls || fail 'it opens the log'
    rm calls
fi

# What others may read is named, with the command that mends it.
chmod 755 state/secrets
check 1
says "mend  state          $WORK/state/secrets is not for its owner alone: chmod 700 $WORK/state/secrets"
rm -r state
check 1
says "mend  state          there is no folder $WORK/state"
check 1 --config nothing.yaml
says 'mend  configuration  nothing.yaml: one fault'
only access.log config
