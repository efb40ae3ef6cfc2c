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

typed 'never\n2\nThe sources deliver.\nNo\nThree of nine days have passed.\n' principal review case
says 'Should monitoring end now?'
says '  1  yes, it ends'
says 'That cannot be right: choose a number from 1 to 2'
says 'For example: '
says 'That cannot be right: write at least 10 characters'
present case/documents/0003-review.json
typed 'tomorrow\n2026-04-27\n1\nHanded over in my office.\n' principal tell case
says 'That cannot be right: write it as 2026-05-05'
present case/documents/0004-notification.json
typed '1\n2\nFive days show enough for us.\n' principal review case
grep -q '"ground":"enough_evidence"' case/documents/0005-cancellation.json || fail 'the review did not cancel'
typed 'L1\n5.5@2026-04-28T09:45:00Z\n1\n3\nA parent had written on the page.\n' investigator dispose case
grep -q '"judgement":"explained","teaching":"taught"' case/documents/0006-disposition.json || fail 'the answer was lost'
