# usher authorisation new without a school file: everything is typed; a wrong answer is asked again, half a form writes
# nothing.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
FINGERPRINT='SHA256:chLI0RUwUUuEBg2mk4nFAhRpA+KCv6fWG9DPIs7dSxM'
echo 'the policy, as it was given out' >policy.txt

cat >answers <<ANSWERS
littletown-sample
Valley; Hill
T-014
Alex Archer
caretaker
1
1
1
It is said that social media was open on the screen during lessons with Year 4 on several days.
16 April
2026-04-16
2
A feed was seen on the classroom computer during the second lesson.
no
perhaps
no
1
a.archer
staff directory
Max Moss
2026-04-24 16:30
no
no
$(printf '0%.0s' $(seq 64))
facebook

yes
youtube
no
Named by policy 4.1; shown apart
no
no
The school has no account that this person keeps
1
2026-04-28
2026-05-08

1
It would show whether social media was in use during lessons, and for how long.
1
The person was spoken to and denies it.
3
The school's own accounts are on the same site.
no
Pupils are said to have been left without teaching for parts of several lessons.
2
Pupils may use the computer while the teacher is logged in.
Only the teacher's own log-in is looked at.
1
To decide whether the matter needs a formal investigation.
yes
1
None is processed: hosts are reduced to services.
DPIA-2025-07
2
2025-11-12
Proportionate if limited to lessons; tell the person first.
yes
policy.pdf
policy.txt
2025-09-03
2025-09-05
2025-09-03
Pat Poole
Principal, for the school as controller
2026-04-24
Pat Poole
1
$FINGERPRINT
no
Ira Irwin
SHA256:+SZjCWPBwgHkiAI0QP63/KIpZBeZG7K8a+Gu4rxwLHQ
Ira Irwin
1
usher-seal:v1:XZdPK0NbTk6PK55Y8uM4hIQpMZKDXCpv_opE9KM7oFI8vajR
Cleo Chair
2
usher-seal:v1:Q6a3GE71gbrtSQjkcn7l82sPX6Xx4gIYqtcEctG2fiEjwLuP
no
2026-04-27
Pat Poole
2026-05-05
thirty
30
180
3
ANSWERS

exits 0 usher authorisation new --out archer.json <answers
says 'AUTHORISATION TO MONITOR'
warns 'That cannot be right'
[ "$(grep -o 'That cannot be right' err | wc -l)" = 5 ] || fail "not every wrong answer was asked again"
warns 'wrote archer.json'
exits 0 usher authorisation check archer.json
says 'readable  ua-'
exits 0 usher authorisation show archer.json
says 'Alex Archer'
exits 0 usher authorisation show --json archer.json
same out archer.json
says '"counts_in_lessons":false'
says '"opens_at":"2026-04-27T23:00:00Z"'
says '"closes_at":"2026-05-08T22:59:59Z"'

# The file that is there stays.
cp archer.json before
exits 73 usher authorisation new --out archer.json <answers
same archer.json before

# The input ends before the form does: nothing is written, wherever it ends.
for lines in 0 1 20 50 $(($(wc -l <answers) - 1)); do
    exits 64 usher authorisation new --out half.json < <(head -n "$lines" answers)
    warns 'ended before the form'
    absent half.json
done

# An answer that is too short to mean much is explained at once; with no other the form never ends.
sed 's/^It is said that social media.*/He is always online./' answers >thin
exits 64 usher authorisation new --out thin.json <thin
warns 'must have 50 to 2000 characters'
absent thin.json
