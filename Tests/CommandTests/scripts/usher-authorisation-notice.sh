# usher authorisation notice: the letter to the person, from a signed document alone.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
cp "$AUTHORISATION" archer.json
cp "$AUTHORISATION.sig" archer.json.sig
usherd check --config "$CONFIG" --school-file school.json >/dev/null 2>&1
notice() { usher authorisation notice archer.json --written-at '2026-04-27 15:00' "$@"; }

exits 0 notice --school school.json --signers "$SIGNERS" --dpo 'Dee Price, d.price@littletown.example' --out letter.txt
silent
warns 'wrote letter.txt'
[ "$(stat -c %a letter.txt)" = 600 ] || fail "the letter is readable by others"
for sentence in 'Alex Archer, staff number T-014' 'Facebook, Instagram, X (Twitter), YouTube (shown apart' \
    'Tuesday 28 April 2026 at 00:00 (BST)' 'No content:' 'only in your own lessons' 'Monday 27 April 2026' \
    'Dee Price, d.price@littletown.example' 'This is not an authorisation under the Regulation' 'ico.org.uk' \
    "$(sha256sum archer.json | cut -d' ' -f1)" '-I p.poole@littletown.example' 'Acknowledgement' 'Signature:'; do
    grep -qF -- "$sentence" letter.txt || fail "the letter does not say: $sentence"
done
[ "$(grep -cE '^.{81,}' letter.txt)" = 1 ] || fail "a line other than the long command is too long"

exits 0 notice --school-name 'Littletown <Primary>' --out letter.html
grep -qF 'Littletown &lt;Primary&gt;' letter.html || fail "the name is not escaped"
grep -qE 'src=|<script|http:' letter.html && fail "the page fetches something"

# Nobody can be told of what nobody signed, or of what somebody changed.
exits 73 notice --school school.json --out letter.txt
exits 64 notice --out other.txt
exits 64 notice --school school.json --out other.pdf
sed -i 's/Alex Archer/Alec Archer/' archer.json
exits 1 notice --school school.json --signers "$SIGNERS" --out other.txt
rm archer.json.sig
exits 66 notice --school school.json --out other.txt
sed 's/"littletown-sample"/"elsewhere"/' school.json >elsewhere.json
cp "$AUTHORISATION" archer.json
cp "$AUTHORISATION.sig" archer.json.sig
exits 2 notice --school elsewhere.json --out other.txt
absent other.txt

# A person who is not told at first is told on the day that the document says, or once the window is closed.
covert='{"reason": "Records that are in dispute could be deleted before anybody sees them.", "suspicion": "crime", "no_private_areas": true, "no_personal_mail": true}'
sed -e 's/"mode": "overt"/"mode": "covert"/' -e "s/\"subject_notification_plan\"/\"covert\": $covert, &/" \
    -e 's/"told_on": "2026-04-27"/"told_on": "2026-05-15"/' "$AUTHORISATION" >archer.json
usher authorisation sign archer.json --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE" >/dev/null 2>&1 &&
    fail "signed over a signature"
rm archer.json.sig
exits 0 usher authorisation sign archer.json --key "$SAMPLE/keys/principal.key" --passphrase-file "$PASSPHRASE"
late() { usher authorisation notice archer.json --school school.json --out covert.txt "$@"; }
exits 2 late --written-at '2026-05-11 09:00'
warns 'told on 2026-05-15'
exits 2 late --written-at '2026-05-05 09:00' --after-closing
warns 'has not closed'
absent covert.txt
exits 0 late --written-at '2026-05-11 09:00' --after-closing
grep -qF 'you are told now' covert.txt || fail "the letter does not say that it comes late"
rm covert.txt
exits 0 late --written-at '2026-05-15 09:00'
