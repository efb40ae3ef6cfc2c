# usher authorisation new --draft: what was answered is never lost, goes on from where it was, and cannot be signed.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
echo 'the policy, as it was given out' >policy.txt
usherd check --config "$CONFIG" --school-file school.json >/dev/null 2>&1

# Stopped in the middle, wherever that is.
ordinary_case | typed >answers
exits 64 new_form archer.json --draft archer.draft < <(head -n 20 answers)
warns 'go on with --draft archer.draft'
absent archer.json
[ "$(stat -c %a archer.draft)" = 600 ] || fail "the draft is readable by others"
exits 64 new_form archer.json --draft archer.draft < <(tail -n +21 answers | head -n 7)
exits 0 new_form archer.json --draft archer.draft < <(tail -n +28 answers)
warns 'going on from archer.draft'
warns 'no longer needed'
only answers archer.draft archer.json policy.txt school.json
exits 0 new_form again.json < <(cat answers)
sed -E 's/"id":"[^"]*"//' archer.json >first
sed -E 's/"id":"[^"]*"//' again.json >second
same first second

# A draft is no document.
exits 65 usher authorisation sign archer.draft --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE"
absent archer.draft.sig
exits 65 new_form other.json --draft archer.json </dev/null
warns 'archer.json:1:1: this is not a draft'
printf '%s\nno tab here\n' "$(head -n 1 archer.draft)" >torn.draft
exits 65 new_form other.json --draft torn.draft </dev/null
warns 'torn.draft:2:1:'

# An answer that the rules refuse is asked for again, also when it comes from a draft.
sed -i 's/^opens_at.*/opens_at\t2026-04-20/' archer.draft
exits 64 new_form other.json --draft archer.draft </dev/null
warns 'R31-backdated'
warns 'What is the first day?'
absent other.json
