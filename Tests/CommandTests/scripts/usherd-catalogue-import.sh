# usherd catalogue import and export: lists of other people, and what becomes of every line.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
LISTS="$CHECKOUT/Tests/CatalogueImportTests/lists"
import() { exits "$1" usherd catalogue import --config "$CONFIG" --licence 'CC BY-SA 4.0' "${@:2}"; }

# A list without a service: nobody can be monitored for what comes of it.
import 0 --format hosts --to flat.cat --lossy lost --date 2026-08-17 --source 'invented hosts' "$LISTS/hosts.txt"
says 'not used, 1: a wildcard (at 16)'
grep -qx '# date: 2026-08-17' flat.cat && grep -qx '# licence: CC BY-SA 4.0' flat.cat || fail 'no header'
grep -qx 'service unsorted-social "Unsorted social media" class=C' flat.cat || fail 'no service'
grep -qx "# sha256: $(sha256sum "$LISTS/hosts.txt" | cut -d' ' -f1) hosts.txt" flat.cat || fail 'no digest'
grep -qx 'hosts.txt:16: not used: a wildcard' lost || fail 'the wildcard is not told'
only flat.cat lost

# What is there is never replaced, and a refusal leaves nothing.
import 73 --format hosts --to flat.cat --lossy lost2 "$LISTS/hosts.txt"
import 73 --format hosts --to nowhere/x.cat --lossy lost2 "$LISTS/hosts.txt"
import 73 --format hosts --to x.cat --lossy lost "$LISTS/hosts.txt"
import 64 --format hosts --to x.txt "$LISTS/hosts.txt"
import 64 --format hosts --to x.cat --as new-one "$LISTS/hosts.txt"
import 64 --format hosts --to x.cat --as new-one --name New --class A "$LISTS/hosts.txt"
import 64 --format hosts --to x.cat --as facebook --name New --class B "$LISTS/hosts.txt"
import 64 --format domains --apex-as-domain --to x.cat "$LISTS/domains.txt"
import 66 --format hosts --to x.cat missing.txt
printf 'a.example/b\n' >urls
import 1 --format domains --to x.cat --lossy lost2 urls
warns 'no rule came of the list'
rm urls
only flat.cat lost

# Includes stay in the folder of the list, also through links.
mkdir data
cp "$LISTS"/v2fly/* data
printf 'outside.example\n' >outside
ln -s ../outside data/not-there
import 0 --format v2fly --as new-one --name 'New one' --class B --to v2fly.cat data/social
says 'it includes a file outside the folder of the list (at 6-8)'
! grep -q outside.example v2fly.cat || fail 'a link led out of the folder'

# In the catalogue: a later import of the same list has nothing to add, and takes its place when asked.
cp -r "$CHECKOUT/config" config
mkdir config/imported
cp flat.cat v2fly.cat config/imported
CONFIG=config/sample/usher.yaml
sed -i 's,^\( *\)shipped: .*,&\n\1imported: ../imported,' "$CONFIG"
exits 0 usherd check --config "$CONFIG"
import 1 --format hosts --to config/imported/b.cat "$LISTS/hosts.txt"
import 0 --format hosts --to config/imported/b.cat --instead-of config/imported/flat.cat "$LISTS/hosts.txt"
warns 'remove config/imported/flat.cat'
rm config/imported/flat.cat
exits 0 usherd check --config "$CONFIG"

exits 0 usherd catalogue export new-one --config "$CONFIG" --format v2fly
grep -qx 'full:three.example @ads' out || fail 'no pixel'
exits 64 usherd catalogue export nobody --config "$CONFIG"
