import Custody
import Monitoring

/// The commands that are the same for every case, or nearly.
enum VerificationCommands {
    static let start = #"""
        0. WORDS that the commands below use.

            CASE=${CASE:-../case}; SIGNERS=${SIGNERS:-$CASE/allowed_signers}; WORK=$(mktemp -d)
            trap 'rm -rf "$WORK"' EXIT
            wrong() { echo "WRONG: $*" >&2; exit 1; }
            digest() { sha256sum < "$1" | cut -c1-64; }
            rows() { grep -F "\"kind\":\"$1\"" "$CASE/audit.jsonl" | grep -F "$2" || true; }
            signed() {
              ssh-keygen -Y verify -f "$SIGNERS" -n "$1" -I "$2" -O verify-time="$3" -s "$5" < "$4" || wrong "$5"
            }
            blocks() {
              rm -f "$WORK"/block*; k=0
              while IFS= read -r line; do
                case $line in -----BEGIN*) k=$((k + 1));; esac; printf '%s\n' "$line" >> "$WORK/block$k"
              done < "$1"
              [ "$k" = "$2" ] && [ ! -e "$WORK/block0" ] || wrong "$1: not $2 signatures"
            }
            who() { ssh-keygen -Y find-principals -f "$SIGNERS" -O verify-time="$2" -s "$1" | head -n 1; }
        """#

    static let chain = #"""
            [ -e "$CASE/audit.jsonl" ] || wrong audit.jsonl
            previous=$(printf '%064d' 0); n=0
            while IFS= read -r row; do
              n=$((n + 1)); rest=${row#'{"digest":"'}; own=${rest%%\"*}; core="{${rest#*,}"
              [ "$(printf 'usher-audit-entry-1\n%s' "$core" | sha256sum | cut -c1-64)" = "$own" ] || wrong "audit.jsonl, row $n"
              case $core in *"\"previous\":\"$previous\",\"seq\":$n,"*) ;; *) wrong "audit.jsonl, row $n";; esac
              [ "$row" = "{\"digest\":\"$own\",${core#?}" ] || wrong "audit.jsonl, row $n"
              previous=$own
            done < "$CASE/audit.jsonl"
        """#

    /// What the chain fixes, and that the setting was fixed before anything was read (A15).
    static func fixed(_ report: UsageReport) -> String {
        let first = ContentDigest(of: CaseFile.form(hasLapses: false).bytes).hex
        let second = ContentDigest(of: CaseFile.form(hasLapses: true).bytes).hex
        let about = about(report.cover.authorisationIdentifier)
        return """
            4. WHAT THE CHAIN FIXES: the school's keys, the authorisation, the lessons and
            services (fixed before the window opened), what fell away of the lessons since,
            and what the sources delivered.

                form=\(first); : > "$WORK/fallen"
                if [ -e "$CASE/lapsed.jsonl" ]; then
                  form=\(second)
                  while IFS= read -r row; do
                    printf '%s' "$row" | sha256sum | cut -c1-64 >> "$WORK/fallen"
                  done < "$CASE/lapsed.jsonl"
                  [ -z "$(tail -c 1 "$CASE/lapsed.jsonl")" ] || wrong "lapsed.jsonl, last row"
                fi
                rows time-lapsed \(about) | sed 's/.*"digest":"\\([0-9a-f]*\\)"},"kind".*/\\1/' > "$WORK/known"
                [ "$(digest "$WORK/fallen")" = "$(digest "$WORK/known")" ] || wrong lapsed.jsonl
                [ "$(digest "$CASE/FORMAT")" = "$form" ] || wrong FORMAT
                rows signers-loaded "\\"digest\\":\\"$(digest "$CASE/allowed_signers")\\"" | grep -q . || wrong allowed_signers
                rows authorisation-accepted "\\"digest\\":\\"$(digest "$CASE/authorisation.json")\\"" | grep -q . || wrong authorisation.json
                rows coverage-recorded \(about) | tail -n 1 | grep -qF "\\"digest\\":\\"$(digest "$CASE/coverage.json")\\"" || wrong coverage.json
                rows setting-fixed "\\"digest\\":\\"$(digest "$CASE/setting.json")\\"" | head -n 1 > "$WORK/fixed"
                rows window-moved \(about) | grep -F '"to":"open"' | head -n 1 > "$WORK/opened" || true
                place() { sed 's/.*"seq":\\([0-9]*\\),"time".*/\\1/' "$1"; }
                [ -s "$WORK/fixed" ] || wrong setting.json
                [ ! -s "$WORK/opened" ] || [ "$(place "$WORK/fixed")" -lt "$(place "$WORK/opened")" ] || wrong "setting.json was fixed too late"
            """
    }

    static func evidence(of authorisation: String) -> String {
        #"""
            i=0; : > "$WORK/segments"
            while [ "$i" -lt "$(grep -c '' "$CASE/evidence.jsonl")" ]; do
              i=$((i + 1)); sed -n "${i}p" "$CASE/evidence.jsonl" | tr -d '\n' | sha256sum | cut -c1-64 >> "$WORK/segments"
            done
            [ -z "$(tail -c 1 "$CASE/evidence.jsonl")" ] || wrong "evidence.jsonl, last row"
            rows evidence-sealed \#(about(authorisation)) | sed 's/.*"digest":"\([0-9a-f]*\)","records".*/\1/' > "$WORK/sealed"
            [ "$(digest "$WORK/segments")" = "$(digest "$WORK/sealed")" ] || wrong evidence.jsonl
        """#
    }

    static func documents(_ report: UsageReport) -> String {
        let older = EventKind.allCases.filter(\.mayBeOlder).map { "*-\($0.rawValue).json" }.joined(separator: "|")
        let root = ShellWord.of(report.custody.evidenceRoot.root)
        return #"""
                last=$(digest "$CASE/authorisation.json"); known=$last; : > "$WORK/documents"
                for d in "$CASE"/\#(CaseDocument.folder)/*.json; do
                  [ -e "$d" ] || continue
                  at=$(sed 's/.*"signed_at":"\([^"]*\)".*/\1/' "$d" | tr -d 'T:-' | sed 's/[.][0-9]*//')
                  signed usher-event "$(who "$d.sig" "$at")" "$at" "$d" "$d.sig" > "$WORK/good"; cat "$WORK/good"
                  grep -qF "\"key\":\"$(sed 's/.* key //' "$WORK/good")\"" "$d" || wrong "$d: signed with another key than it names"
                  kind=${d##*/????-}; grep -qF "\"kind\":\"${kind%.json}\"" "$d" || wrong "$d"
                  after=$(sed -n 's/^{"after":"\([0-9a-f]*\)".*/\1/p' "$d")
                  case $d in
                    \#(older))
                      case " $known " in *" $after "*) ;; *) wrong "$d";; esac;;
                    *) [ "$after" = "$last" ] || wrong "$d does not follow the document before it";;
                  esac
                  case $d in *-closing.json|*-purge.json) grep -qF '"evidence_root":"'\#(root)'"' "$d" || wrong "$d";; esac
                  keys=$(sed 's/.* key //' "$WORK/good")
                  if [ -e "$d.countersigned" ]; then
                    blocks "$d.countersigned" "$(grep -c '^-----BEGIN' "$d.countersigned" || true)"; b=0
                    [ "$k" -gt 0 ] || wrong "$d.countersigned"
                    while [ "$b" -lt "$k" ]; do
                      b=$((b + 1)); signed usher-event "$(who "$WORK/block$b" "$at")" "$at" "$d" "$WORK/block$b" > "$WORK/good"
                      cat "$WORK/good"; keys="$keys $(sed 's/.* key //' "$WORK/good")"
                    done
                  fi
                  last=$(digest "$d"); known="$known $last"
                  echo "$last $(printf '%s\n' $keys | sort | tr '\n' ' ')" >> "$WORK/documents"
                done
                rows document-accepted \#(about(report.cover.authorisationIdentifier)) | while IFS= read -r row; do
                  d=${row%%'","document"'*}; keys=${row##*'"keys":['}
                  echo "${d##*'"digest":"'} $(printf '%s\n' "${keys%%]*}" | tr -d '"' | tr ',' '\n' | sort | tr '\n' ' ')"
                done > "$WORK/taken"
                taken=$(grep -c '' "$WORK/taken" || true)
                [ "$(head -n "$taken" "$WORK/documents")" = "$(cat "$WORK/taken")" ] || wrong "documents: not those that the chain took"
            """#
    }

    static let checkpoint = #"""
            if [ -e "$CASE/checkpoint.json" ] || [ -e "$CASE/checkpoint.json.sig" ]; then
              c=$CASE/checkpoint.json; [ -e "$c" ] || wrong "$c"
              at=$(date -u -d "@$(sed 's/.*"time":\([0-9]*\)[0-9][0-9][0-9]}.*/\1/' "$c")" +%Y%m%d%H%M%SZ)
              signed usher-checkpoint "$(who "$c.sig" "$at")" "$at" "$c" "$c.sig"
              sed -n "$(sed 's/^{"entries":\([0-9]*\),.*/\1/' "$c")p" "$CASE/audit.jsonl" > "$WORK/vouched"
              grep -qF "{\"digest\":\"$(sed 's/.*"head":"\([0-9a-f]*\)".*/\1/' "$c")\"," "$WORK/vouched" || wrong "$c"
            fi
        """#

    static let end = #"""
            echo "everything holds"
        """#

    /// The part of a row that says which window it is about, as one word.
    private static func about(_ authorisation: String) -> String {
        ShellWord.of("\"authorisation\":\"\(authorisation)\"")
    }
}
