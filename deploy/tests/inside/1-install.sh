# The package installs, and starts nothing.
. /in/inside/lib.sh

step 'install'
dpkg --install /in/usher.deb
is disabled systemctl is-enabled usherd
is inactive systemctl is-active usherd
is 'root usher 750' stat --format='%U %G %a' /etc/usher
is 'root root 700' stat --format='%U %G %a' /etc/usher/tls
is 'usher usher-clients 700' stat --format='%U %G %a' /var/lib/usher
present /usr/share/man/man1/usherd.1.gz /usr/share/man/man1/usher.1.gz /usr/share/usher/catalogue/facebook.cat \
    /usr/share/bash-completion/completions/usher /usr/share/zsh/vendor-completions/_usherd \
    /usr/share/fish/vendor_completions.d/usher.fish /usr/share/doc/usher/installing.md \
    /usr/share/doc/usher/included/swift-crypto
refuses runuser --user nobody -- cat /etc/usher/usher.yaml

step 'the unit is sound, also with each drop-in'
is '' systemd-analyze verify --man=no usherd.service
for drop_in in /usr/share/usher/drop-ins/*.conf; do
    install -D --mode=644 --target-directory=/run/systemd/system/usherd.service.d "$drop_in"
    systemctl daemon-reload
    is '' systemd-analyze verify --man=no usherd.service
    rm -r /run/systemd/system/usherd.service.d
done
systemctl daemon-reload

step 'nothing starts before the school is described'
systemctl start usherd 2>/dev/null || true
[ "$(systemctl is-active usherd)" != active ] || fail 'the example configuration was taken'
systemctl stop usherd
systemctl reset-failed usherd 2>/dev/null || true
absent /var/lib/usher/store.sqlite
