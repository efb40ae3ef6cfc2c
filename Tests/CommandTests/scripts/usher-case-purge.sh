# usher case purge in copies from before the confirmation: a newer copy of the same case has it, or the service is asked.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
ended_case

# act WHO TIME COMMAND...: signs with the key of WHO at TIME.
act() {
    local key="$SAMPLE/keys/$1.key" time=$2 command=$3
    shift 3
    exits 0 usher case "$command" case "$@" --key "$key" --passphrase-file "$PASSPHRASE" --signed-at "$time"
}
INVESTIGATOR=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")

exits 0 usher report build case "${INVESTIGATOR[@]}" --out report
act principal 2026-05-11T08:00:00Z close --reason 'The window is over.'
cp -r case old
# A reading of its own that nobody handed in.
exits 0 usher report verify report --case old "${INVESTIGATOR[@]}"
present old/documents/0005-reading.json

act investigator 2026-05-21T09:00:00Z dispose --finding 5.5@2026-04-28T09:45:00Z --judgement explained --teaching taught \
    --reason 'A parent had written on the page of the school.'
act principal 2026-05-22T09:00:00Z outcome --report report --outcome no_case --reason 'Nothing is left to answer.'
# An outcome of one person is not handed in: the chain would keep the refusal for good.
exits 2 usher submit case/documents/0006-outcome.json --socket nobody.sock
warns 'case/documents/0006-outcome.json: W1-signature-missing: a second person must sign it too: use usher case cosign'
exits 2 usherd register submit --config "$CONFIG" --state state case/documents/0006-outcome.json
warns 'W1-signature-missing'
exits 0 usher case cosign case 0006-outcome.json "${INVESTIGATOR[@]}"
exits 69 usher submit case/documents/0006-outcome.json --socket nobody.sock

# What the person asked for is answered before it is destroyed.
DPO=(--key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE")
exits 0 usher subject-access request case "${DPO[@]}" --received 2026-05-22
exits 0 usher case show case
says 'confirm the purge, once the'
[ "$(grep -n 'answer the' out | cut -d: -f1)" -lt "$(grep -n 'confirm the purge' out | cut -d: -f1)" ] ||
    fail 'the request does not come first'
exits 2 usher case confirm-purge case "${DPO[@]}" --reason 'The date has passed.' --signed-at 2026-06-22T09:00:00Z
warns 'X7-request-open'
exits 0 usher subject-access answer case "${DPO[@]}" --request last --step sent --on 2026-05-22
exits 0 usher case show case
grep -q 'once the' out && fail 'the request is answered'

# Before the confirmation no copy helps.
exits 2 usher case purge old --confirmed-in case
warns 'nobody has confirmed'
exits 2 usher case purge old
warns 'add --key'
act dpo 2026-06-22T09:00:00Z confirm-purge --reason 'The retention date has passed.'
exits 0 usher case export case --out newer

# A copy of another case, one that was changed, and a service that does not answer destroy nothing.
rehearse other --until 2026-05-06T10:00:00Z "$CASES/lunch-use-only/access.log" >/dev/null
cp -r newer forged
sed -i 's/"reason":"The retention/"reason":"A retention/' forged/documents/*-purge.json
cp -r newer foreign
cp other/case/authorisation.json foreign/
exits 1 usher case purge old --confirmed-in forged
exits 2 usher case purge old --confirmed-in other/case
exits 64 usher case purge old --confirmed-in newer --key "$SAMPLE/keys/investigator.key"
exits 69 usher case purge old "${INVESTIGATOR[@]}" --socket nobody.sock
warns 'no service answers'
present old/window.secret
absent old.confirmation old/purge-certificate.json

# Whatever lies in the old copy, it is purged; it says so, and nothing opens it any more.
cp -r old begun
exits 0 usher case purge old/ --confirmed-in newer
says 'destroyed old'
absent old/window.secret
digest=$(sha256sum <case/documents/*-purge.json | cut -c1-64)
grep -q "\"document\":\"$digest\"" old/purge-certificate.json || fail 'the certificate names another confirmation'
exits 0 usher case show old
says 'Destroyed'
says 'Nothing.'
exits 66 usher case purge old --confirmed-in newer
exits 66 usher report build old "${INVESTIGATOR[@]}" --out second
absent second
# Documents that were copied in by hand do not stand in the way.
cp -r begun merged
cp newer/documents/* merged/documents/
exits 1 usher case purge merged
exits 0 usher case purge merged --confirmed-in newer
absent merged/window.secret
# A destruction that was interrupted before it destroyed anything: the confirmation is known.
cp old/purge-certificate.json begun/purge-certificate.json.unfinished
exits 2 usher report build begun "${INVESTIGATOR[@]}" --out second
warns 'the destruction of this evidence is confirmed'
absent second
exits 0 usher case purge begun --confirmed-in newer
absent begun/window.secret begun/purge-certificate.json.unfinished
