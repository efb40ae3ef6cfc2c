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

# The staff list against the rest: to look at, and no fault.
cp -r "$CHECKOUT/config/sample/." config/sample
sed -i 's/^T-015,Bo Brook,teacher,KS1,Valley,b.brook/T-015,Bo Brook,teacher,KS9,Vally,a.archer/
    s/,p.poole@littletown.example/,p.pool@littletown.example/' config/sample/staff.csv
for command in check 'timetable check'; do
    # shellcheck disable=SC2086
    exits 0 usherd $command --config config/sample/usher.yaml
    says 'unknown name "Vally" in "sites"'
    says 'unknown name "KS9" in "phase"'
    says 'an entry stands in line 3 too'
    says 'allowed_signers has no such name'
    if grep -q -e Brook -e b.brook -e a.archer -e p.pool out; then fail 'it names somebody'; fi
done

# The examples of the documents, put together to one school.
cp -r "$CHECKOUT/config/sample/." config/sample
python3 - "$CHECKOUT/docs/formats" config/sample <<'PYTHON'
import re, sys
docs, school = sys.argv[1:]
def tables(page):
    return re.findall(r"```csv\n(.*?)```", open(f"{docs}/{page}").read(), re.S)
names = ["calendar/cycle.csv", "calendar/days.csv", "calendar/periods.csv", "calendar/weeks.csv", "timetable.csv", "exceptions.csv", "staff.csv"]
found = tables("calendar.md") + tables("timetable.md") + tables("staff.md")
assert len(found) == len(names), len(found)
for name, table in zip(names, found):
    open(f"{school}/{name}", "w").write(table)
PYTHON
exits 0 usherd timetable check --config config/sample/usher.yaml
says 'timetable of 3 people, 2026-04-13 to 2026-07-21'
if grep -q -e 'cycle.csv' -e 'staff.csv' -e 'weeks.csv' out; then fail 'the examples do not fit each other'; fi
