# usherd check: silent about sound files, every fault of every file at once otherwise.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 0 usherd check --config "$CONFIG"
exits 0 usherd check --config "$CONFIG" --json
says '"faults":[]'

cp -r "$CHECKOUT/config" config
sed -i 's/^timetable:/timetabel:/; s/squid-native/squid-best/' config/sample/usher.yaml
exits 1 usherd check --config config/sample/usher.yaml
says 'config/sample/usher.yaml:8:1: unknown setting in the file'
grep -qE '^config/sample/usher.yaml:[0-9]+:[0-9]+: .*not a format' out || fail "no place for the format"
says 'hint'

# Faults of two files in one go, each where it stands.
cp "$CONFIG" config/sample/usher.yaml
sed -i '3s/T-014/T-999/' config/sample/staff.csv
sed -i 's/mon-fri,Reg/mon-frog,Reg/' config/sample/timetable.csv
exits 1 usherd check --config config/sample/usher.yaml
grep -qE 'timetable.csv:[0-9]+:[0-9]+: ' out || fail "the timetable's fault has no place"

exits 1 usherd check --config config/sample/usher.yaml --json
grep -qE '"line":[1-9]' out || fail "no line in the JSON"

exits 1 usherd check --config nowhere.yaml
says 'nowhere.yaml'

# Each source is named with where its lines come from and why its times need no zone.
exits 0 usherd check --config "$CONFIG"
says 'source    proxy: squid-native, read only when its logs are handed in; its times count from 1970'
cp -r "$CHECKOUT/config/sample/." config/sample
sed -i "s|^    format: squid-native|&\n    listen: syslog-tls://127.0.0.1:6514\n    from: [10.20.0.5]\n    tls: {certificate: a.pem, \
key: b.pem, client_authorities: a.pem}|" config/sample/usher.yaml
exits 1 usherd check --config config/sample/usher.yaml
says 'a.pem: the file cannot be read'
says 'b.pem: the file cannot be read'
