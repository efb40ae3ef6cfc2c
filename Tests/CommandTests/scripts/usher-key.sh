# usher key: a new file for its owner alone, never over another, never with a weak or a visible passphrase.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
echo 'four unrelated words here' >phrase

exits 0 usher key new --name j.head@school.example --role principal --out head.key --passphrase-file phrase
says 'j.head@school.example,role:principal'
says 'ssh-ed25519 '
[ "$(stat -c %a head.key)" = 600 ] || fail "the key is readable by others"
if grep -q 'unrelated' head.key; then fail "the passphrase is in the file"; fi

exits 0 usher key show head.key
says 'SHA256:'
says 'usher-seal:v1:'
exits 0 usher key show --json head.key
says '"fingerprint":"SHA256:'

# The fingerprints of a list, as the pages tell to print them.
if command -v ssh-keygen >/dev/null; then
    fingerprint=$(sed 's/.*"fingerprint":"\([^"]*\)".*/\1/' out)
    exits 0 usher key show head.key
    { echo '# who' && echo && grep -o 'j.head@school.example,role:principal .*' out; } >allowed_signers
    for page in installing.md verifying-by-hand.md formats/signatures.md; do
        sed -n "/^ *grep '^\[^#\]'/,/^ *done\$/p" "$CHECKOUT/docs/$page" | sed 's|/etc/usher/||' >command
        grep -q ssh-keygen command || fail "docs/$page has no command for it"
        exits 0 sh -eu command
        says "j.head@school.example,role:principal 256 $fingerprint "
        [ "$(wc -l <out)" = 1 ] || fail 'more than the keys is printed'
        rm command
    done
    rm allowed_signers
fi

# The key that is there stays.
cp head.key before
exits 73 usher key new --name other@school.example --role dpo --out head.key --passphrase-file phrase
warns 'already there'
same head.key before

echo short >weak
exits 64 usher key new --name j.head@school.example --role principal --out weak.key --passphrase-file weak
warns 'shorter than'
absent weak.key
exits 64 usher key new --name j.head@school.example --role principal --out blind.key </dev/null
warns 'no terminal'
absent blind.key
exits 64 usher key new --name 'two words' --role principal --out name.key --passphrase-file phrase
absent name.key
exits 64 usher key new --name j.head@school.example --role caretaker --out role.key --passphrase-file phrase
absent role.key

sed 's/principal/dpo/' head.key >changed.key
exits 66 usher key show nowhere.key
head -c 100 head.key >half.key
exits 65 usher key show half.key

# At a terminal: Ctrl-C at the passphrase ends the program with the echo on, and what is typed is not shown.
cat >terminal.py <<'PYTHON'
import os, pty, signal, subprocess, termios, time
def signals(interrupt):
    # Whoever runs the tests may have blocked the signal besides.
    signal.signal(signal.SIGINT, interrupt)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
def typed(*lines, interrupt=signal.SIG_DFL):
    leader, follower = pty.openpty()
    run = subprocess.Popen(["usher", "key", "new", "--name", "a@school.example", "--role", "dpo", "--out", "typed.key"],
                           stdin=follower, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                           preexec_fn=lambda: signals(interrupt))
    for line in lines:
        # The question comes once the terminal is silent, or just before.
        while run.stderr.read(1) not in (b":", b""): pass
        while termios.tcgetattr(follower)[3] & termios.ECHO and run.poll() is None: time.sleep(0.01)
        os.write(leader, line)
    run.stderr.read()
    status, echo = run.wait(), termios.tcgetattr(follower)[3] & termios.ECHO
    os.set_blocking(leader, False)
    try: shown = os.read(leader, 4096)
    except BlockingIOError: shown = b""
    return status, bool(echo), shown
print(typed(b"four unrelated wo\x03"))
print(typed(b"four unrelated wo\x03", interrupt=signal.SIG_IGN))
print(typed(b"four unrelated words\n", b"four unrelated words\n"))
PYTHON
exits 0 python3 terminal.py
[ "$(cat out)" = "(-2, True, b'')
(64, True, b'')
(0, True, b'')" ] || fail 'the terminal is not as it was'
present typed.key
