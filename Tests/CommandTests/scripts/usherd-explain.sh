# usherd explain: service, role and the rule that says so, with file and line.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 0 usherd explain --config "$CONFIG" www.facebook.com connect.facebook.net netflix.com
says 'facebook'
says 'embed'
grep -qE 'facebook\.cat:[0-9]+' out || fail "no rule with its place"
exits 0 usherd explain --config "$CONFIG" --json www.facebook.com
grep -q '^[[{]' out || fail "no JSON"

# The end of a name is not the name.
exits 0 usherd explain --config "$CONFIG" notfacebook.com
if grep -q 'facebook\.cat' out; then fail "a name that ends like Facebook's is taken for it"; fi

exits 64 usherd explain --config "$CONFIG"
silent
