# The commands that ask the running service, where none answers: what they say, and that they leave nothing behind.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

KEY=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
ID=ua-litt2etownprimarysample25a
NOBODY=(--socket "$WORK/nobody.sock")

for command in "usher status " "usherd status " "usherd trust-clock " "usher submit $AUTHORISATION "; do
    # shellcheck disable=SC2086
    exits 69 $command "${NOBODY[@]}"
    warns "no service answers on $WORK/nobody.sock"
    warns 'systemctl start usher'
done
exits 69 usher status "${KEY[@]}" "${NOBODY[@]}"
exits 69 usher case fetch "$ID" "${KEY[@]}" --out case "${NOBODY[@]}"
warns 'no service answers'
only

# A file that is no socket, and a socket that nobody listens on.
touch file
exits 69 usher status --socket file
python3 -c "import socket; socket.socket(socket.AF_UNIX).bind('left.sock')"
exits 69 usher status --socket left.sock
rm file left.sock

# Something that answers, and is no service.
python3 - <<'PYTHON' &
import socket
listener = socket.socket(socket.AF_UNIX)
listener.bind('other.sock')
listener.listen()
for answer in (b'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}', b'hello\r\n\r\n'):
    connection, _ = listener.accept()
    connection.recv(65536)
    connection.sendall(answer)
    connection.close()
PYTHON
other=$!
for _ in $(seq 100); do [ -S other.sock ] && break; sleep 0.1; done
exits 65 usher status --socket other.sock
warns 'not one that this version knows'
exits 69 usherd status --socket other.sock
wait "$other"
rm other.sock

# What is wrong before anybody is asked.
exits 66 usher submit nothing.json "${NOBODY[@]}"
exits 64 usher case fetch archer "${KEY[@]}" --out case "${NOBODY[@]}"
exits 66 usher case fetch "$ID" --key nothing.key --out case "${NOBODY[@]}"
mkdir case
exits 73 usher case fetch "$ID" "${KEY[@]}" --out case "${NOBODY[@]}"
only case
