# A window that begins within a lesson: the finding has one name in the report, for the answer, the judgement and the outcome.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
PRINCIPAL=(--key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE")
INVESTIGATOR=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
WHY=(--reason 'The records of the school were looked at, and this is what they say.')
cp "$AUTHORISATION" authorisation.json
sed -i 's/"opens_at": "[^"]*"/"opens_at": "2026-04-28T10:21:30Z"/' authorisation.json
exits 0 usher authorisation sign authorisation.json "${PRINCIPAL[@]}"
exits 0 usherd rehearse --config "$CONFIG" --authorisation authorisation.json --documents "$SAMPLE/documents" --out run \
    "$CASES/scrolling-in-a-lesson/access.log"
exits 0 usher report build run/case "${INVESTIGATOR[@]}" --out report
NAME=5.5@2026-04-28T10:21:30Z
grep -q "$NAME" report/report.json || fail 'the report names the finding otherwise'

exits 0 usher case close run/case "${PRINCIPAL[@]}" "${WHY[@]}" --signed-at 2026-05-11T08:00:00Z
# The lesson's own beginning is no name of it: what is signed under it would be about something else.
exits 64 usher case dispose run/case "${INVESTIGATOR[@]}" --finding 5.5@2026-04-28T09:45:00Z --judgement use --teaching taught "${WHY[@]}"
warns 'no finding of this case'
exits 0 usher case respond run/case "${INVESTIGATOR[@]}" --finding "$NAME" --received 2026-05-11 --text 'It was for the class.' "${WHY[@]}"
exits 0 usher case dispose run/case "${INVESTIGATOR[@]}" --finding "$NAME" --judgement explained --teaching taught "${WHY[@]}"
exits 0 usher case outcome run/case "${PRINCIPAL[@]}" --report report --outcome no_case "${WHY[@]}"
