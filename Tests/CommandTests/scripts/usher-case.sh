# usher case: an ordinary life from the review to the confirmed purge, every step a signed document.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
running_case

# act WHO TIME COMMAND...: signs with the key of WHO at TIME.
act() {
    local key="$SAMPLE/keys/$1.key" time=$2 command=$3
    shift 3
    exits 0 usher case "$command" case "$@" --key "$key" --passphrase-file "$PASSPHRASE" --signed-at "$time"
}
report() {
    exits 0 usher report build case --key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE" --out "$1"
}

cosign() {
    exits "$1" usher case cosign "$2" "$3" --key "$SAMPLE/keys/$4.key" --passphrase-file "$PASSPHRASE"
}

# While it runs. Whoever said stop signs the resumption too.
exits 0 usher case show case
says 'REHEARSAL'
says 'open: monitoring is on'
act dpo 2026-05-06T11:00:00Z suspend --reason 'The log-in may be shared.'
says 'case/documents/0003-suspension.json'
exits 0 usher case show case
says 'suspended: monitoring is off for now'
says 'a person in the loop'
act principal 2026-05-06T12:00:00Z resume --reason 'The office confirms that nobody else has it.'
warns 'it counts when d.price@littletown.example has signed it too'
exits 0 usher case show case
says 'suspended'
says 'X4-stopper-must-sign'
says 'sign the resumption too (d.price@littletown.example'
cosign 2 case 0004-resumption.json recovery
warns 'W1-not-permitted'
absent case/documents/0004-resumption.json.countersigned
cosign 0 case 0004-resumption.json dpo
exits 0 usher case show case --json
says '"phase":"open"'
act principal 2026-05-06T13:00:00Z cancel --ground enough_evidence --reason 'Five days show enough for us.'
exits 0 usher case show case
says 'cancelled: it was ended before its time'
says 'from 2026-05-08'
mv case running

# When it is over.
ended_case
exits 0 usher case show case
says 'expired: its time is over'
says 'from 2026-05-10'

# The report leaves a note that the evidence was opened.
report report
present case/documents/0003-reading.json case/documents/0003-reading.json.sig
exits 0 usher case show case --report report
says 'opened the evidence: report'

exits 2 usher case close case --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE" \
    --reason 'The window is over.' --signed-at 2026-05-10T22:59:58Z
warns 'X7-grace-runs'
act principal 2026-05-11T08:00:00Z close --reason 'The window is over.' --json
says '"kind":"closing"'
root=$(while read -r row; do printf %s "$row" | sha256sum | cut -c1-64; done <case/evidence.jsonl | sha256sum | cut -c1-64)
grep -q "\"evidence_root\":\"$root\"" case/documents/0004-closing.json || fail 'sha256sum gives another root'

exits 0 usher case show case --report report
says 'closed: the evidence is complete'
says 'look at finding 5.5@2026-04-28T09:45:00Z'
FINDING=(--finding 5.5@2026-04-28T09:45:00Z)
echo 'I had the page of the school open.' >answer.txt
act investigator 2026-05-20T10:00:00Z respond "${FINDING[@]}" --received 2026-05-20 --text-file answer.txt \
    --reason 'Written down in our meeting, read back and agreed.'
act investigator 2026-05-20T11:00:00Z respond --received 2026-05-20 --text 'It was a hard week.' \
    --reason 'Written down in our meeting, read back and agreed.'
exits 2 usher case outcome case --report report --outcome no_case --key "$SAMPLE/keys/principal.key" \
    --passphrase-file "$PASSPHRASE" --reason 'Nothing is left to answer.'
warns 'X7-findings-open'
act investigator 2026-05-21T09:00:00Z dispose "${FINDING[@]}" --judgement explained --teaching taught \
    --reason 'A parent had written on the page of the school.'
exits 0 usher case show case --report report
if grep -q 'look at finding' out; then fail 'the finding has its disposition'; fi

act principal 2026-05-22T09:00:00Z outcome --report report --outcome no_case --reason 'Nothing is left to answer.'
warns 'has signed it too: usher case cosign'
grep -q '"findings":\["5.5@2026-04-28T09:45:00Z"\]' case/documents/0008-outcome.json || fail 'it names other findings'
exits 0 usher case show case
says 'closed'
says '(Ira Irwin: usher case cosign'
cosign 0 case 0008-outcome.json investigator
present case/documents/0008-outcome.json.countersigned
exits 0 usher case show case --json
says '"phase":"reviewed"'
says '"signatures":2'

