# usher subject-access none: no data held, from the register in one command; never a guess.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
KEY=(--key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" --signers "$SIGNERS")
rehearse made "$CASES/lunch-use-only/access.log" >/dev/null
mkdir -p register/cases/one
cp made/case/audit.jsonl register
cp made/case/authorisation.json{,.sig} register/cases/one

exits 0 usher subject-access none register --staff-number T-099 "${KEY[@]}" --out answer
says 'no data held about staff number T-099'
present answer/answer.{json,json.sig,html,txt}
if grep -q -e T-014 -e Archer -e a.archer answer/* out err; then fail "somebody else is named"; fi
exits 0 usher subject-access verify answer --signers "$SIGNERS"
says 'signed    by d.price'
ssh-keygen -Y verify -f "$SIGNERS" -I d.price@littletown.example -n usher-event \
    -s answer/answer.json.sig <answer/answer.json >/dev/null
sed -i 's/T-099/T-098/' answer/answer.txt
exits 1 usher subject-access verify answer --signers "$SIGNERS"
says 'answer.txt'

# A case folder is a register of one.
exits 0 usher subject-access none made/case --staff-number T-099 "${KEY[@]}" --out second

# Somebody who was monitored.
exits 1 usher subject-access none register --staff-number T-014 "${KEY[@]}" --out third
says 'usher subject-access export'
warns 'under 1 authorisations'

# What is missing or changed cannot be answered from.
rm register/cases/one/authorisation.json
exits 65 usher subject-access none register --staff-number T-099 "${KEY[@]}" --out third
warns 'it cannot be told'
warns 'audit.jsonl, row '
cp made/case/authorisation.json register/cases/one
sed -i 's/T-014/T-013/' register/cases/one/authorisation.json
exits 65 usher subject-access none register --staff-number T-099 "${KEY[@]}" --out third
cp made/case/authorisation.json register/cases/one
rm register/cases/one/authorisation.json.sig
exits 65 usher subject-access none register --staff-number T-099 "${KEY[@]}" --out third
warns 'authorisation.json.sig'
cp made/case/authorisation.json.sig register/cases/one
sed -i '2d' register/audit.jsonl
exits 65 usher subject-access none register --staff-number T-099 "${KEY[@]}" --out third
cp made/case/audit.jsonl register

# A checkpoint of the register, once: then the answer says how far it vouches. Nothing is signed over a changed chain.
SIGN=(--key "$SAMPLE/keys/dpo.key" --passphrase-file "$PASSPHRASE" --signers "$SIGNERS")
cp -r register changed
sed -i '3d' changed/audit.jsonl
exits 1 usher audit checkpoint changed "${SIGN[@]}"
warns 'nothing was signed'
absent changed/checkpoint.json
exits 0 usher audit checkpoint register "${SIGN[@]}"
present register/checkpoint.json{,.sig}
exits 0 usher audit verify register --signers "$SIGNERS"
says 'by a signed checkpoint'
exits 0 usher subject-access none register --staff-number T-099 "${KEY[@]}" --out vouched
grep -qE '"vouched":[1-9]' vouched/answer.json || fail 'the answer does not say how far the checkpoint vouches'
sed -i '$d' register/audit.jsonl
exits 65 usher subject-access none register --staff-number T-099 "${KEY[@]}" --out third
cp made/case/audit.jsonl register

exits 77 usher subject-access none register --staff-number T-099 --key "$SAMPLE/keys/investigator.key" \
    --passphrase-file "$PASSPHRASE" --signers "$SIGNERS" --out third
exits 64 usher subject-access none register --staff-number 'T 099' "${KEY[@]}" --out third
exits 66 usher subject-access none nowhere --staff-number T-099 "${KEY[@]}" --out third
exits 73 usher subject-access none register --staff-number T-099 "${KEY[@]}" --out second
absent third
