# usherd register: the school's real register, by this computer's clock. The sample's window is over, so that nothing can be
# accepted; Tests/ScenarioTests/Register has the whole life of a window.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

# The sample school with keys that never run out, since the clock is the real one.
cp -r "$CHECKOUT/config" config
sed -Ei 's/,valid-(after|before)="[0-9]*Z"//g' config/sample/allowed_signers
CONFIG=config/sample/usher.yaml
SIGNERS=config/sample/allowed_signers
STATE=(--config "$CONFIG" --state state)

exits 66 usherd register show "${STATE[@]}"
warns 'usherd register new'
exits 0 usherd register new "${STATE[@]}"
says 'made      state'
warns 'state/secrets'
exits 73 usherd register new "${STATE[@]}"
warns 'is already there'
exits 73 usherd register new --config "$CONFIG" --state deep/state
mkdir empty
exits 0 usherd register new --config "$CONFIG" --state empty/
present empty/store.sqlite
rm -r empty
exits 1 usherd register new --config nowhere.yaml --state other
only config state
[ "$(stat -c %a state)" = 700 ] || fail "others may look into the folder"

exits 0 usherd register show "${STATE[@]}"
says 'windows   0'
says 'clock     trusted'
exits 0 usherd store check "${STATE[@]}"
says 'whole     6 entries, 0 documents'

# Two commands do not work on one register at the same time.
exits 69 flock state usherd register show "${STATE[@]}"
warns 'another program'

# A window that is over is refused, and so is what was said about it: each with its code, and the chain holds it.
exits 2 usherd register submit "${STATE[@]}" "$AUTHORISATION" "$SAMPLE/documents/0002-review.json"
says "refused   $AUTHORISATION"
says 'A5-already-over: '
says "refused   $SAMPLE/documents/0002-review.json"
says 'E2-'
sed 's/Alex Archer/Alec Archer/' "$AUTHORISATION" >changed.json
cp "$AUTHORISATION.sig" changed.json.sig
exits 2 usherd register submit "${STATE[@]}" changed.json
if grep -q -e Archer -e T-014 out err; then fail "somebody is named"; fi
exits 0 usherd store check "${STATE[@]}"
says 'whole     9 entries, 0 documents'

# When a file or its signature is missing, nothing is handed in.
cp "$AUTHORISATION" unsigned.json
exits 66 usherd register submit "${STATE[@]}" "$AUTHORISATION" unsigned.json
exits 66 usherd register submit "${STATE[@]}" "$AUTHORISATION" nowhere.json
silent
exits 64 usherd register submit "${STATE[@]}"
exits 0 usherd register show "${STATE[@]}" --json
says '{"clock_trusted":true,"entries":9,"phases":{},"windows":[]}'
rm ./*.json*

exits 0 usherd register advance "${STATE[@]}"
silent
exits 0 usherd register trust-clock "${STATE[@]}"
says 'trusted already'
# A change of the configuration stands in the chain.
echo >>config/sample/staff.csv
exits 0 usherd register advance "${STATE[@]}"
exits 0 usherd store check "${STATE[@]}"
says 'whole     10 entries'

# The register's folder is what the auditor and the data-protection officer work with.
exits 0 usherd register export "${STATE[@]}" --out register
[ "$(find register -type f | LC_ALL=C sort | tr '\n' ' ')" = 'register/allowed_signers register/audit.jsonl ' ] ||
    fail "other files were written"
exits 0 usher audit verify register --signers "$SIGNERS"
exits 0 usher audit list register --signers "$SIGNERS"
says 'Windows: 0'
says 'A5-already-over'
for number in T-099 T-014; do
    exits 0 usher subject-access none register --staff-number "$number" --key "$SAMPLE/keys/dpo.key" \
        --passphrase-file "$PASSPHRASE" --signers "$SIGNERS" --out "answer-$number"
    says "no data held about staff number $number"
done
exits 73 usherd register export "${STATE[@]}" --out register
exits 73 usherd register export "${STATE[@]}" --out deep/register
exits 65 usherd register export "${STATE[@]}" --out other --case ua-aaaaaaaaaaaaaaaaaaaaaaaaaa
warns 'has no window'
exits 64 usherd register export "${STATE[@]}" --out other --case T-014
exits 64 usherd register export "${STATE[@]}" --out other --with-secret
rm -r answer-* register

exits 0 usherd backup --state state --out copy.sqlite
only config copy.sqlite state

# A store that was brought back from a copy has lost the end of its chain.
exits 2 usherd register submit "${STATE[@]}" "$AUTHORISATION"
cp -r state whole
cp copy.sqlite state/store.sqlite
exits 1 usherd store check "${STATE[@]}"
says 'state/chain.head: '
exits 0 usherd register show "${STATE[@]}"
warns 'tell the Chair of Governors at once: the register: '
rm -r state

# One byte of the store.
cp -r whole state
LC_ALL=C sed -i 's/A5-already-over/A5-already-0ver/' state/store.sqlite
cmp -s state/store.sqlite whole/store.sqlite && fail "nothing was changed"
exits 1 usherd store check "${STATE[@]}"
says 'changed   audit chain, row 7: '
for command in show advance trust-clock "submit $AUTHORISATION" "export --out other"; do
    # shellcheck disable=SC2086
    exits 65 usherd register $command "${STATE[@]}"
    warns 'was changed'
done
rm -r state

# The service does not start with a fault in a file, and ends so that systemd does not try again for ever.
cp -r whole state
serve() { usherd run --config "$1" --state state --runtime runtime --socket "$WORK/control.sock"; }
for change in 's/mon-fri,1/mon-frog,1/ timetable.csv' 's/sites:/site:/ usher.yaml' 's/^staff: .*/staff: none.csv/ usher.yaml'; do
    cp "$SAMPLE"/{timetable.csv,usher.yaml} config/sample/
    sed -i "${change% *}" "config/sample/${change##* }"
    exits 65 serve config/sample/usher.yaml
    warns 'in the configuration'
done
cp "$SAMPLE"/{timetable.csv,usher.yaml} config/sample/
exits 65 serve nowhere.yaml
rm -r state
exits 66 serve config/sample/usher.yaml
unit=$(sed -n 's/^RestartPreventExitStatus=//p' "$CHECKOUT/deploy/systemd/usherd.service")
for status in 64 65 66; do grep -qw "$status" <<<"$unit" || fail "the unit starts it again after $status"; done

# What is no register of ours: a rehearsal's, another school's, no database.
cp -r whole state
rehearse made "$CASES/lunch-use-only/access.log" >/dev/null
for command in show advance "submit $AUTHORISATION" "export --out other"; do
    # shellcheck disable=SC2086
    exits 65 usherd register $command --config "$CONFIG" --state made
    warns 'made by a rehearsal'
done
[ "$(ls made | tr '\n' ' ')" = 'case store.sqlite ' ] || fail "the rehearsal was changed"
sed 's/littletown-sample/another-school/' "$CONFIG" >config/sample/another.yaml
exits 65 usherd register show --config config/sample/another.yaml --state state
warns 'another school'
exits 1 usherd store check --config config/sample/another.yaml --state state
echo nonsense >made/store.sqlite
exits 65 usherd register show --config "$CONFIG" --state made
only config copy.sqlite made state whole
