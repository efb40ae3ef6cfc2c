# usher report build and verify: the case first, then the key, then the files; nothing by halves.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
KEY=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
rehearse made "$CASES/scrolling-in-a-lesson/access.log" >/dev/null
mv made/case case
rm -r made

echo 'not the passphrase' >wrong
exits 77 usher report build case --key "$SAMPLE/keys/investigator.key" --passphrase-file wrong --out report
exits 77 usher report build case --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" --out report
exits 66 usher report build nowhere "${KEY[@]}" --out report
exits 64 usher report build case --key "$SAMPLE/keys/investigator.key" --out report
warns 'no terminal'
only case wrong

exits 0 usher report build case "${KEY[@]}" --out report
says 'REHEARSAL'
present report/report.{html,json,csv,txt}{,.sig} report/SHA256SUMS{,.sig} report/HOW-TO-VERIFY.txt{,.sig}
(cd report && sha256sum --quiet -c SHA256SUMS) || fail "the manifest is not sha256sum's"

# The page for readers: its commands, with the name that the printed page has.
name=$(sed -n 's/^ *signed usher-report \([^ ]*\) .*/\1/p' report/HOW-TO-VERIFY.txt)
sed -n '/^## How to check it/,$p' "$CHECKOUT/docs/reading-a-report.md" | sed -n '/^```$/,/^```$/{/^```/d;p}' |
    sed "s/-I NAME/-I $name/" >commands
[ "$(wc -l <commands)" = 2 ] || fail "the page has other commands"
cp "$SIGNERS" report/allowed_signers
exits 0 bash -c 'cd report && bash -e ../commands'
says "Good \"usher-report\" signature for $name"
rm commands report/allowed_signers

# What can be refused without the evidence is refused before it is opened: no note of a reading is added.
documents() { ls case/documents | wc -l; }
before=$(documents)
exits 73 usher report build case "${KEY[@]}" --out report
exits 77 usher report build case --key "$SAMPLE/keys/recovery.key" --passphrase-file "$PASSPHRASE" --out second
warns 'nothing was opened and nothing was written'
exits 73 usher report build case "${KEY[@]}" --out nowhere/second
[ "$(documents)" = "$before" ] || fail 'the evidence was opened for a report that could not be written'
absent second nowhere
exits 0 usher report verify report --case case --signers "$SIGNERS"
says 'good'
exits 0 usher report verify report --case case --signers "$SIGNERS" "${KEY[@]}"
exits 0 usher report verify report --signers "$SIGNERS"
says 'not compared with a case'
exits 64 usher report verify report
exits 0 usher report verify report --signers "$SIGNERS" --json
says '"good":true'

# The copy for the recipients has the name, the other has not.
if grep -q 'Alex Archer' report/report.{html,json,csv,txt}; then fail "the name is in the copy without names"; fi
exits 0 usher report build case "${KEY[@]}" --out named --with-name
grep -q 'Alex Archer' named/report.html || fail "the name is not in the copy with names"

# A copy without the grounds says so, and verifies by being made again.
exits 0 usher report build case "${KEY[@]}" --out bare --without-grounds
if grep -q 'A parent' bare/report.{html,json,csv,txt}; then fail "the grounds are in the copy without them"; fi
grep -q '"grounds_withheld":true' bare/report.json || fail "the copy does not say that the grounds are left out"
exits 0 usher report verify bare --case case --signers "$SIGNERS" "${KEY[@]}"

# What a run left that was killed is named, and what is at work is not.
mkdir again.unfinished-4194305 "again.unfinished-$$" again.unfinished-x
exits 0 usher report build case "${KEY[@]}" --out again
warns 'again.unfinished-4194305 was left by a run that did not end'
[ "$(grep -c unfinished err)" = 1 ] || fail 'it names another folder'
rmdir again.unfinished-*
rm -r again

# A changed case is not opened.
cp -r case changed
sed -i '1s/"records":\([0-9]\)/"records":9\1/' changed/evidence.jsonl
exits 1 usher report build changed "${KEY[@]}" --out second
warns 'evidence.jsonl, row 1'
absent second
exits 1 usher report verify report --case changed --signers "$SIGNERS"
says 'evidence.jsonl, row 1'

# A changed report.
cp -r report forged
sed -i 's/REHEARSAL/Rehearsal/' forged/report.txt
exits 1 usher report verify forged --signers "$SIGNERS"
says 'report.txt, row '
exits 1 usher report verify forged --signers "$SIGNERS" --json
says '"file":"report.txt"'

# After a purge the case still verifies, and cannot be opened.
rm case/window.secret
exits 0 usher report verify report --case case --signers "$SIGNERS"
exits 66 usher report build case "${KEY[@]}" --out third
warns 'purged'
absent third
