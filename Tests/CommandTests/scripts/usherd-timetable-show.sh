# usherd timetable show: a person's week in the terminal, and as a page with the strips of a report.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 0 usherd timetable show T-014 --week 2026-05-06 --config "$CONFIG"
says 'T-014, week of Monday 2026-05-04'
says 'Mon 2026-05-04                                          Bank holiday'
says 'Tue 2026-05-05   #######-#######----#######'
says '  13:30-15:15  PPA, Valley [timetable.csv:9] lesson time: no'

exits 0 usherd timetable show T-014 --week 2026-05-06 --html week.html --config "$CONFIG"
grep -q '<svg' week.html || fail 'no strip'
grep -q 'timetable.csv:9' week.html || fail 'no row'
if grep -qE '<script|https?://' week.html; then fail 'the page loads something'; fi
exits 73 usherd timetable show T-014 --week 2026-05-06 --html week.html --config "$CONFIG"

exits 64 usherd timetable show T-999 --week 2026-05-06 --config "$CONFIG" --html other.html
exits 64 usherd timetable show T-014 --week 6.5.2026 --config "$CONFIG" --html other.html
[ ! -e other.html ] || fail 'a failure left a file'
