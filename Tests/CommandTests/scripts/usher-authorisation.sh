# usher authorisation check, show, sign.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 0 usher authorisation check "$AUTHORISATION" --signers "$SIGNERS"
says 'signed    by p.poole@littletown.example (principal)'
exits 0 usher authorisation show "$AUTHORISATION"
says 'T-014'
exits 66 usher authorisation show nowhere.json

# One other letter.
sed 's/Alex Archer/Alec Archer/' "$AUTHORISATION" >changed.json
cp "$AUTHORISATION.sig" changed.json.sig
exits 1 usher authorisation check changed.json --signers "$SIGNERS"
warns 'changed.json.sig'
rm changed.json.sig

# Faults are named with their place in the document; nothing of that kind is signed.
sed 's/"schema_version": 1/"schema_version": 2, "colour": "red"/' "$AUTHORISATION" >odd.json
exits 1 usher authorisation check odd.json
warns 'odd.json'
exits 1 usher authorisation sign odd.json --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE"
absent odd.json.sig

# An identity that stands for several people is refused before anybody signs it.
sed 's/"value": "a.archer"/"value": "a.*"/' "$AUTHORISATION" >wild.json
exits 1 usher authorisation check wild.json
warns 'identity_bindings[0].value'
exits 1 usher authorisation sign wild.json --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE"
absent wild.json.sig

# So is a text that says nothing, which the service would refuse.
sed -E 's/"necessity": "[^"]*"/"necessity": "n\/a, see above, as discussed"/' "$AUTHORISATION" >empty.json
exits 1 usher authorisation check empty.json
warns 'A14-empty-text: necessity'
exits 1 usher authorisation sign empty.json --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE"
warns 'A14-empty-text: necessity'
absent empty.json.sig

printf '{"schema_version": 1,' >broken.json
exits 65 usher authorisation check broken.json
warns 'broken.json:1:'

# Somebody else's key, the wrong passphrase, a signature that is there.
cp "$AUTHORISATION" archer.json
exits 77 usher authorisation sign archer.json --key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE"
warns 'does not name this key'
absent archer.json.sig
echo 'not the passphrase' >wrong
exits 77 usher authorisation sign archer.json --key "$SAMPLE/keys/principal.key" --passphrase-file wrong
absent archer.json.sig
exits 0 usher authorisation sign archer.json --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE"
same archer.json.sig "$AUTHORISATION.sig"
exits 73 usher authorisation sign archer.json --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE"
if command -v ssh-keygen >/dev/null; then
    exits 0 ssh-keygen -Y verify -f "$SIGNERS" -I p.poole@littletown.example -n usher-authorisation \
        -s archer.json.sig <archer.json
fi
