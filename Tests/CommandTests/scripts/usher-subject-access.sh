# usher subject-access export, redact and verify: what is left out stays secret, what is there stays checkable.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
KEY=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
rehearse made "$CASES/scrolling-in-a-lesson/access.log" >/dev/null
mv made/case case
rm -r made

# Nothing is opened for the wrong person, for a taken place, or on a slip in the list of decisions.
exits 77 usher subject-access export case --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" --out copy
exits 66 usher subject-access export nowhere "${KEY[@]}" --out copy
exits 73 usher subject-access export case "${KEY[@]}" --out case
echo 'remove authorisation.necessity' >decided
exits 65 usher subject-access export case "${KEY[@]}" --out copy --redact decided
warns 'decided:1:1'
absent case/documents/0003-reading.json copy

exits 0 usher subject-access export case "${KEY[@]}" --out copy --full full
says 'REHEARSAL'
present copy/{manifest.json,manifest.json.sig,commitments.txt,disclosures.jsonl,removed.jsonl,export.html,events.csv,events.json}
absent full/removed.jsonl
same copy/manifest.json full/manifest.json
same copy/manifest.json.sig full/manifest.json.sig
same copy/commitments.txt full/commitments.txt
[ "$(wc -l <copy/events.csv)" = "$(($(grep -c '"path":"events\.' full/disclosures.jsonl) + 1))" ] || fail "events are missing"

# The opening is in the case and in the export; other people are not in the person's copy.
present case/documents/0003-reading.json{,.sig}
grep -q 'opened the evidence' copy/export.html || fail "the opening is not listed"
if grep -rq -e 'Max Moss' -e 'P-001' -e 'class waited' copy; then fail "somebody else is in the copy"; fi
grep -q 'Max Moss' full/disclosures.jsonl || fail "the full copy is not full"
exits 0 usher audit verify case --signers "$SIGNERS"

# Both verify, and a shorter copy that anybody made without a key does too.
for each in copy full; do
    exits 0 usher subject-access verify "$each" --signers "$SIGNERS"
    says 'signed    by i.irwin'
done
exits 0 usher subject-access redact full --out shorter --remove authorisation.necessity events.3 --reason 'Names a pupil'
exits 0 usher subject-access verify shorter --signers "$SIGNERS" --json
says '"good":true'
same shorter/manifest.json full/manifest.json
grep -q 'removed: 2 fields' shorter/export.html || fail "the page does not say what was removed"
if grep -q 'what was seen on two days' shorter/*; then fail "the removed text is still there"; fi
salt=$(grep '"path":"events.3"' full/disclosures.jsonl | sed 's/.*"salt":"\([0-9a-f]*\)".*/\1/')
if grep -q "$salt" shorter/*; then fail "the salt of a removed field is still there"; fi
printf '# decided by the officer\nremove events Asked for by the person\nremove about.person Not needed\n' >list
exits 0 usher subject-access redact full --out shortest --file list
exits 0 usher subject-access verify shortest --signers "$SIGNERS"

exits 65 usher subject-access redact full --out other --remove nowhere.at.all --reason 'Names a pupil'
exits 64 usher subject-access redact full --out other
exits 64 usher subject-access redact full --out other --remove events.1
exits 66 usher subject-access redact nowhere --out other --file list
exits 73 usher subject-access redact full --out shorter --file list
echo 'keep events.1' >list
exits 65 usher subject-access redact copy --out other --file list
printf '# the place is told by the lines of the file\n\n\nremove events.1\n' >list
exits 65 usher subject-access redact full --out other --file list
warns 'list:4:1: is neither'
absent other

# A rule can be lifted by a person, and only a rule.
echo 'keep authorisation.grounds.2.fact' >decided
exits 0 usher subject-access export case "${KEY[@]}" --out kept --redact decided
grep -q 'class waited' kept/export.html || fail "the field that was to be kept is not there"
echo 'keep authorisation.necessity' >decided
exits 65 usher subject-access export case "${KEY[@]}" --out other --redact decided

# Every change is named with its field.
forge() { rm -rf forged && cp -r copy forged && sed -i "$1" "forged/$2"; }
forge 's/"Alex Archer"/"Alex Farrier"/' disclosures.jsonl
exits 1 usher subject-access verify forged --signers "$SIGNERS"
says 'about.person: is not what was signed'
exits 1 usher subject-access redact forged --out other --remove events --reason 'Names a pupil'
forge '/"path":"events.2"/d' disclosures.jsonl
exits 1 usher subject-access verify forged --signers "$SIGNERS" --json
says 'events.2: is left out and no reason is given'
forge 's/Alex Archer/Alex Farrier/' export.html
exits 1 usher subject-access verify forged --signers "$SIGNERS"
says 'export.html, row '
forge 's/"fields":[0-9]*/"fields":1/' manifest.json
exits 1 usher subject-access verify forged --signers "$SIGNERS"
says 'manifest.json.sig, row 1'
forge '2d' commitments.txt
exits 1 usher subject-access verify forged --signers "$SIGNERS"
says 'commitments.txt: is not the list that was signed'
rm -rf forged && cp -r copy forged && touch forged/more.html
exits 1 usher subject-access verify forged --signers "$SIGNERS"
says 'more.html: is not part of the export'
exits 66 usher subject-access verify nowhere --signers "$SIGNERS"
absent other

# The same with ssh-keygen and sha256sum alone, by the commands on the page.
cp "$SIGNERS" copy/allowed_signers
(
    cd copy
    ssh-keygen -Y verify -f allowed_signers -I i.irwin@littletown.example -n usher-report -s manifest.json.sig <manifest.json
    grep -q "\"root\":\"$(sha256sum commitments.txt | cut -c1-64)\"" manifest.json
) >out 2>err || fail "it cannot be checked by hand"
says 'Good'

# Of a window that was found void a copy with the secret gives all, and one without gives all but the events and says why.
DPO=(--key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE")
exits 0 usher case void case "${DPO[@]}" --reason 'The log-in belongs to another member of staff.'
exits 0 usher case show case
says 'confirm-purge)'
exits 0 usher subject-access export case "${KEY[@]}" --out given
grep -q '"path":"events\.1"' given/disclosures.jsonl || fail 'there are no events'
rm case/window.secret
before=$(ls case/documents)
exits 0 usher subject-access export case "${KEY[@]}" --out apart
grep -q '"path":"about.events_set_apart"' apart/disclosures.jsonl || fail 'it does not say since when'
grep -q 'Your events are held, sealed and set apart' apart/export.html || fail 'the page does not say that they are held'
grep -q '"path":"events\.' apart/disclosures.jsonl && fail 'there are events'
grep -q '"path":"documents\.' apart/disclosures.jsonl || fail 'what was signed is not given'
[ "$(ls case/documents)" = "$before" ] || fail 'an opening was noted'
exits 0 usher subject-access verify apart --signers "$SIGNERS"
exits 0 usher case confirm-purge case "${DPO[@]}" --reason 'Its evidence should never have been.'
