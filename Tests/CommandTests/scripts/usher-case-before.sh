# usher case before there is a case folder: documents beside a signed authorisation, by the computer's own clock.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
PRINCIPAL=(--key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE")
CHAIR=(--key "$SAMPLE/keys/recovery.key" --passphrase-file "$PASSPHRASE")
# Signed long ago, opening in a far year and with keys that never lapse, so that this script runs in any year. It names the
# Chair as countersigner.
sed -e 's/"signed_at": "2026/"signed_at": "2020/' -e 's/"\(opens\|closes\)_at": "2026/"\1_at": "2090/' "$AUTHORISATION" >alone.json
chair=$(ssh-keygen -l -f <(sed -n 's/^c.chair.* \(ssh-ed25519 .*\)/\1/p' "$SIGNERS") | cut -d' ' -f2)
sed 's|"countersigners": \[\]|"countersigners": [{"name": "Cleo Chair", "role": "chair", "key": "'"$chair"'", "conflict": false}]|' \
    alone.json >archer.json
sed 's/,valid-after="[^"]*",valid-before="[^"]*"//' "$SIGNERS" >signers
HERE=(--authorisation archer.json --signers signers)

exits 66 usher case countersign "${HERE[@]}" "${CHAIR[@]}" --no-conflict --reason 'It is fair.' --out chair.json
warns 'archer.json.sig'
exits 0 usher authorisation sign archer.json "${PRINCIPAL[@]}"
exits 64 usher case countersign "${HERE[@]}" "${CHAIR[@]}" --no-conflict --reason 'It is fair.' --out chair.json \
    --signed-at 2026-05-05T08:00:00Z
warns 'for rehearsals'
absent chair.json chair.json.sig

exits 0 usher case countersign "${HERE[@]}" "${CHAIR[@]}" --no-conflict --reason 'It is fair.' --out chair.json
exits 0 ssh-keygen -Y verify -f signers -I c.chair@littletown.example -n usher-event -s chair.json.sig <chair.json
digest=$(sha256sum <archer.json | cut -c1-64)
grep -q "\"after\":\"$digest\",\"authorisation\":" chair.json || fail 'it does not follow the authorisation'
exits 0 usher case tell "${HERE[@]}" --previous chair.json "${PRINCIPAL[@]}" --told-on 2026-04-27 --means letter \
    --reason 'Handed over in my office.' --out told.json
grep -q "\"after\":\"$(sha256sum <chair.json | cut -c1-64)\"" told.json || fail 'it does not follow the countersignature'
exits 0 usher case refuse "${HERE[@]}" "${CHAIR[@]}" --reason 'Speak to the teacher first.' --out refusal.json

# Never over a file that is there, not even over a signature alone; and never half.
cp chair.json before
exits 73 usher case refuse "${HERE[@]}" "${CHAIR[@]}" --reason 'Speak to the teacher first.' --out chair.json
same chair.json before
mkdir half
touch half/no.json
exits 73 usher case refuse "${HERE[@]}" "${CHAIR[@]}" --reason 'Speak to the teacher first.' --out half/no.json
absent half/no.json.sig

# Documents of another order or of another authorisation are no previous ones.
exits 1 usher case refuse "${HERE[@]}" --previous told.json "${CHAIR[@]}" --reason 'It came too late.' --out no.json
warns 'hand that in first'
exits 2 usher case close "${HERE[@]}" "${PRINCIPAL[@]}" --reason 'The window is over.' --out no.json
warns 'X1-wrong-phase'
sed 's/T-014/T-015/' archer.json >other.json
cp archer.json.sig other.json.sig
exits 1 usher case refuse --authorisation other.json --signers signers "${CHAIR[@]}" --reason 'It is not signed.' --out no.json
warns 'other.json.sig'
absent no.json no.json.sig

# The person whom it is about signs nothing, whatever the role; nor does the authoriser countersign.
exits 2 usher case countersign "${HERE[@]}" "${PRINCIPAL[@]}" --no-conflict --reason 'It is fair.' --out no.json
sed 's/"name": "Alex Archer"/"name": "Pat Poole"/' archer.json >own.json
exits 0 usher authorisation sign own.json "${PRINCIPAL[@]}"
exits 2 usher case suspend --authorisation own.json --signers signers "${PRINCIPAL[@]}" --reason 'It is about me.' --out no.json
warns 'W1-not-permitted'
sed 's/"a.archer@littletown.example"/"p.poole@littletown.example"/' archer.json >alias.json
exits 0 usher authorisation sign alias.json "${PRINCIPAL[@]}"
exits 2 usher case suspend --authorisation alias.json --signers signers "${PRINCIPAL[@]}" --reason 'It is about me.' --out no.json
warns 'W1-not-permitted'
absent no.json no.json.sig
