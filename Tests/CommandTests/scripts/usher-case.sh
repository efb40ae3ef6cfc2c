# usher case: an ordinary life from the review to the confirmed purge, every step a signed document.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
rehearse made "$CASES/scrolling-in-a-lesson/access.log" >/dev/null
mv made/case case
rm -r made

# act WHO TIME COMMAND...: signs with the key of WHO at TIME.
act() {
    local key="$SAMPLE/keys/$1.key" time=$2 command=$3
    shift 3
    exits 0 usher case "$command" case "$@" --key "$key" --passphrase-file "$PASSPHRASE" --signed-at "$time"
}
report() {
    exits 0 usher report build case --key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE" --out "$1"
}

exits 0 usher case show case
says 'REHEARSAL'
says 'expired: its time is over'
says 'from 2026-05-10'
says 'OVERDUE, 2026-04-27'

act principal 2026-04-27T15:00:00Z tell --told-on 2026-04-27 --means letter --acknowledged-on 2026-04-27 \
    --reason 'Handed over in my office.'
says 'case/documents/0001-notification.json'
act dpo 2026-04-30T10:00:00Z suspend --reason 'The log-in may be shared.'
act principal 2026-04-30T12:00:00Z resume --reason 'The office confirms that nobody else has it.'
act principal 2026-05-05T08:00:00Z review --decision continue --found 'The sources deliver.' \
    --still-necessary 'Three of nine days have passed.'
grep -q '"reason":"Three of nine days have passed."' case/documents/0004-review.json || fail 'the review has no reason'

# The report leaves a note that the evidence was opened.
report report
present case/documents/0005-reading.json case/documents/0005-reading.json.sig
exits 0 usher case show case --report report
says 'opened the evidence: report'

act principal 2026-05-11T08:00:00Z close --reason 'The window is over.' --json
says '"kind":"closing"'
root=$(while read -r row; do printf %s "$row" | sha256sum | cut -c1-64; done <case/evidence.jsonl | sha256sum | cut -c1-64)
grep -q "\"evidence_root\":\"$root\"" case/documents/0006-closing.json || fail 'sha256sum gives another root'

exits 0 usher case show case --report report
says 'closed: the evidence is complete'
says 'look at finding 5.5@2026-04-28T09:45:00Z'
FINDING=(--finding 5.5@2026-04-28T09:45:00Z)
echo 'I had the page of the school open.' >answer.txt
act investigator 2026-05-20T10:00:00Z respond "${FINDING[@]}" --received 2026-05-20 --text-file answer.txt \
    --reason 'Written down in our meeting, read back and agreed.'
act investigator 2026-05-20T11:00:00Z respond --received 2026-05-20 --text 'It was a hard week.' \
    --reason 'Written down in our meeting, read back and agreed.'
act investigator 2026-05-21T09:00:00Z dispose "${FINDING[@]}" --judgement explained --teaching taught \
    --reason 'A parent had written on the page of the school.'
exits 0 usher case show case --report report
if grep -q 'look at finding' out; then fail 'the finding has its disposition'; fi

act principal 2026-05-22T09:00:00Z outcome --outcome no_case --reason 'Nothing is left to answer.'
exits 0 usher case show case
says 'closed'
says 'sign the outcome too (investigator: usher case cosign CASE'
exits 0 usher case cosign case 0010-outcome.json --key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE"
present case/documents/0010-outcome.json.countersigned
exits 0 usher case show case --json
says '"phase":"reviewed"'
says '"signatures":2'

act dpo 2026-06-01T09:00:00Z hold --reason 'A claim was announced on 1 June.'
exits 0 usher case show case
says 'end the hold 0011-hold.json'
exits 2 usher case confirm-purge case --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" --reason 'The date has passed.'
warns '0011-hold.json is in force'
act dpo 2026-06-10T09:00:00Z release --reason 'The claim was withdrawn.'
act investigator 2026-06-11T09:00:00Z read --purpose verification --reason 'The report was made again for the governors.'
act dpo 2026-06-22T09:00:00Z confirm-purge --reason 'The retention date has passed.'
grep -q "\"evidence_root\":\"$root\"" case/documents/0014-purge.json || fail 'the purge names another root'
exits 0 usher audit verify case --signers "$SIGNERS"

# Every document stands up to ssh-keygen, with the signer that it names.
for document in case/documents/*.json; do
    case $document in
    *notification* | *resumption* | *review* | *closing* | *outcome*) signer=p.poole ;;
    *reading* | *response* | *disposition*) signer=i.irwin ;;
    *) signer=d.price ;;
    esac
    exits 0 ssh-keygen -Y verify -f "$SIGNERS" -I "$signer@littletown.example" -n usher-event -s "$document.sig" \
        -O verify-time=20260601000000Z <"$document"
done
exits 0 ssh-keygen -Y verify -f "$SIGNERS" -I i.irwin@littletown.example -n usher-event \
    -s case/documents/0010-outcome.json.countersigned -O verify-time=20260601000000Z <case/documents/0010-outcome.json

# The copy for the representative can be verified and not opened.
exits 0 usher case export case --out copy
says 'window.secret'
absent copy/window.secret
present copy/documents/0010-outcome.json.countersigned
exits 0 usher audit verify copy --signers "$SIGNERS"
exits 0 usher report verify report --case copy --signers "$SIGNERS"
exits 73 usher case export case --out copy

# A changed byte is found with its document's name.
sed -i 's/"no_case"/"warning"/' copy/documents/0010-outcome.json
exits 1 usher audit verify copy --signers "$SIGNERS"
says 'documents/0010-outcome.json'
exits 1 usher case export copy --out second
warns 'documents/0010-outcome.json'
absent second
