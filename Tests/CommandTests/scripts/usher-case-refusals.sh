# usher case: what is refused leaves the case as it was.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
rehearse made "$CASES/scrolling-in-a-lesson/access.log" >/dev/null
mv made/case case
rm -r made
PRINCIPAL=(--key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE")
CHAIR=(--key "$SAMPLE/keys/recovery.key" --passphrase-file "$PASSPHRASE")
INVESTIGATOR=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
DPO=(--key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE")
WHY=(--reason 'This is why it has to be.')
untouched() { absent case/documents; }

# The wrong command line.
exits 64 usher case suspend "${DPO[@]}" "${WHY[@]}"
exits 64 usher case suspend case "${DPO[@]}" "${WHY[@]}" --out here.json
exits 64 usher case suspend --authorisation "$AUTHORISATION" --out here.json "${DPO[@]}" "${WHY[@]}"
exits 64 usher case cancel case "${PRINCIPAL[@]}" "${WHY[@]}" --ground boredom
exits 64 usher case suspend case "${DPO[@]}" "${WHY[@]}" --signed-at yesterday
exits 66 usher case suspend nowhere "${DPO[@]}" "${WHY[@]}"
untouched

# Without a terminal nobody is asked: what is missing is named.
exits 64 usher case suspend case "${DPO[@]}" </dev/null
warns '--reason is missing'
exits 64 usher case cancel case "${PRINCIPAL[@]}" "${WHY[@]}" </dev/null
warns '--ground is missing'
exits 64 usher case review case "${PRINCIPAL[@]}" </dev/null
warns '--decision is missing'
exits 64 usher case suspend case "${DPO[@]}" --reason 'short'
warns 'reason: must have 10 to 2000 characters'
untouched

# The wrong key for the act (the table of who may do what).
refused() {
    exits 2 usher case "$@" "${WHY[@]}"
    warns 'nothing was written'
    untouched
}
refused countersign case "${PRINCIPAL[@]}" --no-conflict
refused countersign case "${DPO[@]}" --no-conflict
refused refuse case "${DPO[@]}"
refused resume case "${DPO[@]}"
refused resume case "${CHAIR[@]}"
refused review case "${INVESTIGATOR[@]}" --decision cancel --ground not_needed
refused cancel case "${INVESTIGATOR[@]}" --ground not_needed
refused cancel case "${DPO[@]}" --ground not_needed
refused close case "${DPO[@]}"
refused tell case "${DPO[@]}" --told-on 2026-04-27 --means letter
refused dispose case "${PRINCIPAL[@]}" --finding 5.5@2026-04-28T09:45:00Z --judgement use --teaching taught
refused respond case "${PRINCIPAL[@]}" --received 2026-05-20 --text 'No.'
refused outcome case "${DPO[@]}" --outcome no_case
refused hold case "${PRINCIPAL[@]}"
refused release case "${INVESTIGATOR[@]}"
refused confirm-purge case "${PRINCIPAL[@]}"
refused confirm-purge case "${DPO[@]}"
warns 'the case is not closed'
refused void case "${PRINCIPAL[@]}"

# What cannot be meant.
exits 64 usher case dispose case "${INVESTIGATOR[@]}" --finding 5.5@2026-04-28T03:00:00Z --judgement use --teaching taught "${WHY[@]}"
warns 'no finding of this case'
exits 64 usher case dispose case "${INVESTIGATOR[@]}" --finding 5.5@2026-04-28T09:45:00Z --judgement use --teaching covered "${WHY[@]}"
warns 'details.teaching: must be taught'
exits 64 usher case release case "${DPO[@]}" "${WHY[@]}"
warns 'no hold is in force'
exits 64 usher case read case "${INVESTIGATOR[@]}" --purpose audit --segments 1000 "${WHY[@]}"
exits 66 usher case cosign case 0001-outcome.json "${INVESTIGATOR[@]}"
untouched

# A stranger's key, a key that is listed for another role, and the wrong passphrase.
echo 'correct horse battery' >phrase
exits 0 usher key new --name p.poole@littletown.example --role principal --out stranger.key --passphrase-file phrase
exits 77 usher case suspend case --key stranger.key --passphrase-file phrase "${WHY[@]}"
warns 'the key is not among the allowed signers'
sed 's/,role:dpo/,role:auditor/' "$SIGNERS" >other_signers
exits 77 usher case suspend case "${DPO[@]}" "${WHY[@]}" --signers other_signers
warns 'do not list this key as dpo'
sed 's/usher-report,usher-event/usher-report/' "$SIGNERS" >other_signers
exits 77 usher case suspend case "${INVESTIGATOR[@]}" "${WHY[@]}" --signers other_signers
exits 77 usher case suspend case "${DPO[@]}" "${WHY[@]}" --signed-at 2027-06-01T08:00:00Z
exits 77 usher case suspend case --key "$SAMPLE/keys/dpo.key" --passphrase-file phrase "${WHY[@]}"
exits 64 usher case suspend case "${DPO[@]}" "${WHY[@]}" --signed-at 2026-04-20T08:00:00Z
warns 'set the clock'
untouched

# A case that was changed is not acted on.
cp -r case changed
sed -i '1s/"records":\([0-9]\)/"records":9\1/' changed/evidence.jsonl
exits 1 usher case suspend changed "${DPO[@]}" "${WHY[@]}"
warns 'evidence.jsonl, row 1'
exits 1 usher case show changed
absent changed/documents

# Two people act on copies of the same case: what starts something must have seen the latest.
exits 0 usher case suspend case "${DPO[@]}" "${WHY[@]}"
cp -r case stale
exits 0 usher case tell case "${PRINCIPAL[@]}" --told-on 2026-04-27 --means meeting "${WHY[@]}"
exits 0 usher case resume stale "${PRINCIPAL[@]}" "${WHY[@]}"
for end in json json.sig; do cp "stale/documents/0002-resumption.$end" "case/documents/0003-resumption.$end"; done
exits 1 usher case hold case "${DPO[@]}" "${WHY[@]}"
warns 'documents/0003-resumption.json'
absent case/documents/0004-hold.json
rm case/documents/0003-*

# An outcome takes two people.
exits 0 usher case outcome case "${PRINCIPAL[@]}" --outcome informal "${WHY[@]}"
exits 2 usher case cosign case 0003-outcome.json "${PRINCIPAL[@]}"
exits 2 usher case cosign case 0003-outcome.json "${DPO[@]}"
exits 2 usher case cosign case 0001-suspension.json "${INVESTIGATOR[@]}"
warns 'needs one signature only'
absent case/documents/0003-outcome.json.countersigned case/documents/0001-suspension.json.countersigned
exits 0 usher case cosign case 0003-outcome.json "${INVESTIGATOR[@]}"
exits 2 usher case cosign case 0003-outcome.json "${INVESTIGATOR[@]}"
warns 'signed the document already'

# The report is made all the same when the reading cannot be recorded; it says so.
rm -r case/documents
touch case/documents
exits 0 usher report build case "${INVESTIGATOR[@]}" --out report
warns 'could not be recorded'
