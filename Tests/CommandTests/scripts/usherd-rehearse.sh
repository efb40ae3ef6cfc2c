# usherd rehearse: counts, a case and a store, all marked; the same from a plain, a compressed and a piped log.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"
LOG="$CASES/scrolling-in-a-lesson/access.log"

exits 0 rehearse plain "$LOG"
says 'REHEARSAL'
says "lines read                $(wc -l <"$LOG")"
grep -v -e '^speed' -e '^case' out >plain.counts
present plain/store.sqlite plain/case/authorisation.json plain/case/evidence.jsonl plain/case/audit.jsonl
[ "$(stat -c %a plain/case/window.secret)" = 600 ] || fail "the window's secret is readable by others"
[ "$(stat -c %a plain)" = 700 ] || fail "the folder is open to others"

gzip -c "$LOG" >log.gz
exits 0 rehearse compressed log.gz
grep -v -e '^speed' -e '^case' out >compressed.counts
same plain.counts compressed.counts

exits 0 rehearse piped - <"$LOG"
grep -v -e '^speed' -e '^case' out >piped.counts
same plain.counts piped.counts

# Several logs are one source, in their order.
head -5 "$LOG" >first
tail -n +6 "$LOG" >second
exits 0 rehearse parts first second
grep -v -e '^speed' -e '^case' out >parts.counts
same plain.counts parts.counts

# A rehearsal is a rehearsal for ever.
exits 0 usher audit verify plain/case --signers "$SIGNERS"
says 'REHEARSAL'
