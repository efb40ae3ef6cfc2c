# usher audit list.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
rehearse made "$CASES/scrolling-in-a-lesson/access.log" >/dev/null
mv made/case case
rm -r made

exits 0 usher audit list case --signers "$SIGNERS"
says 'REHEARSAL'
says 'Windows: 1'
says 'signed by p.poole@littletown.example'
says '2026-04-28 00:00  scheduled to open, until 2026-05-08 23:59: the opening was reached'
says 'No window was open: 1'
says 'signers-loaded'
says 'configuration-loaded'

# No event, no subject: neither the account, nor a host, nor a service, nor the number of records.
for word in facebook smith j.smith 10.20 75; do
    if sed 's/ua-[a-z2-7]*//; s/[0-9a-f]\{64\}//' out | grep -qiwF -- "$word"; then fail "it says $word"; fi
done

exits 0 usher audit list case --json
says '"windows":[{'
says '"sealed_segments":1'
says '"name":"p.poole@littletown.example"'

# The note of a reading is no row of the chain before it is handed in: the list says so, and does not say that nobody read.
cp -r case opened
usher report build opened --key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE" --signers "$SIGNERS" \
    --out report >/dev/null
present opened/documents/0003-reading.json
exits 0 usher audit list opened --signers "$SIGNERS"
warns 'documents of the case that are not in the chain, and so not listed: 1 reading; hand them in'
exits 0 usher audit list opened --json
warns 'not listed: 1 reading'
rm -r opened report
exits 0 usher audit list case
if [ -s err ]; then fail "it misses a document"; fi

# A chain by itself has no list of signers: keys keep their fingerprints.
cp case/audit.jsonl chain.jsonl
exits 0 usher audit list chain.jsonl
says 'signed by SHA256:'
exits 0 usher audit list chain.jsonl --signers "$SIGNERS"
says 'signed by p.poole@littletown.example'

# Part of the time, first and last day included.
exits 0 usher audit list case --from 2026-05-09
says 'Windows: 0'
exits 0 usher audit list case --from 2026-05-08 --through 2026-05-08
says 'Windows: 1'
says 'Loaded or changed: 0'
exits 64 usher audit list case --from 8.5.2026
exits 64 usher audit list case --from 2026-05-08 --through 2026-05-07

# Nothing is listed from a chain that was changed.
cp -r case removed
sed -i '3d' removed/audit.jsonl
exits 1 usher audit list removed
says 'audit.jsonl, row 3'
if grep -qF 'ua-' out; then fail "it lists a window"; fi
exits 1 usher audit list removed --json
says '"intact":false'
says '"code":"out-of-order"'
if grep -qF 'windows' out; then fail "it lists windows"; fi
: >empty.jsonl
exits 1 usher audit list empty.jsonl
says 'the chain has no entry'

# A checkpoint beside the chain is checked, where there is anybody who could have signed it.
usher audit checkpoint case --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" --signers "$SIGNERS" >/dev/null
exits 0 usher audit list case
says '16 of them covered by a signed checkpoint'
cp -r case cut
sed -i '$d' cut/audit.jsonl
exits 1 usher audit list cut
says 'its end was cut off'
rm case/allowed_signers
exits 0 usher audit list case
says '0 of them covered by a signed checkpoint'

exits 66 usher audit list nowhere
mkdir bare
exits 66 usher audit list bare
warns 'holds no audit.jsonl'
exits 66 usher audit list case --signers nowhere
exits 65 usher audit list case --signers case/audit.jsonl
only bare case chain.jsonl cut empty.jsonl removed
