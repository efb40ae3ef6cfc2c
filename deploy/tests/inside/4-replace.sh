# Upgrade, removal, installation once more, purge: evidence outlives all of them.
. /in/inside/lib.sh
STORE=/var/lib/usher/store.sqlite
is_open() { reaches 'usher_windows{phase="open"}' 1; }

step 'upgrade while it runs'
systemctl start usherd
PROCESS=$(property MainPID)
dpkg --install /in/usher-next.deb
is active systemctl is-active usherd
is enabled systemctl is-enabled usherd
[ "$(property MainPID)" != "$PROCESS" ] || fail 'the old program still runs'
within 30 'the window is still open' is_open
grep -q littletown-sample /etc/usher/usher.yaml || fail "the school's configuration was replaced"

step 'remove'
dpkg --remove usher >/out/remove.txt 2>&1 || fail "$(cat /out/remove.txt)"
grep -q 'Tell the DPO' /out/remove.txt || fail 'nobody is told that the evidence is kept'
absent /usr/bin/usherd /run/usher
present "$STORE" /var/lib/usher/secrets /etc/usher/usher.yaml /etc/usher/staff.csv

step 'install once more'
dpkg --install /in/usher-next.deb
systemctl start usherd
within 30 'the window is still open' is_open

step 'purge'
dpkg --purge usher
absent /usr/bin/usherd /etc/usher/usher.yaml /etc/apparmor.d/usherd
present "$STORE" /var/lib/usher/secrets /etc/usher/staff.csv /etc/usher/allowed_signers
is 'usher 700' stat --format='%U %a' /var/lib/usher

step 'nobody and no host was logged'
journalctl --no-pager --output=export --unit=usherd >/out/journal.export
refuses grep --text --ignore-case --extended-regexp 'archer|brook|facebook|T-014' /out/journal.export
