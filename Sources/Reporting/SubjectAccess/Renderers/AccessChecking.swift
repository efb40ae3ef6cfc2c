import Custody

/// How to check a copy without Usher.
enum AccessChecking {
    /// Prints every row of `disclosures.jsonl` that was not committed to.
    static let fieldCheck = """
        while IFS= read -r row; do
          path=${row#'{"path":"'}; path=${path%%\\"*}
          echo "$path $(printf 'usher-disclosure-1\\n%s\\n' "$row" | sha256sum | cut -c1-64)"
        done < disclosures.jsonl | grep -vxFf commitments.txt || echo "every field is the signed one"
        """

    static func section(_ view: AccessView) -> [Markup] {
        [
            .paragraph(
                "The preparer signed one number, the root, over all fields. A copy with fields left out has the same root as the full one. Get allowed_signers from the school by another way than this folder, and run the commands in the folder."
            ),
            .element("ol", [.init("class", "commands")], commands(view).map(command)),
            .definitions([("Root of this export", .code(view.manifest.root.hex))]),
        ]
    }

    private static func commands(_ view: AccessView) -> [(purpose: String, command: String)] {
        [
            (
                "Who signed: it must say Good.",
                "ssh-keygen -Y verify -f allowed_signers -I \(view.manifest.preparedBy) -n usher-report -s manifest.json.sig < manifest.json"
            ),
            ("The root: it must be the one below, and the one in manifest.json.", "sha256sum commitments.txt"),
            ("The fields: none may be printed.", fieldCheck),
            (
                "With Usher, all of this and that this page and the tables say what the fields say.",
                "usher subject-access verify . --signers allowed_signers"
            ),
        ]
    }

    private static func command(_ step: (purpose: String, command: String)) -> Markup {
        .element(
            "li", [.text(step.purpose), .element("pre", [.init("tabindex", "0")], [.code(step.command)])])
    }
}
