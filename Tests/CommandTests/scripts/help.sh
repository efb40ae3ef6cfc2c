# Every command explains itself with an example, and every shell can complete it.
. "$CHECKOUT/Tests/CommandTests/scripts/lib.sh"

while read -r command; do
    # shellcheck disable=SC2086
    exits 0 $command --help
    says 'USAGE:'
    says "Example: ${command}"
done <<'COMMANDS'
usherd check
usherd explain
usherd rehearse
usher key new
usher key show
usher authorisation new
usher authorisation check
usher authorisation show
usher authorisation sign
usher report build
usher report verify
usher report issue
usher audit verify
usher audit checkpoint
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
