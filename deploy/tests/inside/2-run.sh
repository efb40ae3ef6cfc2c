# A school is configured, a window opens, a growing log is read.
. /in/inside/lib.sh
LOG=/var/log/squid/access.log

# line USER HOST: what Squid writes at the end of a tunnel, in its native format.
line() {
    printf '%s.000   9000 10.20.1.14 TCP_TUNNEL/200 104297 CONNECT %s:443 %s HIER_DIRECT/192.0.2.162 -\n' \
        "$(date +%s)" "$2" "$1" >>"$LOG"
}
# Packet sockets of the whole container, as the kernel lists them.
captures() { [ "$(awk 'NR > 1' /proc/net/packet | wc -l)" = "$1" ]; }
opens_log() { ls -l "/proc/$(property MainPID)/fd" | grep -q "$LOG"; }

step 'configure'
install --directory --owner=proxy --group=proxy --mode=750 /var/log/squid
install --owner=proxy --group=proxy --mode=640 /dev/null "$LOG"
cp -r /in/school/etc/. /etc/usher/
sed -i "s,^  - name: proxy,  - name: mirror\n    format: capture\n    interface: mirror0\n&\n    file: $LOG," /etc/usher/usher.yaml
ip link add mirror0 type veth peer name switch0
ip link set mirror0 up
ip link set switch0 up
install -D --mode=644 --target-directory=/etc/systemd/system/usherd.service.d /usr/share/usher/drop-ins/{squid-log,capture}.conf
# The watchdog of a test does not take half a minute.
printf '[Service]\nWatchdogSec=5s\nTimeoutAbortSec=10s\n' >/etc/systemd/system/usherd.service.d/quick.conf
systemctl daemon-reload
as_service usherd check --config /etc/usher/usher.yaml
usherd register new --config /etc/usher/usher.yaml --state /var/lib/usher
for n in 1 2 3; do line a.archer before.example; done

step 'start'
systemctl enable --quiet --now usherd
is active systemctl is-active usherd
is 'srw-rw---- usher usher-clients' stat --format='%A %U %G' "$SOCKET"
[ -n "$(property StatusText)" ] || fail 'systemd is told nothing'
! opens_log || fail 'the log is open with no window'
captures 0 || fail 'an interface is open with no window'
usherd status

step 'who may ask'
useradd --groups usher-clients office
runuser --user office -- usher status
refuses runuser --user nobody -- usher status

step 'a window opens'
usher submit /in/school/papers/authorisation.json
within 30 'a window is open' reaches 'usher_windows{phase="open"}' 1
within 30 'the log is open' opens_log
within 30 'the interface is open' captures 1
refuses journalctl --quiet --grep=captures USHER_EVENT=capture-refused

step 'the log grows'
for n in {1..20}; do
    line a.archer www.facebook.com
    line b.brook www.facebook.com
done
within 30 '40 lines are read' reaches 'usher_lines_read_total{source="proxy"}' 40
[ "$(figure 'usher_lines_read_total{source="proxy"}')" = 40 ] || fail 'lines from before the window were read'
if [ "$(TZ=Europe/London date +%u)" -le 5 ]; then
    usher case fetch ua-litt2etownprimarysample25a --key /in/keys/investigator.key --passphrase-file /in/keys/passphrase.txt \
        --out /root/case
    # What is fresh still waits for what may explain it, and is in no copy yet; that it was read is.
    grep -q '"lines":40' /root/case/coverage.json || fail 'the lines that were read are not in the coverage'
    usher audit verify /root/case --signers /etc/usher/allowed_signers
else
    echo 'NOTE: it is a weekend, so that nothing may be looked at in the window'
fi
