# usherd store check: everything that the store holds, and what lies beside it. It looks and changes nothing.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

check() { usherd store check --config "$CONFIG" --state "${1:-state}"; }

exits 66 check
warns 'holds no register'
exits 1 usherd store check --config nowhere.yaml --state state
exits 0 usherd register new --config "$CONFIG" --state state
cp -r state whole

exits 0 check
says 'whole     6 entries, 0 documents'
# Nobody is kept out, and nobody keeps it out.
exits 0 flock state usherd store check --config "$CONFIG" --state state
diff -r -x '*-wal' -x '*-shm' state whole || fail "something was changed"

# The mark: removed, changed, or further than the chain.
rm state/chain.head
exits 1 check
says 'changed   state/chain.head: '
warns 'the store is not whole'
echo nonsense >state/chain.head
exits 1 check
# A chain that is shorter than its mark: what a backup that was put back looks like is told from damage.
sed 's/^6 /7 /' whole/chain.head >state/chain.head
exits 1 check
says 'shorter   state/chain.head: the chain had 7 entries, and has 6'
warns 'where a backup was just put in its place, start the service'
cp whole/chain.head state/chain.head
exits 0 check

# A row of the chain.
LC_ALL=C sed -i 's/signers-loaded/signers-l0aded/' state/store.sqlite
cmp -s state/store.sqlite whole/store.sqlite && fail "nothing was changed"
exits 1 check
says 'changed   audit chain, row 2: '
cp whole/store.sqlite state/store.sqlite

# A page of the file.
head -c 4096 /dev/urandom | dd of=state/store.sqlite bs=4096 seek=3 conv=notrunc status=none
exits 1 check
says 'changed   state/store.sqlite: '
if grep -q 'audit chain' out; then fail "a damaged file proves nothing about its rows"; fi
exits 65 usherd register show --config "$CONFIG" --state state
warns 'put the latest backup in its place'
cp whole/store.sqlite state/store.sqlite
exits 0 check

# What is no store of ours: another school's, a rehearsal's, no database.
sed "s/littletown-sample/another-school/; s|: \([a-z-]*\.csv\)|: $SAMPLE/\1|; s|calendar: |&$SAMPLE/|
    s|signers: |&$SAMPLE/|; s|shipped: ../|shipped: $CHECKOUT/config/|" "$CONFIG" >another.yaml
exits 1 usherd store check --config another.yaml --state state
says 'another school'
rehearse made "$CASES/lunch-use-only/access.log" >/dev/null
cp made/store.sqlite rehearsed
exits 65 check made
warns 'made by a rehearsal'
same made/store.sqlite rehearsed
echo nonsense >made/store.sqlite
exits 65 check made
warns 'not an evidence store'
only another.yaml made rehearsed state whole
