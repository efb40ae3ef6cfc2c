# usherd catalogue list: the services with class, lines by role and note; of one service every line with its place.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 0 usherd catalogue list --config "$CONFIG"
grep -qE '^facebook "Facebook", class A: [0-9]+ site, [0-9]+ app, ' out || fail 'no Facebook'
exits 0 usherd catalogue list --config "$CONFIG" --class C
says 'messenger "Messenger", class C'
if grep -q ', class [AB]:' out; then fail 'services of another class'; fi

exits 0 usherd catalogue list --config "$CONFIG" messenger
grep -qE '^  .*facebook\.cat:[0-9]+: full:messenger\.com site$' out || fail 'no line with its place'
grep -qE 'domain:mqtt\.facebook\.com .*\(of facebook\)$' out || fail 'no line of another service'
exits 0 usherd catalogue list --config "$CONFIG" --json messenger
says '"class":"C"'
says '"rule":"full:messenger.com site"'
exits 0 usherd catalogue list --config "$CONFIG" --json
if grep -q '"rules"' out; then fail 'lines that nobody asked for'; fi

exits 64 usherd catalogue list --config "$CONFIG" no-such-service
silent
exits 64 usherd catalogue list --config "$CONFIG" --class D
exits 64 usherd catalogue list --config "$CONFIG" --class A facebook
exits 1 usherd catalogue list --config nowhere.yaml
warns 'nowhere.yaml'
silent
