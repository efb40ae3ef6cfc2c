# usherd rehearse: whatever is refused leaves no file.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
LOG="$CASES/scrolling-in-a-lesson/access.log"

# An authorisation with one other letter.
sed 's/Alex Archer/Alec Archer/' "$AUTHORISATION" >changed.json
cp "$AUTHORISATION.sig" changed.json.sig
exits 2 usherd rehearse --config "$CONFIG" --authorisation changed.json --out new "$LOG"
warns 'refused'
silent
only changed.json changed.json.sig

# Without a signature; with one that is none.
cp "$AUTHORISATION" unsigned.json
exits 66 usherd rehearse --config "$CONFIG" --authorisation unsigned.json --out new "$LOG"
echo nonsense >unsigned.json.sig
exits 2 usherd rehearse --config "$CONFIG" --authorisation unsigned.json --out new "$LOG"
only changed.json changed.json.sig unsigned.json unsigned.json.sig
rm ./*.json*

# A log that is not there, also as the second of two; one that ends in the middle of its compression.
exits 66 rehearse new nowhere.log
exits 66 rehearse new "$LOG" nowhere.log
warns 'nowhere.log'
only
gzip -c "$LOG" | head -c 400 >half.gz
exits 66 rehearse new half.gz
warns 'compressed'
only half.gz

# An output that is there stays as it is.
mkdir new
echo kept >new/file
exits 73 rehearse new "$LOG"
[ "$(ls new)" = file ] || fail "the folder was changed"
only half.gz new
rm -r new

# A folder in a folder that is not there: none of the two is made.
exits 73 rehearse deep/new "$LOG"
warns 'parent'
only half.gz

# A folder that cannot be made; a source that nobody configured; a broken configuration.
exits 73 rehearse half.gz/new "$LOG"
exits 64 usherd rehearse --config "$CONFIG" --authorisation "$AUTHORISATION" --out new --source other "$LOG"
warns 'proxy'
exits 1 usherd rehearse --config nowhere.yaml --authorisation "$AUTHORISATION" --out new "$LOG"
only half.gz
