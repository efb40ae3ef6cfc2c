# usher subject-access request, answer and status: the clock of a request.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
KEY=(--key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE")
rehearse made "$CASES/lunch-use-only/access.log" >/dev/null
mv made/case case
rm -r made

exits 0 usher subject-access status case
says 'no request'
exits 77 usher subject-access request case --key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE" --received 2026-05-11
exits 64 usher subject-access request case "${KEY[@]}" --received 2026-02-30
exits 64 usher subject-access request case "${KEY[@]}" --received 2026-05-11 --identity-checked 2026-05-10
exits 64 usher subject-access answer case "${KEY[@]}" --request last --step sent --on 2026-05-12
absent case/documents/0003-access_request.json case/documents/0003-access_answer.json

exits 0 usher subject-access request case "${KEY[@]}" --received 2026-05-11 --identity-checked 2026-05-12
says 'due 2026-06-11'
present case/documents/0003-access_request.json{,.sig}
ssh-keygen -Y verify -f "$SIGNERS" -I d.price@littletown.example -n usher-event \
    -s case/documents/0003-access_request.json.sig <case/documents/0003-access_request.json >/dev/null
exits 0 usher subject-access answer case "${KEY[@]}" --request last --step clarification_asked --on 2026-05-13
says 'paused'
exits 2 usher subject-access answer case "${KEY[@]}" --request last --step clarification_asked --on 2026-05-14
warns 'stands still already'
exits 2 usher subject-access answer case "${KEY[@]}" --request 1 --step clarification_received --on 2026-05-12
exits 0 usher subject-access answer case "${KEY[@]}" --request 1 --step clarification_received --on 2026-05-20
says 'due 2026-06-18'
exits 64 usher subject-access answer case "${KEY[@]}" --request 1 --step extended --on 2026-05-21
exits 0 usher subject-access answer case "${KEY[@]}" --request 1 --step extended --on 2026-05-21 --reason 'Very many records, and two appeals.'
says 'due 2026-08-18'
exits 0 usher subject-access status case --json
says '"due_on":"2026-08-18"'
says '"standing":"running"'
exits 0 usher subject-access answer case "${KEY[@]}" --request 1 --step sent --on 2026-06-01 --exemption 'Schedule 2, paragraph 16'
says 'answered 2026-06-01'
exits 2 usher subject-access answer case "${KEY[@]}" --request 1 --step sent --on 2026-06-02
warns 'sent already'
exits 0 usher subject-access status case --json
says '"exemptions":["Schedule 2, paragraph 16"]'
exits 0 usher audit verify case --signers "$SIGNERS"

# Nothing is written into a case that was changed.
cp -r case changed
sed -i '1s/littletown/littleton/' changed/audit.jsonl
exits 1 usher subject-access request changed "${KEY[@]}" --received 2026-05-11
absent changed/documents/0008-access_request.json
exits 66 usher subject-access status nowhere
