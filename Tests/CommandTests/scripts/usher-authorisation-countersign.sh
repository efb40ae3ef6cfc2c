# usher authorisation countersign: the second signature, over the same bytes, after the first.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
KEYS="$SAMPLE/keys"
second() { usher authorisation countersign archer.json --passphrase-file "$PASSPHRASE" "$@"; }

# The sample's case, with a declared risk: the Chair must sign too.
chair='{"name": "Cleo Chair", "role": "chair", "key": "SHA256:dcUNRYhgUYEY4NVMJpi8+OXnzydk8ZSjWBdD6PfCJ7s", "conflict": false}'
sed -e 's/"confidential_risk": false/"confidential_risk": true/' -e "s/\"countersigners\": \[\]/\"countersigners\": [$chair]/" \
    "$AUTHORISATION" >archer.json
exits 66 second --key "$KEYS/recovery.key"
exits 77 usher authorisation sign archer.json --key "$KEYS/recovery.key" --passphrase-file "$PASSPHRASE"
warns 'usher authorisation countersign archer.json'
exits 0 usher authorisation sign archer.json --key "$KEYS/principal.key" --passphrase-file "$PASSPHRASE"
warns 'Cleo Chair must sign too'
only archer.json archer.json.sig

# Without it the service refuses; with it the service accepts.
LOG="$CASES/scrolling-in-a-lesson/access.log"
exits 2 usherd rehearse --config "$CONFIG" --authorisation archer.json --out case "$LOG"
warns 'R23-countersignature-missing'
exits 77 second --key "$KEYS/dpo.key"
exits 77 second --key "$KEYS/principal.key"
warns 'usher authorisation sign archer.json'
exits 0 second --key "$KEYS/recovery.key" --signers "$SIGNERS"
says 'AUTHORISATION TO MONITOR'
exits 0 usherd rehearse --config "$CONFIG" --authorisation archer.json --out case "$LOG"

# Once is enough, and nothing is signed that the first signer did not sign.
cp archer.json.countersigned before
exits 73 second --key "$KEYS/recovery.key"
same archer.json.countersigned before
rm archer.json.countersigned
cp "$AUTHORISATION.sig" archer.json.sig
exits 1 second --key "$KEYS/recovery.key" --signers "$SIGNERS"
warns 'does not fit the document'
echo 'no signature' >archer.json.sig
exits 1 second --key "$KEYS/recovery.key"
absent archer.json.countersigned
