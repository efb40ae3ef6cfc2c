/// The page that lets anybody check report and case with nothing but `ssh-keygen`, `sha256sum` and the text tools of a
/// POSIX shell. Lines that begin with four blanks are commands, filled in for this very case;
/// docs/verifying-by-hand.md explains each.
package enum VerificationPage {
    package static let name = "HOW-TO-VERIFY.txt"

    package static func render(_ report: UsageReport) -> [UInt8] {
        let parts = [
            opening(report), VerificationCommands.start, files(report), authorisation(report), chain(report),
            VerificationCommands.fixed(report), evidence(report), documents(report), checkpoint(),
            VerificationCommands.end,
        ]
        return Array((parts.joined(separator: "\n\n") + "\n").utf8)
    }

    private static func opening(_ report: UsageReport) -> String {
        let mark = report.rehearsal ? "\(Wording.rehearsalSentence)\n\n" : ""
        return """
            \(mark)HOW TO VERIFY THIS REPORT WITHOUT USHER

            Report         \(harmless(report.cover.reportIdentifier))
            Authorisation  \(harmless(report.cover.authorisationIdentifier))

            You need: this folder, the case folder (without window.secret), and the list
            of the school's keys, allowed_signers. Take the list from the governors, on
            paper or by mail, rather than with the report: whoever could exchange both
            could exchange everything. And you need a computer with ssh-keygen and
            sha256sum: any Linux, or Windows with WSL. On macOS, install coreutils.

            Lines that begin with four blanks are commands. Open a new terminal, go to this
            folder, say where the case and the list are, and run them all at once:

              $ export CASE=../case SIGNERS=../allowed_signers
              $ sh -eu -c "$(sed -n 's/^    //p' \(name))"

            It ends with "everything holds". If anything was changed it ends before that,
            with WRONG and the name of the file. Compare the commands with the printed
            page first, or copy them from there.
            """
    }

    private static func files(_ report: UsageReport) -> String {
        let who = ShellWord.of(report.custody.reportPrincipal)
        let names = ReportFiles.names.joined(separator: " ")
        return """
            1. THE REPORT: it is the one that this page names, and the investigator has
            signed every file of it, as it is.

                unnamed=$(sed 's/"report_identifier":"ur-[0-9a-f]*"/"report_identifier":""/' report.json | tr -d '\\n' | sha256sum)
                [ "ur-$(printf '%s' "$unnamed" | cut -c1-\(ReportIdentifier.digits))" = \(ShellWord.of(report.cover.reportIdentifier)) ] || wrong "report.json: another report"
                sha256sum --check SHA256SUMS || wrong SHA256SUMS
                for f in \(names); do
                  signed usher-report \(who) \(time(report.cover.periodEnd)) "$f" "$f.sig"
                done
            """
    }

    private static func authorisation(_ report: UsageReport) -> String {
        let custody = report.custody
        let signedAt = report.authority.signers.first.map { time($0.signedAt) } ?? time(report.cover.periodStart)
        return """
            2. THE AUTHORISATION: its digest is the report's, and everybody has signed it.

            \(signedDocument(
                "authorisation.json", digest: custody.authorisationDigest, namespace: "usher-authorisation",
                principals: custody.authorisationPrincipals, at: signedAt))
            """
    }

    private static func chain(_ report: UsageReport) -> String {
        """
        3. THE AUDIT CHAIN: every row carries its own digest and that of the row before,
        and row \(report.custody.chainEntries) is the one that the report names.

        \(VerificationCommands.chain)
            [ "$n" = "$(grep -c '' "$CASE/audit.jsonl")" ] || wrong "audit.jsonl, last row"
            sed -n \(report.custody.chainEntries)p "$CASE/audit.jsonl" | grep -qF '{"digest":"'\(ShellWord.of(report.custody.chainHead))'",' || wrong "audit.jsonl was cut"
        """
    }

    private static func evidence(_ report: UsageReport) -> String {
        let root = report.custody.evidenceRoot
        return """
            5. THE EVIDENCE: the sealed segments are those that the chain and the report name.

            \(VerificationCommands.evidence(of: report.cover.authorisationIdentifier))
                [ "$(digest "$WORK/segments")" = \(ShellWord.of(root.root)) ] || wrong "evidence root"
            """
    }

    private static func documents(_ report: UsageReport) -> String {
        let known = report.custody.documents.map { row in
            signedDocument(
                "\(CaseDocument.folder)/\(row.name)", digest: row.digest, namespace: "usher-event",
                principals: row.principals, at: time(row.signedAt))
        }
        return """
            6. THE DOCUMENTS: what was signed since, in its order. First those that the report
            names, with who signed them:

            \(known.isEmpty ? "(none)" : known.joined(separator: "\n"))

            Then all that lie in the case, also those written after the report:

            \(VerificationCommands.documents(report))
            """
    }

    private static func checkpoint() -> String {
        """
        7. THE CHECKPOINT, if somebody has signed one: the chain is as long as it says.

        \(VerificationCommands.checkpoint)
        """
    }

    /// Digest, first signature, and the signatures of everybody else.
    private static func signedDocument(
        _ file: String, digest: String, namespace: String, principals: [String], at time: String
    ) -> String {
        let path = "\"$CASE\"/\(ShellWord.ofPath(file))"
        let who = ShellWord.of(principals.first ?? "")
        let others = principals.dropFirst()
        var lines = [
            "[ \"$(digest \(path))\" = \(ShellWord.of(digest)) ] || wrong \(ShellWord.ofPath(file))",
            "signed \(namespace) \(who) \(time) \(path) \(path).sig",
        ]
        if others.isEmpty {
            lines.append("[ ! -e \(path).countersigned ] || wrong \(ShellWord.ofPath(file)).countersigned")
        } else {
            lines.append("blocks \(path).countersigned \(others.count)")
            lines += others.enumerated().map { index, other in
                "signed \(namespace) \(ShellWord.of(other)) \(time) \(path) \"$WORK/block\(index + 1)\""
            }
        }
        return lines.map { "    " + $0 }.joined(separator: "\n")
    }

    /// `20260427150000Z`, at which the key must have been valid.
    static func time(_ moment: Moment) -> String {
        moment.universalText.filter { $0.isASCII && $0.isNumber } + "Z"
    }

    private static func harmless(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.value >= 0x20 && $0.value != 0x7f ? Character($0) : "?" })
    }
}

extension ShellWord {
    /// The same for a path of plain names.
    static func ofPath(_ path: String) -> String {
        path.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "/") } ? path : of(path)
    }
}
