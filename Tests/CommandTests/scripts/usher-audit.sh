# usher audit verify and checkpoint.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
rehearse made "$CASES/scrolling-in-a-lesson/access.log" >/dev/null
mv made/case case

exits 0 usher audit verify case --signers "$SIGNERS"
says 'intact'
says 'no signed checkpoint'
exits 0 usher audit verify case --signers "$SIGNERS" --json
says '"intact":true'
says '"rehearsal":true'

# A row less, at the end: the chain alone cannot know, a checkpoint does.
cp -r case cut
exits 0 usher audit checkpoint case --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" --signers "$SIGNERS"
exits 0 usher audit verify case --signers "$SIGNERS"
says 'by a signed checkpoint'
exits 73 usher audit checkpoint case --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" --signers "$SIGNERS"
cp case/checkpoint.json{,.sig} cut

# Where only one of the two files can be made, none is.
cp -r case half
rm half/checkpoint.json
exits 73 usher audit checkpoint half --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" --signers "$SIGNERS"
absent half/checkpoint.json
same half/checkpoint.json.sig case/checkpoint.json.sig
sed -i '$d' cut/audit.jsonl
exits 1 usher audit verify cut --signers "$SIGNERS"
says 'its end was cut off'

# A row changed, removed, exchanged: named by its number.
cp -r case changed
sed -i '4s/littletown\|ua-/xx/' changed/audit.jsonl
sed -i '4s/"time"/"tome"/' changed/audit.jsonl
exits 1 usher audit verify changed --signers "$SIGNERS"
says 'audit.jsonl, row 4'
exits 1 usher audit checkpoint changed --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE"
cp -r case removed
sed -i '3d' removed/audit.jsonl
exits 1 usher audit verify removed --signers "$SIGNERS" --json
says '"row":3'

# Somebody else's list of signers does not vouch.
sed 's/p\.poole/q.poole/; s/role:principal/role:auditor/; s/usher-authorisation,//' "$SIGNERS" >others
exits 1 usher audit verify case --signers others
says 'authorisation.json.sig'
exits 66 usher audit verify nowhere --signers "$SIGNERS"
exits 66 usher audit verify case --signers nowhere

# A key that the reader's own list does not hold is told, of a chain by itself too.
cp case/audit.jsonl alone.jsonl
exits 0 usher audit verify alone.jsonl --signers "$SIGNERS"
if grep -q '^unlisted' out; then fail "it doubts a listed key"; fi
grep -v 'p\.poole' "$SIGNERS" >fewer
exits 0 usher audit verify alone.jsonl --signers fewer
says 'intact'
says 'unlisted  a key that is not in the list of signers signed or opened something'
exits 0 usher audit verify alone.jsonl --signers fewer --json
says '"unlisted_keys":["SHA256:'
