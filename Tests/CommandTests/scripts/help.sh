# Every command explains itself with an example, and every shell can complete it.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

# in_the_manual PAGE: whether the page has the words of the help in `out`, and the names of all its options.
in_the_manual() {
    python3 - "$1" <<'PYTHON'
import re, sys
text, page = open("out").read(), open(sys.argv[1]).read()
overview, rest = text.split("OVERVIEW: ")[1].split("\nUSAGE:", 1)
summary = re.search(r'^\.Nd "(.*)"$', page, re.M)[1]
said = (summary + " " + page.split(".Sh DESCRIPTION\n")[1].split("\n.Bl ")[0]).split()
if overview.split() != said:
    sys.exit("other words: " + " ".join(word for word in overview.split() if word not in said)[:200])
missing = [name for name in re.findall(r"^  (?:-\w, )?--([a-z-]+)", rest, re.M) if f"Fl -{name}" not in page and f", -{name}" not in page]
if missing:
    sys.exit("no option " + ", ".join(missing))
PYTHON
}

while read -r command; do
    # shellcheck disable=SC2086
    exits 0 $command --help
    says 'USAGE:'
    says "Example: ${command}"
    # A manual page in the words of the help.
    page="$CHECKOUT/docs/man/${command// /.}.1"
    [ -f "$page" ] || fail "no manual page for $command: make man"
    in_the_manual "$page" 2>err || fail "the manual page of $command is not its help: make man"
done <<'COMMANDS'
usherd check
usherd explain
usherd rehearse
usherd register new
usherd register submit
usherd register show
usherd register advance
usherd register trust-clock
usherd register export
usherd run
usherd status
usherd trust-clock
usherd import
usherd doctor
usherd backup
usherd store check
usherd notices send
usherd timetable import
usherd timetable check
usherd timetable show
usherd catalogue import
usherd catalogue export
usherd catalogue check
usherd catalogue diff
usherd catalogue list
usher key new
usher key show
usher authorisation new
usher authorisation check
usher authorisation show
usher authorisation sign
usher case show
usher case countersign
usher case refuse
usher case tell
usher case suspend
usher case resume
usher case review
usher case cancel
usher case close
usher case dispose
usher case respond
usher case outcome
usher case cosign
usher case hold
usher case release
usher case read
usher case confirm-purge
usher case purge
usher case void
usher case export
usher case fetch
usher authorisation countersign
usher authorisation notice
usher report build
usher report verify
usher report issue
usher audit verify
usher audit list
usher audit checkpoint
usher audit anchor
usher subject-access request
usher subject-access answer
usher subject-access status
usher subject-access export
usher subject-access redact
usher subject-access verify
usher subject-access none
usher submit
usher status
COMMANDS

for program in usherd usher; do
    exits 0 "$program" --help
    says 'Exit status:'
    exits 0 "$program" --version
    says '0.'
    exits 64 "$program" --no-such-option
    for shell in bash zsh fish; do
        exits 0 "$program" --generate-completion-script "$shell"
        [ "$(wc -l <out)" -gt 20 ] || fail "no completions for $shell"
    done
    "$program" --generate-completion-script bash | bash -n || fail "bash cannot read the completions"
done
