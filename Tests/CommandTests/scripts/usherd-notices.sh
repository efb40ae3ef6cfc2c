# usherd notices send: what waits in the outbox goes to the mail program, and to nobody who is not in allowed_signers.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

cp -r "$CHECKOUT/config" config
CONFIG=config/sample/usher.yaml
mkdir -p run/outbox
SEND=(usherd notices send --config "$CONFIG" --runtime run)

# A notice as the service leaves it: NAME, address.
notice() {
    printf '{"attempts":0,"authorisation":"ua-aaaaaaaaaaaaaaaaaaaaaaaaaa","format":"usher-notice-1","matter":"finding",%s' \
        "\"to\":\"$2\",\"written_at\":\"2020-01-01T09:00:00Z\"}" >"run/outbox/$1.notice"
}

# Where no mail is wanted, none is sent, and what waits stays.
notice 1 i.irwin@littletown.example
exits 0 "${SEND[@]}"
silent
present run/outbox/1.notice

cat >sendmail <<SCRIPT
#!/bin/sh
[ -e "$WORK/broken" ] && exit 75
printf '%s ' "\$@" >>"$WORK/mail"
cat >>"$WORK/mail"
SCRIPT
chmod +x sendmail
cat >>"$CONFIG" <<SETTING
notices:
  sendmail: $WORK/sendmail
  from: usher@littletown.example
SETTING
exits 0 "${SEND[@]}"
says 'sent 1, failed 0, given up 0, refused 0, waiting 0'
grep -q '^-t -i -f usher@littletown.example From: Usher <usher@littletown.example>$' mail || fail "called otherwise"
grep -q '^To: i.irwin@littletown.example$' mail || fail "sent to somebody else"
grep -q 'ua-aaaaaaaaaaaaaaaaaaaaaaaaaa' mail || fail "the case is not named"
absent run/outbox/1.notice
exits 0 "${SEND[@]}"
silent

# A stranger gets nothing; what is no notice is thrown away.
rm mail
notice 2 somebody@elsewhere.example
echo 'There was use of a service' >run/outbox/3.notice
exits 1 "${SEND[@]}"
says 'sent 0, failed 0, given up 0, refused 2, waiting 0'
absent mail run/outbox/2.notice run/outbox/3.notice

# A program that fails: given up, since the notice is older than a day. Tests of the outbox have the pauses.
touch broken
notice 4 d.price@littletown.example
exits 1 "${SEND[@]}"
says 'sent 0, failed 1, given up 1, refused 0, waiting 0'
warns 'not everything was sent'

exits 66 usherd notices send --config nowhere.yaml
echo 'surprise: 1' >>"$CONFIG"
exits 1 "${SEND[@]}"
warns 'nothing was sent'
