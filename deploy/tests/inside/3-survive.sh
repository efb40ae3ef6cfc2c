# Reload, watchdog, backup, stop.
. /in/inside/lib.sh
PROCESS=$(property MainPID)
# The signal is sent when `systemctl reload` returns; the reading comes after it.
is_active() { [ "$(systemctl is-active usherd)" = active ]; }

step 'reload'
systemctl reload usherd
within 20 'it is active' is_active
is "$PROCESS" property MainPID

step 'a faulty configuration leaves the old one in force'
cp -p /etc/usher/usher.yaml /root/usher.yaml
echo 'colour: red' >>/etc/usher/usher.yaml
systemctl reload usherd || true
within 20 'it is active' is_active
is "$PROCESS" property MainPID
reaches 'usher_windows{phase="open"}' 1 || fail 'the window is gone'
cp -p /root/usher.yaml /etc/usher/usher.yaml
systemctl reload usherd

step 'backup while it runs'
as_service usherd backup --state /var/lib/usher --out /var/tmp/copy.sqlite
is 'usher 600' stat --format='%U %a' /var/tmp/copy.sqlite

step 'the watchdog'
kill -STOP "$PROCESS"
within 60 'another process answers' has_other_process "$PROCESS"
within 60 'it is active again' systemctl is-active --quiet usherd
within 60 'the window is still open' reaches 'usher_windows{phase="open"}' 1
[ "$(property NRestarts)" -ge 1 ] || fail 'systemd counts no restart'

step 'stop'
systemctl stop usherd
is inactive systemctl is-active usherd
is success property Result
absent "$SOCKET"
is '' sed 1d /proc/net/packet
as_service usherd store check --config /etc/usher/usher.yaml --state /var/lib/usher
