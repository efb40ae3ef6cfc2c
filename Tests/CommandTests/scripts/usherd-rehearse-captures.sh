# usherd rehearse on captures: who recorded them is asked first; names, slots and findings come out, and of others nothing.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

# capture CLIENT NAME >FILE.pcap: one long look at a site over TLS, in a lesson of 28 April 2026; every frame cut after 300 bytes.
# The cable is never silent for ten minutes between 7 and 16 o'clock.
capture() {
    perl -e '
        my ($client, $name) = @ARGV;
        my $now = 1777363800;    # 2026-04-28T08:10:00Z
        my $others = pack("H*", "0200000000bb0200000000cc0806") . "\0" x 46;
        sub cable {
            my ($from, $to) = @_;
            for (my $second = $from; $second < $to; $second += 300) {
                print pack("VVVV", $now + $second, 0, length $others, length $others), $others;
            }
        }
        sub frame {
            my ($second, $up, $flags, $sequence, $payload, $declared) = @_;
            my @ends = map { pack("C4", split /\./) } $up ? ($client, "203.0.113.9") : ("203.0.113.9", $client);
            my @ports = $up ? (40000, 443) : (443, 40000);
            my $tcp = pack("nnNNCCnnn", @ports, $sequence, 0, 0x50, $flags, 65535, 0, 0) . $payload;
            my $ip = pack("CCnnnCCn", 0x45, 0, 40 + $declared, 1, 0, 64, 6, 0) . join("", @ends);
            my $bytes = pack("H*", $up ? "0200000000aa3c22fb0011220800" : "3c22fb0011220200000000aa0800") . $ip . $tcp;
            my $cut = substr($bytes, 0, 300);
            print pack("VVVV", $now + $second, 0, length $cut, 54 + $declared), $cut;
        }
        my $host = pack("Cn/a*", 0, $name);
        my $extensions = pack("n n/a*", 0, pack("n/a*", $host));
        my $body = pack("n", 0x303) . "r" x 32 . pack("C/a* n/a* C/a* n/a*", "", pack("n", 0x1301), "\0", $extensions);
        my $record = pack("C n n/a*", 22, 0x301, pack("C", 1) . substr(pack("N", length $body), 1) . $body);
        print pack("VvvVVVV", 0xa1b2c3d4, 2, 4, 0, 0, 300, 1);
        cable(-7200, 0);
        frame(0, 1, 2, 0, "", 0);
        frame(0, 0, 0x12, 500, "", 0);
        frame(0, 1, 0x18, 1, $record, length $record);
        my ($up, $down) = (1 + length $record, 501);
        # The person scrolls: now sooner, now later, and further or less far. What keeps time is a machine.
        my $step = 5;
        for (my $second = 1; $second < 890; $second += $step) {
            $step = 3 + ($step * 7 + 4) % 23;
            frame($second, 1, 0x18, $up, "\x17\x03\x03", 300 + 60 * $step);
            frame($second + 1, 0, 0x18, $down, "\x17\x03\x03", 2500 * $step);
            $up += 300 + 60 * $step; $down += 2500 * $step;
        }
        cable(900, 27000);
    ' "$1" "$2"
}

cp -r "$CHECKOUT/config" config
sed -i 's/^  - name: proxy$/  - name: mirror\n    format: capture\n&/' config/sample/usher.yaml
on_captures() {
    usherd rehearse --config config/sample/usher.yaml --authorisation "$AUTHORISATION" --documents "$SAMPLE/documents" \
        --out "$1" --source mirror "${@:2}"
}
lawful=(--recorded-by 'M. Moss' --under 'network fault 4711')
capture 10.20.1.14 x.com >own.pcap
capture 10.20.1.15 x.com >other.pcap
cat >leases.csv <<'CSV'
from,until,address,hardware,user
2026-04-28T07:30:00Z,2026-04-28T15:30:00Z,10.20.1.14,3c:22:fb:00:11:22,a.archer
2026-04-28T07:30:00Z,2026-04-28T15:30:00Z,10.20.1.15,,b.brook
CSV
given=(config leases.csv other.pcap own.pcap)

# It is the first question, and nothing is read before it is answered.
exits 64 on_captures new own.pcap
warns '--recorded-by'
exits 64 on_captures new --recorded-by ' ' --under x own.pcap
exits 64 on_captures new "${lawful[@]}" -
exits 64 rehearse new "${lawful[@]}" "$CASES/scrolling-in-a-lesson/access.log"
only "${given[@]}"

# What is damaged is refused whole: a log, a capture that ends in a frame, leases that cannot be read.
exits 65 on_captures new "${lawful[@]}" leases.csv
head -c 2000 own.pcap >cut.pcap
exits 65 on_captures new "${lawful[@]}" --leases leases.csv own.pcap cut.pcap
warns 'cut.pcap'
sed 's/2026-04-28T07:30:00Z,/yesterday,/' leases.csv >wrong.csv
exits 65 on_captures new "${lawful[@]}" --leases wrong.csv own.pcap
warns 'wrong.csv:2'
rm cut.pcap wrong.csv
only "${given[@]}"

# The subject by a lease: what was seen is used, judged and reported.
exits 0 on_captures own "${lawful[@]}" --leases leases.csv own.pcap
says 'REHEARSAL'
grep -q '"recorded_by":"M. Moss"' own/case/audit.jsonl || fail "the chain does not say who recorded it"
grep -q "$(sha256sum <own.pcap | cut -d' ' -f1)" own/case/audit.jsonl || fail "the chain does not say which capture it was"
KEY=(--key "$SAMPLE/keys/investigator.key" --passphrase-file "$PASSPHRASE")
exits 0 usher report build own/case "${KEY[@]}" --signers "$SIGNERS" --out report
grep -q '"outcome":"for-review"' report/report.json || fail "no finding came of a quarter of an hour"
exits 0 usher report verify report --case own/case --signers "$SIGNERS" "${KEY[@]}"

# The same packets of somebody else, or without a lease, leave nothing.
for attempt in 'strangers --leases leases.csv other.pcap' 'unknown own.pcap'; do
    read -ra words <<<"$attempt"
    exits 0 on_captures "${words[0]}" "${lawful[@]}" "${words[@]:1}"
    [ ! -s "${words[0]}/case/evidence.jsonl" ] || fail "${words[0]}: something was kept"
    if grep -rq 'brook\|10\.20\.1\.15' "${words[0]}"; then fail "${words[0]}: somebody else is named"; fi
done

# Compressed it is the same.
gzip -k own.pcap
exits 0 on_captures compressed "${lawful[@]}" --leases leases.csv own.pcap.gz
[ "$(wc -l <compressed/case/evidence.jsonl)" = "$(wc -l <own/case/evidence.jsonl)" ] || fail "compressed it gives other evidence"
