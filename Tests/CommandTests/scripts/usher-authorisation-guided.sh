# usher authorisation new with the school file: from the school's configuration to a window that is accepted, with hardly
# anything typed; wrong answers are explained where they are given.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
echo 'the policy, as it was given out' >policy.txt

# The school file: written only without faults, never in the place of another, readable by its owner alone.
exits 0 usherd check --config "$CONFIG" --school-file school.json
warns 'wrote school.json'
[ "$(stat -c %a school.json)" = 600 ] || fail "the school file is readable by others"
exits 73 usherd check --config "$CONFIG" --school-file school.json
cp -r "$CHECKOUT/config" config
sed -i '3s/teacher/wizard/' config/sample/staff.csv
sed -i 's/usher-seal:v1:XZ/usher-seal:v1:XY/' config/sample/sealing-keys.csv
exits 1 usherd check --config config/sample/usher.yaml --school-file other.json
says 'staff.csv:3:'
says 'sealing-keys.csv:3:'
absent other.json

# An ordinary case in one sitting.
exits 0 new_form archer.json < <(ordinary_case | typed)
says 'AUTHORISATION TO MONITOR'
warns 'That is Alex Archer, staff number T-014'
says 'Opens                   2026-04-28 00:00:00 BST'
says 'Closes                  2026-05-12 23:59:59 BST'
says 'Reviews                 2026-05-05'
says 'SHA256:chLI0RUwUUuEBg2mk4nFAhRpA+KCv6fWG9DPIs7dSxM; declares no conflict'
warns "usher authorisation sign archer.json --key $SAMPLE/keys/principal.key"
[ "$(grep -c 'Why asked' err)" = "$(grep -c 'Example:  ' err)" ] || fail "a question has no reason or no example"
[ "$(grep -c 'Why asked' err)" = "$(ordinary_case | wc -l)" ] || fail "another number of questions"
exits 0 usher authorisation show --json archer.json
same out <(tr -d '\n' <archer.json; echo)
says '"staff_number":"T-014"'
says '"value":"littletown\\a.archer"'

# Signed, it is accepted by the service that the school file came from.
exits 0 usher authorisation sign archer.json --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE"
says 'AUTHORISATION TO MONITOR'
warns 'wrote archer.json.sig'
exits 0 usher authorisation check archer.json --signers "$SIGNERS"
exits 0 usherd rehearse --config "$CONFIG" --authorisation archer.json --out case \
    "$CASES/scrolling-in-a-lesson/access.log"

# Each wrong answer is explained where it is given, and the right one taken after it.
ordinary_case | sed \
    -e '/^person:/i person: nobody\nperson: ar\nperson: ?' \
    -e '/^sites:/i sites: 7' \
    -e '/^allegation:/i allegation: He is always online.' \
    -e '/^ground-date:/i ground-date: 16 April\nground-date: 2026-04-28\nground-date: 1926-04-16' \
    -e '/^checked-at:/i checked-at: yesterday' \
    -e '/^services:/i services: all\nservices: WhatsApp\nservices: YouTube\nservices: Facenovel' \
    -e '/^opens:/i opens: 2026-04-20' \
    -e '/^closes:/i closes: 2026-05-04\ncloses: 2026-06-30' \
    -e '/^longer:/i longer: back' \
    -e '/^longer:/i closes:' \
    -e '/^policy:/i policy: nowhere.pdf' \
    -e '/^acknowledged:/i acknowledged: 2026-04-28' \
    -e '/^conflict:/i conflict: perhaps\nconflict: yes\nsigner:' \
    -e '/^recipients:/i recipients: 2' \
    -e '/^evidence:/i evidence: thirty\nevidence: 5000' | typed >answers
exits 0 new_form second.json <answers
for explained in 'nobody on the staff list has this name' '3 people fit' 'choose a number from 1 to 2' \
    'must have 50 to 2000 characters' 'write a date as year-month-day' 'write date and time of day' \
    'there is no authorisation for everything' 'messaging is private correspondence' 'YouTube has a question of its own' \
    'the catalogue has no service "Facenovel"' 'R31-backdated' 'R33-not-a-school-day' 'R29-too-long' \
    'there is no such file' '2026-04-28 has not come yet' '1926-04-16 is too long ago' 'answer yes or no' 'R25-conflict-declared' \
    'R24-investigator-cannot-open' 'write a whole number' 'must be 1 to 1096'; do
    warns "$explained"
done
exits 0 usher authorisation show --json second.json
sed -E 's/"id":"[^"]*"//' out >second
exits 0 usher authorisation show --json archer.json
sed -E 's/"id":"[^"]*"//' out >first
same first second

# Where the law asks for a second signature, so does the form; where there is no acknowledgement, it asks for other proof.
ordinary_case | sed \
    -e 's/^protected:.*/protected: yes/' -e '/^investigator:/i second-conflict: no\nsecond: 1' \
    -e 's/^acknowledged:.*/acknowledged:\nproof: 1\nproof-date: 2025-09-04\nproof-place: induction file, page 3/' \
    -e 's/^youtube:.*/youtube: yes\nyoutube-why: Music videos were seen.\nyoutube-counts:/' | typed >answers
exits 0 new_form protected.json <answers
exits 0 usher authorisation show --json protected.json
says '"countersigners":[{"conflict":false,"key":"SHA256:dcUNRYhgUYEY4NVMJpi8+OXnzydk8ZSjWBdD6PfCJ7s","name":"Cleo Chair","role":"chair"}]'
says '"other_proof":{"date":"2025-09-04","kind":"induction_record"'
says '{"counts_in_lessons":false,"reason":"Music videos were seen.","service":"youtube"}'

# A name is found as it is spoken; who has left is nobody to authorise about, which is said at once.
cp school.json known.json
sed -i 's/"name":"Bo Brook"/"leaves_on":"2026-04-24","name":"Bó O’Brook"/' school.json
exits 64 new_form left.json < <(echo "bo o'brook")
warns 'Bó O’Brook (T-015) left on 2026-04-24 by the staff list'
mv known.json school.json

# Where the Principal is concerned the Chair signs, and the Principal's own key is not what Return stands for.
exits 64 new_form own.json < <(ordinary_case | sed 's/^person:.*/person: poole/' | typed)
warns '1  Cleo Chair, SHA256:dcUNRYhgUYEY4NVMJpi8'
if grep -q '\[SHA256' err; then fail 'a key is suggested that would be refused'; fi

# Who cannot authorise is told before the first question, and so is whoever names a place that cannot be written.
exits 77 usher authorisation new --school school.json --key "$SAMPLE/keys/investigator.key" --out third.json </dev/null
warns 'cannot authorise'
exits 73 new_form nowhere/third.json </dev/null
warns 'cannot create nowhere/third.json'
exits 73 new_form third.json --draft nowhere/third.draft </dev/null
if grep -q 'Why asked' err; then fail 'a question was asked'; fi

# A key that the school does not know, a file that is no school file: nothing is asked.
sed 's/SHA256:chLI/SHA256:chLJ/' school.json >odd.json
mv odd.json school.json
exits 77 new_form third.json </dev/null
warns 'does not know the key'
sed -i 's/usher-school-1/usher-school-2/; s/"name":"Valley/"colour":"Valley/' school.json
exits 65 new_form third.json </dev/null
warns 'school.json: format: must be usher-school-1'
absent third.json
