# usher report issue: a report that was handed out stays listed, also when another takes its place.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
KEY=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
ended_case
exits 0 usher report build case "${KEY[@]}" --out first
first=$(sed -n 's/^report    //p' out)

# Refusals leave nothing behind.
only_reading() { [ "$(ls case/documents | wc -l)" = 6 ] || fail "something was written"; }
exits 77 usher report issue first --case case --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE"
exits 2 usher report issue first --case case "${KEY[@]}" --supersedes ur-00000000000000000000
warns 'no report ur-00000000000000000000 was handed out'
exits 2 usher report issue first --case case "${KEY[@]}" --reason short
exits 66 usher report issue nowhere --case case "${KEY[@]}"
cp -r first forged
sed -i 's/REHEARSAL/Rehearsal/' forged/report.txt
exits 1 usher report issue forged --case case "${KEY[@]}"
warns 'report.txt, row '
rm -r forged
only_reading

exits 0 usher report issue first --case case "${KEY[@]}"
says "$first"
present case/documents/0004-issue.json{,.sig}
exits 2 usher report issue first --case case "${KEY[@]}"
warns 'handed out before'
absent case/documents/0005-issue.json

# The first still verifies, also by being made again; the second lists it and takes its place.
exits 0 usher report verify first --case case --signers "$SIGNERS" "${KEY[@]}"
exits 0 usher report build case "${KEY[@]}" --out second
second=$(sed -n 's/^report    //p' out)
[ "$first" != "$second" ] || fail "the second report does not list the first"
grep -q "$first" second/report.html || fail "the first report is not listed"
exits 0 usher report issue second --case case "${KEY[@]}" --supersedes "$first"
exits 0 usher report verify first --case case --signers "$SIGNERS"
says "superseded by $second"
exits 0 usher report verify first --case case --signers "$SIGNERS" --json
says "\"superseded_by\":\"$second\""
exits 0 usher report build case "${KEY[@]}" --out third
grep -q "superseded by $second" third/report.txt || fail "the third report does not say what became of the first"
exits 2 usher report issue third --case case "${KEY[@]}" --supersedes "$first"
warns "superseded by $second before"

# A document that was removed, and one that was changed.
rm case/documents/0004-issue.json{,.sig}
exits 1 usher report verify second --case case --signers "$SIGNERS"
says 'documents'
only case first second third
