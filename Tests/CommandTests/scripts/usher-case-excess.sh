# Findings about days (policy 3.1): one name in the report, in usher case show, dispose and outcome, and on page 1.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
PRINCIPAL=(--key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE")
INVESTIGATOR=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
WHY=(--reason 'The records of the school were looked at, and this is what they say.')

# The sample school, with a threshold that its governors adopted.
cp -r "$CHECKOUT/config" config
cat >>config/sample/usher.yaml <<'END'
excess_threshold:
  minute: GB 2026-03-18/7
  adopted_on: 2026-03-18
  notified_on: 2026-03-25
  minutes_per_day: 5
  minutes_per_ten_school_days: 150
END
cp "$AUTHORISATION" authorisation.json
sed -i 's/^    "lesson_use"$/    "lesson_use",\n    "excessive"/; s/"times": "lessons"/"times": "working_hours",\n  "excess_threshold_ref": {"minute_ref": "GB 2026-03-18\/7", "adopted_on": "2026-03-18", "notified_on": "2026-03-25", "minutes_per_day": 5, "minutes_per_ten_days": 150}/' \
    authorisation.json
exits 0 usher authorisation sign authorisation.json "${PRINCIPAL[@]}"
exits 0 usherd rehearse --config config/sample/usher.yaml --authorisation authorisation.json \
    --documents "$SAMPLE/documents" --out run "$CASES/scrolling-in-a-lesson/access.log"
exits 0 usher report build run/case "${INVESTIGATOR[@]}" --out report

DAY=3.1@2026-04-28T07:30:00Z
LESSON=5.5@2026-04-28T09:45:00Z
grep -q "$DAY" report/report.txt || fail 'the report does not name the day'
grep -q 'On 1 of 8 working days' report/report.txt || fail 'page 1 says nothing of the day'
grep -q 'For 8 working days the records are incomplete\|For 7 working days the records are incomplete' report/report.txt ||
    fail 'days without data are within the threshold'

exits 0 usher case close run/case "${PRINCIPAL[@]}" "${WHY[@]}" --signed-at 2026-05-11T08:00:00Z
exits 0 usher case show run/case --report report
says "$DAY"
says "$LESSON"
exits 0 usher case dispose run/case "${INVESTIGATOR[@]}" --finding "$LESSON" --judgement not_use --teaching taught "${WHY[@]}"
exits 2 usher case outcome run/case "${PRINCIPAL[@]}" --report report --outcome informal "${WHY[@]}"
warns 'X7-findings-open'
exits 0 usher case dispose run/case "${INVESTIGATOR[@]}" --finding "$DAY" --judgement explained "${WHY[@]}"
exits 0 usher case show run/case --report report
grep -q 'look at finding' out && fail 'a finding that was judged is still to be looked at'
exits 0 usher case outcome run/case "${PRINCIPAL[@]}" --report report --outcome informal "${WHY[@]}"
grep -q "\"$DAY\"" run/case/documents/*-outcome.json || fail 'the outcome does not name the day'
