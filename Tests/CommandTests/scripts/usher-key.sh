# usher key: a new file for its owner alone, never over another, never with a weak or a visible passphrase.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
echo 'four unrelated words here' >phrase

exits 0 usher key new --name j.head@school.example --role principal --out head.key --passphrase-file phrase
says 'j.head@school.example,role:principal'
says 'ssh-ed25519 '
[ "$(stat -c %a head.key)" = 600 ] || fail "the key is readable by others"
if grep -q 'unrelated' head.key; then fail "the passphrase is in the file"; fi

exits 0 usher key show head.key
says 'SHA256:'
says 'usher-seal:v1:'
exits 0 usher key show --json head.key
says '"fingerprint":"SHA256:'

# The fingerprints of a list, as the pages tell to print them.
if command -v ssh-keygen >/dev/null; then
    fingerprint=$(sed 's/.*"fingerprint":"\([^"]*\)".*/\1/' out)
    exits 0 usher key show head.key
    { echo '# who' && echo && grep -o 'j.head@school.example,role:principal .*' out; } >allowed_signers
    for page in installing.md verifying-by-hand.md formats/signatures.md; do
        sed -n "/^ *grep '^\[^#\]'/,/^ *done\$/p" "$CHECKOUT/docs/$page" | sed 's|/etc/usher/||' >command
        grep -q ssh-keygen command || fail "docs/$page has no command for it"
        exits 0 sh -eu command
        says "j.head@school.example,role:principal 256 $fingerprint "
        [ "$(wc -l <out)" = 1 ] || fail 'more than the keys is printed'
        rm command
    done
    rm allowed_signers
fi

# The key that is there stays.
cp head.key before
exits 73 usher key new --name other@school.example --role dpo --out head.key --passphrase-file phrase
warns 'already there'
same head.key before

echo short >weak
exits 64 usher key new --name j.head@school.example --role principal --out weak.key --passphrase-file weak
warns 'shorter than'
absent weak.key
exits 64 usher key new --name j.head@school.example --role principal --out blind.key </dev/null
warns 'no terminal'
absent blind.key
exits 64 usher key new --name 'two words' --role principal --out name.key --passphrase-file phrase
absent name.key
exits 64 usher key new --name j.head@school.example --role caretaker --out role.key --passphrase-file phrase
absent role.key

sed 's/principal/dpo/' head.key >changed.key
exits 66 usher key show nowhere.key
head -c 100 head.key >half.key
exits 65 usher key show half.key
