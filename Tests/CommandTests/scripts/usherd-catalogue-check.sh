# usherd catalogue check: no fault in what ships; rules that never decide, repeat or are overruled; public suffixes.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 0 usherd catalogue check --config "$CONFIG"
says 'faults    0'
says 'patterns  0, single labels 0'
grep -qE '^catalogue [0-9a-f]{64}$' out || fail 'no digest'
DIGEST=$(sed -n 's/^catalogue //p' out)
exits 0 usherd check --config "$CONFIG"
says "catalogue $DIGEST"

# Files of the school's, tried out before they lie in its folder.
printf 'service facebook\nfull:www.facebook.com none\n' >school.cat
exits 0 usherd catalogue check --config "$CONFIG" school.cat
says 'full:www.facebook.com decides nothing: school.cat:2 of the school stands in its place'
if grep -q "$DIGEST" out; then fail 'the digest is the same'; fi
exits 0 usherd explain --config "$CONFIG" www.facebook.com
says 'role       site @dual'

# Folders of the school and of imports may be empty, but they must be there; a product without a catalogue is none.
sed "s|^  shipped: .*|  shipped: $CHECKOUT/config/catalogue\n  school: own\n  imported: lists|" "$CONFIG" >layers.yaml
exits 1 usherd catalogue check --config layers.yaml
says 'own: the folder cannot be read'
says 'lists: the folder cannot be read'
mkdir own lists
exits 0 usherd catalogue check --config layers.yaml
says "catalogue $DIGEST"
mkdir nothing
sed -i "s|^  shipped: .*|  shipped: nothing|" layers.yaml
exits 1 usherd catalogue check --config layers.yaml
says 'nothing: there is no catalogue file in this folder'
rm -r own lists nothing layers.yaml

# By themselves they declare too little, and are refused whole, each fault with its place.
exits 1 usherd catalogue check school.cat
says 'school.cat:1:1: service facebook is declared nowhere'
says 'faults    1'
exits 1 usherd catalogue check nowhere.cat
says 'nowhere.cat: the file cannot be read'
exits 1 usherd catalogue check --config nowhere.yaml
says 'nowhere.yaml: the file cannot be read'

# A folder that is a whole catalogue.
mkdir small
cat >small/a.cat <<'CAT'
service s "Ess" class=B
domain:s.example site
domain:m.s.example site
domain:ac.example site
CAT
cat >suffixes.dat <<'DAT'
// ===BEGIN ICANN DOMAINS===
example
ac.example
// ===END ICANN DOMAINS===
DAT
exits 1 usherd catalogue check small --public-suffixes suffixes.dat
says 'small/a.cat:4:1: ac.example is a public suffix'
says 'to look at: service s: it has no note'
says "to look at: small/a.cat:3: domain:m.s.example changes no host's answer"
sed -i '/ac.example/d' small/a.cat
exits 0 usherd catalogue check small --public-suffixes suffixes.dat
says 'remarks   2'

# Without the list nothing is said about public suffixes, and that is said.
exits 0 usherd catalogue check small --public-suffixes nowhere.dat
says 'not checked: public suffixes, as there is no nowhere.dat'
says 'apt-get install publicsuffix'
exits 65 usherd catalogue check small --public-suffixes small/a.cat
warns 'is not a list of public suffixes'

# What the format refuses, with every fault at once.
printf 'service s "Ess" class=B\nregexp:^a site\ndomain:com site\n' >small/b.cat
exits 1 usherd catalogue check small
says 'small/b.cat:2:1: patterns are not accepted'
says 'small/b.cat:3:8: a single label'
says 'faults    2'
only school.cat small suffixes.dat
