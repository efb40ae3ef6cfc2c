# A window that is open, from a copy of the stopped service: what the sources delivered is not counted. It can be stopped all the same,
# and nobody can report on it or sign that all is there.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
umask 077
"$CHECKOUT/deploy/tests/school-of-today" "$BIN" "$WORK/school"
STATE=(--config school/etc/usher.yaml --state state)
ID=$(sed -n 's/.*"id": *"\(ua-[^"]*\)".*/\1/p' school/papers/authorisation.json | head -n 1)
key() { printf '%s\n' --key "$SAMPLE/keys/$1.key" --passphrase-file "$PASSPHRASE"; }
mapfile -t PRINCIPAL < <(key principal)
mapfile -t DPO < <(key dpo)
mapfile -t INVESTIGATOR < <(key investigator)
WHY=(--reason 'That is why it has to be.')

usherd register new "${STATE[@]}" >/dev/null
exits 0 usherd register submit "${STATE[@]}" school/papers/authorisation.json
exits 0 usherd register show "${STATE[@]}" --json
says '"open":1'
exits 0 usherd register export "${STATE[@]}" --case "$ID" --with-secret --out case
absent case/coverage.json

exits 0 usher case show case
says 'open: monitoring is on'
stops() {
    cp -r case copy
    exits 0 usher case "$1" copy "${WHY[@]}" "${@:2}"
    rm -r copy
}
stops suspend "${DPO[@]}"
stops suspend "${PRINCIPAL[@]}"
stops cancel --ground not_needed "${PRINCIPAL[@]}"

exits 1 usher report build case "${INVESTIGATOR[@]}" --out report
warns 'the case is not complete yet'
exits 1 usher subject-access export case "${INVESTIGATOR[@]}" --out held
absent report held

# Of what was changed nothing is signed, whatever else is missing.
sed -i 's/"overt"/"covert"/' case/authorisation.json
exits 1 usher case suspend case "${WHY[@]}" "${DPO[@]}"
warns 'changed: authorisation.json'
