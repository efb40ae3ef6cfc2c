# usher case at a terminal: asks in plain English, explains a wrong answer at once, and offers the end first.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
running_case

# typed ANSWERS WHO COMMAND...: as if somebody typed the lines.
typed() {
    local answers=$1 key="$SAMPLE/keys/$2.key"
    shift 2
    printf '%b' "$answers" | script -qec "usher case $* --key $key --passphrase-file $PASSPHRASE" /dev/null >out 2>err ||
        fail "$* did not end well"
}

typed 'never\n2\nThe sources deliver.\n.\nNo\n.\nThree of nine days have passed.\n.\n' principal review case
says 'Should monitoring end now?'
says '  1  yes, it ends'
says 'That cannot be right: choose a number from 1 to 2'
says 'For example: '
says 'That cannot be right: write at least 10 characters'
present case/documents/0003-review.json
typed 'tomorrow\n2026-04-27\n1\nHanded over in my office.\n.\n' principal tell case
says 'That cannot be right: write it as 2026-05-05'
present case/documents/0004-notification.json
typed '1\n2\nFive days show enough for us.\n.\n' principal review case
grep -q '"ground":"enough_evidence"' case/documents/0005-cancellation.json || fail 'the review did not cancel'
typed 'L1\n5.5@2026-04-28T09:45:00Z\n1\n3\nA parent had written on the page.\n.\n' investigator dispose case
grep -q '"judgement":"explained","teaching":"taught"' case/documents/0006-disposition.json || fail 'the answer was lost'

# What the person says is taken whole, in as many lines as it has, or not at all.
answer='I was not there.\n\n  The class was at swimming;\nask the office.\n.\n'
typed "$answer"'2026-05-06\nGiven to me on paper.\n.\n' investigator respond case
says 'end with a line that has only a full stop'
says 'Taken: 62 characters in 4 lines'
grep -qF '"text":"I was not there.\n\n  The class was at swimming;\nask the office."' case/documents/0007-response.json ||
    fail 'the answer was changed'
long=$(head -c 5000 /dev/zero | tr '\0' x)
typed "$long THE END\\nand more\\n.\\n$answer"'2026-05-06\nGiven to me on paper.\n.\n' investigator respond case
says 'the line is longer than a terminal can hand over, and was cut'
says 'or give --text or --text-file'
grep -qF '"text":"I was not there.\n' case/documents/0008-response.json || fail 'a text was taken that was cut'
typed "5.5@$long\\n5.5@2026-04-28T09:45:00Z\\n1\\n1\\nNobody else was there.\\n.\\n" investigator dispose case
says 'and was cut'
present case/documents/0009-disposition.json

# Files come with the line ends of any system; a character that nobody would see is named with its place.
respond() {
    printf "$1" >answer.txt
    usher case respond case --received 2026-05-06 --text-file answer.txt --key "$SAMPLE/keys/investigator.key" \
        --passphrase-file "$PASSPHRASE" --reason 'Given to me in writing.'
}
exits 0 respond '\xef\xbb\xbffirst\r\nsecond\r\n'
grep -qF '"text":"first\nsecond"' case/documents/0010-response.json || fail 'the lines are others'
exits 65 respond 'first\nsec\x07ond\n'
warns 'answer.txt:2:4: U+0007'
exits 65 respond 'one\rtwo'
warns 'answer.txt:1:4: U+000D'
absent case/documents/0011-response.json