# A hold and the retention date stand before the purge.
purge_refused() {
    exits 2 usher case confirm-purge case --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" \
        --reason 'The date has passed.' --signed-at "$1"
    warns "$2"
}
act dpo 2026-06-01T09:00:00Z hold --reason 'A claim was announced on 1 June.'
exits 0 usher case show case
says 'end the hold 0009-hold.json'
purge_refused 2026-06-22T09:00:00Z X7-held
act dpo 2026-06-10T09:00:00Z release --reason 'The claim was withdrawn.'
exits 0 usher case show case
says 'from 2026-06-21'
act investigator 2026-06-11T09:00:00Z read --purpose verification --reason 'The report was made again for the governors.'
purge_refused 2026-06-20T22:59:59Z X7-retained
exits 2 usher case purge case
warns 'nothing was destroyed'
present case/window.secret
cp -r case unpurged
act dpo 2026-06-22T09:00:00Z confirm-purge --reason 'The retention date has passed.'
grep -q "\"evidence_root\":\"$root\"" case/documents/0012-purge.json || fail 'the purge names another root'
exits 0 usher audit verify case --signers "$SIGNERS"

# From then on nothing opens the evidence, although this copy still could be.
exits 2 usher report verify report --case case --signers "$SIGNERS" --key "$SAMPLE/keys/investigator.key" \
    --passphrase-file "$PASSPHRASE"
warns 'the destruction of this evidence is confirmed'
absent case/documents/0013-reading.json
exits 0 usher report verify report --case case --signers "$SIGNERS"

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
    -s case/documents/0008-outcome.json.countersigned -O verify-time=20260601000000Z <case/documents/0008-outcome.json

# The copy for the representative can be verified and not opened.
exits 0 usher case export case --out copy
says 'window.secret'
absent copy/window.secret
present copy/documents/0008-outcome.json.countersigned
exits 0 usher audit verify copy --signers "$SIGNERS"
exits 0 usher report verify report --case copy --signers "$SIGNERS"
exits 73 usher case export case --out copy

# A changed byte is found with its document's name.
sed -i 's/"no_case"/"warning"/' copy/documents/0008-outcome.json
exits 1 usher audit verify copy --signers "$SIGNERS"
says 'documents/0008-outcome.json'
exits 1 usher case export copy --out second
warns 'documents/0008-outcome.json'
absent second

# Purged, a copy can be verified and not opened, and a certificate says who confirmed it.
exits 0 usher case purge case
says 'destroyed case/window.secret'
absent case/window.secret case/purge-certificate.json.unfinished case/purge-certificate.txt.unfinished
grep -q "\"evidence_root\":\"$root\"" case/purge-certificate.json || fail 'the certificate names another root'
digest=$(sha256sum <case/documents/0012-purge.json | cut -c1-64)
grep -q "\"document\":\"$digest\"" case/purge-certificate.json || fail 'the certificate names another confirmation'
grep -q 'REHEARSAL' case/purge-certificate.txt || fail 'the certificate does not say that it is a rehearsal'
exits 66 usher case purge case
warns 'nothing to destroy'
exits 0 usher case show case
says 'purged: the evidence is destroyed'
exits 0 usher audit verify case --signers "$SIGNERS"
exits 0 usher report verify report --case case --signers "$SIGNERS"
exits 66 usher report build case --key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE" --out second
warns 'no window.secret'
absent second

# Who asks then is given everything but the events, and is told when they were destroyed; nothing is opened.
INVESTIGATOR=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
before=$(ls case/documents)
exits 0 usher subject-access export case "${INVESTIGATOR[@]}" --out held
[ "$(ls case/documents)" = "$before" ] || fail 'an opening was noted'
grep -q 'The events were destroyed on 22 June 2026' held/export.html || fail 'it does not say when'
grep -q '"path":"documents\.' held/disclosures.jsonl || fail 'what was signed is not given'
grep -q '"path":"events\.' held/disclosures.jsonl && fail 'there are events'
exits 0 usher subject-access verify held --signers "$SIGNERS"
cp -r case unfinished
cp unpurged/window.secret unfinished/
exits 2 usher subject-access export unfinished "${INVESTIGATOR[@]}" --out other
warns 'usher case purge unfinished first'
exits 2 usher report build unfinished "${INVESTIGATOR[@]}" --out other
warns 'usher case purge unfinished'
absent other
rm -r held unfinished
exits 2 usher case purge unpurged
present unpurged/window.secret
