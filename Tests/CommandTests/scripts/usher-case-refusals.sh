# usher case: what is refused leaves the case as it was.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
running_case
PRINCIPAL=(--key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE")
CHAIR=(--key "$SAMPLE/keys/recovery.key" --passphrase-file "$PASSPHRASE")
INVESTIGATOR=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
DPO=(--key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE")
WHY=(--reason 'This is why it has to be.')
untouched() { [ "$(ls case/documents | wc -l)" = 4 ] || fail "something was written"; }

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
    local code=$1
    shift
    exits 2 usher case "$@" "${WHY[@]}"
    warns "$code: "
    warns 'nothing was written'
    untouched
}
refused W1-not-permitted countersign case "${PRINCIPAL[@]}" --no-conflict
warns 'it takes somebody whom the authorisation names as countersigner'
refused W1-not-permitted refuse case "${DPO[@]}"
refused W1-not-permitted resume case "${DPO[@]}"
refused W1-not-permitted resume case "${CHAIR[@]}"
refused W1-not-permitted review case "${INVESTIGATOR[@]}" --decision cancel --ground not_needed
refused W1-not-permitted cancel case "${INVESTIGATOR[@]}" --ground not_needed
refused W1-not-permitted cancel case "${DPO[@]}" --ground not_needed
refused W1-not-permitted close case "${DPO[@]}"
refused W1-not-permitted tell case "${DPO[@]}" --told-on 2026-04-27 --means letter
refused W1-not-permitted dispose case "${PRINCIPAL[@]}" --finding 5.5@2026-04-28T09:45:00Z --judgement use --teaching taught
refused W1-not-permitted respond case "${PRINCIPAL[@]}" --received 2026-05-20 --text 'No.'
refused W1-not-permitted outcome case "${DPO[@]}" --report report --outcome no_case
refused W1-not-permitted hold case "${PRINCIPAL[@]}"
refused W1-not-permitted release case "${INVESTIGATOR[@]}"
refused W1-not-permitted confirm-purge case "${PRINCIPAL[@]}"
refused W1-not-permitted void case "${PRINCIPAL[@]}"

# The right key at the wrong time: nothing is asked first.
too_early() {
    exits 2 usher case "$@" </dev/null
    warns 'X1-wrong-phase'
    untouched
}
too_early resume case "${PRINCIPAL[@]}"
too_early refuse case "${PRINCIPAL[@]}"
too_early close case "${PRINCIPAL[@]}"
too_early dispose case "${INVESTIGATOR[@]}"
too_early respond case "${INVESTIGATOR[@]}"
too_early outcome case "${PRINCIPAL[@]}" --report report
too_early confirm-purge case "${DPO[@]}"
exits 2 usher case suspend case "${DPO[@]}" --signed-at 2026-05-08T22:59:59Z </dev/null
warns 'X1-no-way-back'

# What cannot be meant.
exits 2 usher case release case "${DPO[@]}" "${WHY[@]}"
warns 'X7-unknown-hold'
exits 64 usher case read case "${INVESTIGATOR[@]}" --purpose audit --segments 1000 "${WHY[@]}"
exits 66 usher case cosign case 0009-outcome.json "${INVESTIGATOR[@]}"
exits 2 usher case cosign case 0002-review.json "${INVESTIGATOR[@]}"
warns 'has all signatures that it needs'
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
sed '/^d.price/s/valid-before="[^"]*"/valid-before="20260501Z"/' "$SIGNERS" >other_signers
exits 77 usher case suspend case --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" "${WHY[@]}" --signers other_signers
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
[ "$(ls changed/documents | wc -l)" = 4 ] || fail "something was written"

# Two people act on copies of the same case: what starts something must have seen the latest.
exits 0 usher case suspend case "${DPO[@]}" "${WHY[@]}"
cp -r case stale
exits 0 usher case tell case "${PRINCIPAL[@]}" --told-on 2026-04-27 --means meeting "${WHY[@]}"
exits 0 usher case resume stale "${PRINCIPAL[@]}" "${WHY[@]}"
for end in json json.sig; do cp "stale/documents/0004-resumption.$end" "case/documents/0005-resumption.$end"; done
exits 1 usher case hold case "${DPO[@]}" "${WHY[@]}"
warns 'documents/0005-resumption.json'
absent case/documents/0006-hold.json

# What is over: findings are those of an assessed lesson, and an outcome takes two people.
rm -r case stale changed
ended_case
FINDING=(--finding 5.5@2026-04-28T09:45:00Z)
exits 64 usher case dispose case "${INVESTIGATOR[@]}" --finding 5.5@2026-04-28T03:00:00Z --judgement use --teaching taught "${WHY[@]}"
warns 'no finding of this case'
exits 64 usher case dispose case "${INVESTIGATOR[@]}" "${FINDING[@]}" --judgement use --teaching covered "${WHY[@]}"
warns 'details.teaching: must be taught'
untouched
exits 2 usher case suspend case "${DPO[@]}" "${WHY[@]}"
warns 'X1-no-way-back'
exits 0 usher report build case "${INVESTIGATOR[@]}" --out report
exits 2 usher case outcome case "${PRINCIPAL[@]}" --report report --outcome no_case "${WHY[@]}"
warns 'X1-not-closed: the case is not closed yet: close it first with usher case close'
exits 0 usher case close case "${PRINCIPAL[@]}" "${WHY[@]}" --signed-at 2026-05-11T08:00:00Z
# A warning takes something that was signed as use.
exits 2 usher case outcome case "${PRINCIPAL[@]}" --report report --outcome warning "${WHY[@]}"
warns 'X7-findings-open'
cp -r case covered
for judgement in not_use not_attributable explained; do
    exits 0 usher case dispose covered "${INVESTIGATOR[@]}" "${FINDING[@]}" --judgement $judgement --teaching taught "${WHY[@]}"
    exits 2 usher case outcome covered "${PRINCIPAL[@]}" --report report --outcome warning "${WHY[@]}"
    warns 'no finding of this report was signed as use'
done
exits 0 usher case dispose covered "${INVESTIGATOR[@]}" "${FINDING[@]}" --judgement use --teaching taught "${WHY[@]}"
exits 0 usher case outcome covered "${PRINCIPAL[@]}" --report report --outcome warning "${WHY[@]}"
rm -r covered
exits 0 usher case dispose case "${INVESTIGATOR[@]}" "${FINDING[@]}" --judgement use --teaching taught "${WHY[@]}"
exits 0 usher case outcome case "${PRINCIPAL[@]}" --report report --outcome informal "${WHY[@]}"
OUTCOME=0006-outcome.json
exits 0 usher case show case
says 'Does not count as it is. W1-signature-missing'
# A judgement that comes between the two signatures undoes the first.
cp -r case between
exits 0 usher case dispose between "${INVESTIGATOR[@]}" "${FINDING[@]}" --judgement explained --teaching taught "${WHY[@]}"
exits 2 usher case cosign between "$OUTCOME" "${INVESTIGATOR[@]}"
warns 'X7-judged-since'
exits 0 usher case show between
says 'Does not count as it is. X7-judged-since'
says 'usher case outcome'
exits 0 usher report build between "${INVESTIGATOR[@]}" --out decided
grep -q 'Outcome: Not decided' decided/report.txt || fail 'an outcome that does not count stands in the report'
grep -q '"refusal":"a finding was judged' decided/report.json || fail 'the report does not say which document does not count'
rm -r between decided
exits 2 usher case cosign case "$OUTCOME" "${PRINCIPAL[@]}"
exits 2 usher case cosign case "$OUTCOME" "${DPO[@]}"
warns 'W1-not-permitted'
absent "case/documents/$OUTCOME.countersigned"
exits 2 usher case confirm-purge case "${DPO[@]}" "${WHY[@]}"
warns 'X1-no-outcome: the case has no outcome yet: decide it first with usher case outcome'
exits 2 usher case close case "${PRINCIPAL[@]}" "${WHY[@]}"
warns 'X1-already-closed'
exits 0 usher case cosign case "$OUTCOME" "${INVESTIGATOR[@]}"
exits 2 usher case dispose case "${INVESTIGATOR[@]}" "${FINDING[@]}" --judgement explained --teaching taught "${WHY[@]}"
warns 'X1-outcome-decided'
exits 2 usher case outcome case "${PRINCIPAL[@]}" --report report --outcome no_case "${WHY[@]}"
warns 'X1-outcome-decided'
exits 2 usher case cosign case "$OUTCOME" "${INVESTIGATOR[@]}"
warns 'signed the document already'

exits 64 usher case respond case "${INVESTIGATOR[@]}" "${WHY[@]}" </dev/null
warns '--text or --text-file is missing'

# What was found invalid stays so.
exits 0 usher case void case "${DPO[@]}" "${WHY[@]}"
exits 0 usher case show case
says 'void: it was found invalid'
exits 2 usher report build case "${INVESTIGATOR[@]}" --out late
warns 'found invalid'
absent late
exits 1 usher report verify report --case case --signers "$SIGNERS"
says 'found invalid'
exits 2 usher case void case "${DPO[@]}" "${WHY[@]}"
warns 'X1-no-way-back'

# The report is made all the same when the reading cannot be recorded; it says so.
rm -r case report
ended_case
chmod a-w case/documents
[ "$(id -u)" = 0 ] || exits 0 usher report build case "${INVESTIGATOR[@]}" --out report
[ "$(id -u)" = 0 ] || warns 'could not be recorded'
