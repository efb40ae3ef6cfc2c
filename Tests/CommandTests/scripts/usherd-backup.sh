# usherd backup: one file that is the whole store, made whether or not somebody works on it, or none at all.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

exits 66 usherd backup --state nowhere --out copy.sqlite
warns 'holds no register'
exits 0 usherd register new --config "$CONFIG" --state state
head -c 3000 /dev/urandom | base64 -w0 >state/secrets/planted.secret
only state

exits 0 usherd backup --state state --out copy.sqlite
says 'wrote     copy.sqlite'
says 'left out  the secrets'
[ "$(stat -c %a copy.sqlite)" = 600 ] || fail "others may read the copy"
if grep -qaF "$(head -c 100 state/secrets/planted.secret)" copy.sqlite; then fail "a secret is in the copy"; fi
only copy.sqlite state

# A copy is a store: put in the place of a lost one, beside the same mark.
cp -r state again
mv copy.sqlite again/store.sqlite
exits 0 usherd store check --config "$CONFIG" --state again
says 'whole     6 entries, 0 documents'
rm -r again

# The page's commands, on a store that something interrupted: what had not been written into it yet is not written into the copy.
usherd backup --state state --out copy.sqlite >/dev/null
cp -r state again
python3 - again/store.sqlite <<'PYTHON'
import os, sqlite3, sys
store = sqlite3.connect(sys.argv[1], isolation_level=None)
store.execute("PRAGMA wal_autocheckpoint = 0")
for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
    store.execute(f"DROP TRIGGER {name}")
store.execute("DELETE FROM audit_entry WHERE sequence > 4")
os._exit(0)
PYTHON
[ -s again/store.sqlite-wal ] || fail "nothing was interrupted"
sed -n '/^To restore:/,/^.store.sqlite-wal/{/^```sh$/,/^```$/p}' "$CHECKOUT/docs/installing.md" | sed "
    /^\`\`\`/d; /^systemctl/d; s, -o usher -g usher-clients,,; s,runuser -u usher -- ,,
    s,/srv/backup/usher-[0-9-]*.sqlite,copy.sqlite,; s,/srv/backup/,,; s,/var/lib/usher,again,
    s,store check,& --config $CONFIG --state again," >restore.sh
[ "$(wc -l <restore.sh)" = 4 ] || fail "the page has other commands"
exits 0 bash -eu restore.sh
says 'whole     6 entries, 0 documents'
rm -r again copy.sqlite set-aside restore.sh

# No lock is taken: whoever holds the folder goes on.
exits 0 flock state usherd backup --state state --out copy.sqlite
exits 69 flock state usherd register show --config "$CONFIG" --state state

# What is there stays, and whatever fails leaves no file.
cp copy.sqlite earlier
exits 73 usherd backup --state state --out copy.sqlite
warns 'is already there'
same copy.sqlite earlier
exits 73 usherd backup --state state --out state
exits 73 usherd backup --state state --out deep/copy.sqlite
exits 64 usherd backup --state state
full() { (trap '' XFSZ && ulimit -f 40 && exec usherd backup --state state --out other.sqlite); }
exits 73 full
warns 'is the disk full?'
only copy.sqlite earlier state
rm copy.sqlite earlier

# What is no store of ours.
rehearse made "$CASES/lunch-use-only/access.log" >/dev/null
cp made/store.sqlite rehearsed
exits 65 usherd backup --state made --out other.sqlite
warns 'made by a rehearsal'
same made/store.sqlite rehearsed
echo nonsense >made/store.sqlite
exits 65 usherd backup --state made --out other.sqlite
warns 'not an evidence store'
cp state/store.sqlite made/store.sqlite
head -c 4096 /dev/urandom | dd of=made/store.sqlite bs=4096 seek=3 conv=notrunc status=none
exits 65 usherd backup --state made --out other.sqlite
warns 'damaged'
only made rehearsed state
