# usher audit anchor, and usher audit verify --anchor.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
rehearse made "$CASES/scrolling-in-a-lesson/access.log" >/dev/null
mv made/case case
rm -r made

exits 0 usher audit anchor case
says 'Usher anchor, version 1'
says 'Rehearsal  yes'
says 'littletown-sample'
says 'REHEARSAL'
if grep -q $'\033' out; then fail "it colours what is no terminal"; fi
exits 0 usher audit anchor case --out anchor.txt
exits 0 usher audit anchor case --out anchor.svg
line=$(sed -n 's/<desc id="anchor">\(.*\)<\/desc>/\1/p' anchor.svg)
sed -n '/^Usher anchor/,/^Check/p' anchor.txt >typed.txt

# What was kept vouches, in every form: page, text, the rows alone, the line; typed in capitals and with other breaks.
exits 0 usher audit verify case --signers "$SIGNERS" --anchor anchor.svg --anchor anchor.txt --anchor typed.txt --anchor "$line"
says "anchored  $(grep -c . case/audit.jsonl) of $(grep -c . case/audit.jsonl) entries"
tr 'a-z\n' 'A-Z ' <typed.txt >capitals.txt
exits 0 usher audit verify case --signers "$SIGNERS" --anchor capitals.txt --json
says '"anchored":16'
exits 0 usher audit verify case --signers "$SIGNERS" --anchor "$(cat typed.txt)"
exits 0 usher audit verify case/audit.jsonl --signers "$SIGNERS" --anchor typed.txt
says 'the chain was checked alone'
mkdir register
cp case/audit.jsonl case/allowed_signers register
exits 0 usher audit verify register --anchor typed.txt
exits 0 usher audit anchor register
same <(cat out) anchor.txt

# A register is not what is left of a case.
cp -r case half
rm half/authorisation.json
exits 1 usher audit verify half --signers "$SIGNERS"
says 'the file is missing'

# A slip of the pen is not a changed chain: the check tells them apart, and says where to look.
digit=$(sed -n 's/^Head *\(.\).*/\1/p' typed.txt)
sed "s/^\(Head *\)./\1$(printf %s "$digit" | tr 0-9a-f 1-9a-f0)/" typed.txt >slip.txt
exits 65 usher audit verify case --signers "$SIGNERS" --anchor slip.txt
warns 'slip.txt:10:12: the check does not fit'
silent
sed "s/^\(Head *\)./\1O/" typed.txt >letter.txt
exits 65 usher audit verify case --signers "$SIGNERS" --anchor letter.txt
warns 'letter.txt:6:12: not a hexadecimal digit'
exits 65 usher audit verify case --signers "$SIGNERS" --anchor "${line%?}"
warns 'anchor:1:'
exits 65 usher audit verify case --signers "$SIGNERS" --anchor case/setting.json
exits 66 usher audit verify case --signers "$SIGNERS" --anchor nowhere

# A chain whose end was cut off holds together, and so does one that was made anew; an anchor knows better.
cp -r register cut
sed -i '$d' cut/audit.jsonl
exits 0 usher audit verify cut
exits 1 usher audit verify cut --anchor typed.txt
says 'audit.jsonl, row 16: the chain is shorter than a checkpoint or an anchor says: its end was cut off'
exits 1 usher audit verify cut --anchor typed.txt --json
says '"anchored":0'
rehearse made "$CASES/lunch-use-only/access.log" >/dev/null
exits 0 usher audit anchor made/case --out other.txt
exits 1 usher audit verify case --signers "$SIGNERS" --anchor other.txt
says 'was rewritten'
rm -r made

# The QR code says the same as the text: on the page, and in half blocks.
if command -v rsvg-convert >/dev/null && command -v zbarimg >/dev/null; then
    rsvg-convert --dpi-x 100 --dpi-y 100 -o page.png anchor.svg
    [ "$(zbarimg --quiet --raw page.png 2>/dev/null)" = "$line" ] || fail "the page's QR code does not say the anchor"
    # The picture is what stands after the second blank line; four dots for a module.
    awk '/^$/ { part += 1; next } part == 2' anchor.txt | sed 's/█/B/g; s/▀/T/g; s/▄/L/g' | awk '
        function draw(half) { gsub(/0/, "0000", half); gsub(/1/, "1111", half)
            for (i = 0; i < 4; i++) rows = rows half "\n"; width = length(half); count += 4 }
        { up = low = $0; gsub(/[BT]/, "1", up); gsub(/[ L]/, "0", up); gsub(/[BL]/, "1", low); gsub(/[ T]/, "0", low)
          draw(up); draw(low) }
        END { printf "P1\n%d %d\n%s", width, count, rows }' >blocks.pbm
    [ "$(zbarimg --quiet --raw blocks.pbm 2>/dev/null)" = "$line" ] || fail "the QR code in half blocks does not say the anchor"
    rm page.png blocks.pbm
else
    echo "not checked: zbarimg and rsvg-convert, which read QR codes, are not installed" >&2
fi

# Nothing is printed of a chain that was changed, and no file is replaced.
cp -r register removed
sed -i '3d' removed/audit.jsonl
exits 1 usher audit anchor removed --out new.txt
says 'audit.jsonl, row 3'
exits 73 usher audit anchor case --out anchor.txt
warns 'already there'
exits 64 usher audit anchor case --out new.pdf
exits 73 usher audit anchor case --out nowhere/new.svg
exits 66 usher audit anchor nowhere --out new.txt
only anchor.svg anchor.txt capitals.txt case cut half letter.txt other.txt register removed slip.txt typed.txt
