# usherd timetable import: versions that nobody can change afterwards, and what other programs exported.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

cp -r "$CHECKOUT/config" config
cd config/sample
CONFIG=usher.yaml
sed -i 's/^calendar: calendar/timetable_versions: timetable.d/; /^timetable: /d' "$CONFIG"
LATER=$(date -d 'tomorrow' +%F)
# A version may not begin after its own calendar ends.
printf 'term,%s,%s,,,,,Later\n' "$LATER" "$(date -d '30 days' +%F)" >>calendar/days.csv

# The first version needs every table, and may begin in the past.
exits 1 usherd timetable import --config "$CONFIG" --from 2025-09-01 timetable.csv
warns 'days.csv: the file is missing'
[ ! -e timetable.d ] || fail 'a refusal left a folder'
exits 0 usherd timetable import --config "$CONFIG" --from 2025-09-01 --note 'As the year began' timetable.csv calendar/*
says 'lessons, duties and hours of 15 people'
warns 'recorded version 1, from 2025-09-01 on'
cmp timetable.csv timetable.d/0001/timetable.csv
exits 0 usherd check --config "$CONFIG"
exits 0 usherd timetable show T-014 --week 2026-05-06 --config "$CONFIG"
says '[0001/timetable.csv:9]'

# A later one begins after today, and changes something.
exits 1 usherd timetable import --config "$CONFIG" --from "$LATER" calendar/weeks.csv
warns 'the files are those of the version that holds then already'
sed -i 's/^T-014,every,wed,,13:30,15:15,ppa/T-014,every,thu,,13:30,15:15,ppa/' timetable.csv
exits 1 usherd timetable import --config "$CONFIG" --from "$(date +%F)" timetable.csv
warns 'would change lessons of days that have passed or begun'
exits 64 usherd timetable import --config "$CONFIG" timetable.csv
exits 1 usherd timetable import --config "$CONFIG" --from 2099-12-07 timetable.csv
warns 'the calendar of this version ends on'
exits 1 usherd timetable import --config "$CONFIG" --from "$LATER" --note "$(printf 'Neue \342\200\252Halle')" timetable.csv
warns 'holds a hidden character'
exits 64 usherd timetable import --config "$CONFIG" --from "$LATER" timetable.csv ./timetable.csv
warns 'named twice'
exits 64 usherd timetable import --config "$CONFIG" --from "$LATER" --out new.csv calendar/weeks.csv
exits 64 usherd timetable import --config "$CONFIG" --from yesterday --dry-run timetable.csv
exits 1 usherd timetable import --config "$CONFIG" --from 2026-01-05 --dry-run timetable.csv
exits 0 usherd timetable import --config "$CONFIG" --from "$LATER" --dry-run timetable.csv
says 'nothing was written'
[ "$(ls timetable.d)" = "$(printf '0001\nversions.csv')" ] || fail 'a refusal left something'
exits 0 usherd timetable import --config "$CONFIG" --from "$LATER" timetable.csv
warns "recorded version 2, from $LATER on"
exits 0 usherd timetable show T-014 --week 2026-05-06 --config "$CONFIG"
says '[0001/timetable.csv:9]'

# A date that was mistyped is mended before it comes; what has begun stays.
NEXT=$(date -d "$LATER 1 day" +%F)
exits 0 usherd timetable import --config "$CONFIG" --from "$NEXT" --note 'wrong day' timetable.d/0001/timetable.csv
exits 0 usherd timetable import --config "$CONFIG" --from "$LATER" --note 'right day' timetable.d/0001/timetable.csv
says "version 2, recorded to hold from $LATER on, falls away"
says "version 3, recorded to hold from $NEXT on, falls away"
warns "recorded version 4, from $LATER on"
exits 0 usherd check --config "$CONFIG"

# Rows that were cut off are noticed while their folder is there.
cp timetable.d/versions.csv whole.csv
sed -i '$d' timetable.d/versions.csv
exits 1 usherd check --config "$CONFIG"
says '0004 is there and versions.csv does not name it'
mv whole.csv timetable.d/versions.csv

# An edit in retrospect is noticed by everything that reads the timetable.
cp -r timetable.d kept
sed -i 's/Y4/Y6/' timetable.d/0001/timetable.csv
exits 1 usherd check --config "$CONFIG"
says 'the files in 0001 are not those that were recorded'
exits 1 usherd timetable import --config "$CONFIG" --from "$(date -d '2 days' +%F)" calendar/weeks.csv
warns 'the files in 0001 are not those that were recorded'
[ ! -e timetable.d/0005 ] || fail 'a version was made of an edited one'
rm -r timetable.d && mv kept timetable.d
sed -i 's/2025-09-01/2025-09-08/' timetable.d/versions.csv
exits 1 usherd check --config "$CONFIG"
says 'the row is not the one that was recorded'

# A calendar feed, for a school that keeps two files: rows in the place of that person's.
cd ../..
CONFIG="$SAMPLE/usher.yaml"
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 'PRODID:-//Example//EN' BEGIN:VEVENT UID:1 \
    'DTSTART;TZID=Europe/London:20260601T090000' 'DTEND;TZID=Europe/London:20260601T100000' \
    'RRULE:FREQ=WEEKLY;UNTIL=20260706T080000Z' 'SUMMARY:Y4 maths' END:VEVENT \
    BEGIN:VEVENT UID:2 'DTSTART;VALUE=DATE:20260602' 'SUMMARY:Trip' END:VEVENT END:VCALENDAR >feed.ics
exits 1 usherd timetable import --config "$CONFIG" --format icalendar --person T-014 --phase KS2 --site Valley --out new.csv feed.ics
says 'not used: feed.ics:4: no word explains it'
[ ! -e new.csv ] || fail 'a failure left a file'
exits 0 usherd timetable import --config "$CONFIG" --format icalendar --person T-014 --otherwise lesson --phase KS2 --site Valley --out new.csv feed.ics
says 'in the place of these rows of theirs: '
says 'understood 1 of 2'
grep -q '^not used: feed.ics:11: ' out || fail 'the event that lasts all day is not named'
grep -q '^T-014,,mon,,09:00,10:00,lesson,.*,2026-06-01,2026-07-06,feed.ics:4,$' new.csv || fail "$(grep T-014 new.csv)"
[ "$(grep -c '^T-014' new.csv)" = 1 ] || fail 'old rows of the person are left'
[ "$(grep -c '^T-015' new.csv)" = "$(grep -c '^T-015' "$SAMPLE/timetable.csv")" ] || fail 'rows of others are gone'
exits 73 usherd timetable import --config "$CONFIG" --format icalendar --person T-014 --otherwise lesson --out new.csv feed.ics
exits 64 usherd timetable import --config "$CONFIG" --format icalendar --person T-014 --otherwise lesson feed.ics

# Unreadable: refused whole, with the line.
sed -i 's/^END:VEVENT/END:VEVNT/' feed.ics
exits 1 usherd timetable import --config "$CONFIG" --format icalendar --person T-014 --otherwise lesson --out other.csv feed.ics
grep -qE '^feed.ics:[0-9]+' err || fail 'no line'
[ ! -e other.csv ] || fail 'a failure left a file'

# Faults of the rows are told of the file that they came from, and only the two names of Nova-T6 are read.
printf 'Who,Day,Period,Class\nT-014,Mon,1,Y4\nT-014,Tue,99,Y4\n' >export.csv
printf 'column,meaning\nWho,staff_number\nDay,day\nPeriod,period\nClass,class\n' >mapping.csv
exits 1 usherd timetable import --config "$CONFIG" --format csv --mapping mapping.csv --phase KS2 --site Valley --out other.csv export.csv
grep -q '^export.csv:3: there is no period "99"' err || fail 'the fault is told of a table that is not there'
exits 64 usherd timetable import --config "$CONFIG" --format nova --mapping mapping.csv --out other.csv export.csv
warns 'TBTR'
[ ! -e other.csv ] || fail 'a failure left a file'
