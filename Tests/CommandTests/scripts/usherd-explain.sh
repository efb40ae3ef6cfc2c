# usherd explain: service, role and the rule that says so, with file and line.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 0 usherd explain --config "$CONFIG" www.facebook.com connect.facebook.net netflix.com
says 'facebook'
says 'embed'
grep -qE 'facebook\.cat:[0-9]+' out || fail "no rule with its place"
exits 0 usherd explain --config "$CONFIG" --json www.facebook.com
grep -q '^[[{]' out || fail "no JSON"
says '"lost_because":"another rule names more labels of the host"'

# Which line to change, what a contact can count for, and why every other line lost.
exits 0 usherd explain --config "$CONFIG" www.facebook.com
says 'counts     can begin use only together with'
says '@dual: as often'
says 'because another rule names more labels of the host'
grep -qE '^to change  leave .*facebook\.cat:[0-9]+, which comes with the product, and overrule it: ' out || fail 'no line to change'

# The advice works, with the two lines as they stand there.
cp -r "$CHECKOUT/config" config
sed -i 's/^catalogue:$/&\n  school: mine/' config/sample/usher.yaml
mkdir config/sample/mine
sed -n 's/^             //p' out >config/sample/mine/school.cat
[ "$(wc -l <config/sample/mine/school.cat)" = 2 ] || fail 'no two lines'
exits 0 usherd explain --config config/sample/usher.yaml www.facebook.com
says 'role       none'
grep -qE "^to change  that line, .*/mine/school.cat:2, is the school's own" out || fail 'not the line of the school'
says 'because a rule of a stronger layer has the same name'
exits 0 usherd explain --config config/sample/usher.yaml netflix.com
grep -q 'two lines in a file of .*config/sample/mine' out || fail 'no folder of the school'

# Of the configuration it needs the catalogue alone; that is taken whole or not at all.
rm config/sample/timetable.csv
exits 0 usherd explain --config config/sample/usher.yaml www.facebook.com
echo 'domain:com site' >>config/sample/mine/school.cat
exits 1 usherd explain --config config/sample/usher.yaml www.facebook.com
warns 'school.cat:3:8: a single label'
silent

# The end of a name is not the name.
exits 0 usherd explain --config "$CONFIG" notfacebook.com
if grep -q 'facebook\.cat' out; then fail "a name that ends like Facebook's is taken for it"; fi

exits 64 usherd explain --config "$CONFIG"
silent
