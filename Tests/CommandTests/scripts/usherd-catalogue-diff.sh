# usherd catalogue diff: what another catalogue would change, and for whom; what accuses more comes first.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

SHIPPED="$CHECKOUT/config/catalogue"
exits 0 usherd catalogue diff "$SHIPPED" "$SHIPPED"
says 'nothing changed for any host or service'
[ "$(grep -cE '^(old|new) +[0-9a-f]{64}, [0-9]+ rules for [0-9]+ services$' out)" = 2 ] || fail 'no digests'

cp -r "$SHIPPED" new
sed -i 's/^domain:m\.facebook\.com .*/domain:m.facebook.com app/; s/^domain:connect\.facebook\.com .*/domain:connect.facebook.com site/' new/facebook.cat
sed -i '/^domain:time\.facebook\.com /d; s/class=C/class=B/' new/facebook.cat
exits 0 usherd catalogue diff "$SHIPPED" new
grep -qE '^more accusing: [0-9]+$' out || fail 'no heading'
says '  service messenger: class C -> B'
grep -qE '^  connect.facebook.com: facebook embed \(.*facebook.cat:[0-9]+\) -> facebook site \(new/facebook.cat:[0-9]+\)$' out || fail 'no change of role'
grep -qE '^  time.facebook.com: facebook none .* -> facebook app ' out || fail 'a removed line does not show what the wider one says'
[ "$(grep -n '^more accusing' out | cut -d: -f1)" -lt "$(grep -n '^less accusing' out | cut -d: -f1)" ] || fail 'the order'
sed -n '/^less accusing/,$p' out | grep -qF '  *.m.facebook.com: facebook site' || fail 'nothing accuses less'

exits 0 usherd catalogue diff --json "$SHIPPED" new
says '"leaning":"more_accusing"'
if usherd catalogue diff --json "$SHIPPED" "$SHIPPED" | grep -q leaning; then fail 'a change where there is none'; fi

# A configuration counts with all its layers.
cp -r "$CHECKOUT/config" config
cp config/sample/usher.yaml config/sample/next.yaml
sed -i 's/^catalogue:$/&\n  school: mine/' config/sample/next.yaml
mkdir config/sample/mine
printf 'service facebook\nfull:www.facebook.com none\n' >config/sample/mine/a.cat
exits 0 usherd catalogue diff config/sample/usher.yaml config/sample/next.yaml
says 'less accusing: 1'
grep -q '^  www.facebook.com: facebook site @dual .* -> facebook none ' out || fail 'the school did not overrule'

# Faults of either are listed, and nothing is compared.
echo 'domain:com site' >>new/facebook.cat
exits 1 usherd catalogue diff "$SHIPPED" new
warns 'a single label'
silent
exits 1 usherd catalogue diff nowhere "$SHIPPED"
warns 'nowhere: the file cannot be read'
silent
exits 64 usherd catalogue diff "$SHIPPED"
