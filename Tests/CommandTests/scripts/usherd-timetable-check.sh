# usherd timetable check: silent about a sound timetable, and every fault with its place; holes and people without rows are told.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 0 usherd timetable check --config "$CONFIG"
says 'timetable of 15 people, 2025-09-03 to 2026-07-21, 189 school days'
# The supply teachers' log-in is no person.
grep -q 'without a pattern' out && fail 'a log-in that several people use is told of'

cp -r "$CHECKOUT/config" config
TABLE=config/sample/timetable.csv
sed -i '/^T-014,every,mon-fri,2,/d; /^O-002,/d' "$TABLE"
echo 'O-001,every,mon,,09:00,10:00,lesson,Y4,,KS2,Valley,2031-01-01,' >>"$TABLE"
exits 0 usherd timetable check --config config/sample/usher.yaml
grep -q '^to look at: timetable.csv:[0-9]*: nothing is said about 10:45-12:30 on Monday' out || fail 'no hole'
says 'without a pattern: O-002'
says "the row's dates lie outside the calendar, 2025-09-03 to 2026-07-21"

echo 'T-015,every,mon,,09:30,10:00,lesson,Y2,,KS1,Valley,,' >>"$TABLE"
exits 1 usherd timetable check --config config/sample/usher.yaml
grep -qE '^timetable.csv:[0-9]+:[0-9]+: the row overlaps timetable.csv:[0-9]+ on Monday' out || fail 'no overlap'

sed -i '$d' "$TABLE"
echo 'S-001,every,mon,,09:30,10:00,lesson,Y2,,KS1,Valley,,' >>"$TABLE"
exits 1 usherd timetable check --config config/sample/usher.yaml
grep -qE '^timetable.csv:[0-9]+:1: the staff list has nobody with this number' out || fail 'a log-in that several people use has lessons'
