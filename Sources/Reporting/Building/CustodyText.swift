import Custody
import FlowModel
import Monitoring

/// Section 15.
enum CustodyText {
    static func section(_ material: ReportMaterial) -> CustodySection {
        let chain = material.chain
        return CustodySection(
            statements: statements, authorisationDigest: material.authorisationDigest.hex,
            chainEntries: chain.entries, chainHead: chain.head.hex,
            checkpoint: chain.checkpoint.map {
                CheckpointRow(
                    at: ReportBuilder.moment($0.at), entries: $0.entries, head: $0.head.hex, signer: $0.signer)
            },
            segments: chain.segments.sorted { $0.number < $1.number }.map {
                SegmentRow(number: $0.number, records: $0.records, digest: $0.digest.hex)
            }, evidenceRoot: DocumentRows.root(material),
            authorisationPrincipals: material.authorisationPrincipals, trailHead: material.trail.lastBearing.hex,
            documents: DocumentRows.all(material), issuedReports: DocumentRows.issued(material),
            reportPrincipal: material.investigatorPrincipal, commands: commands(material))
    }

    private static let statements = [
        "Evidence is sealed as it is observed, to the people in section 14. Whoever runs the school’s server cannot open it.",
        "Every step is an entry of a chain in which each entry names the one before by its digest, so that a change, a loss or an insertion anywhere shows.",
        "Each annex row carries the digest of the raw log line, by which whoever holds the log finds the line and can check the row. The number beside it counts the lines that were read for this window, not those of the log’s file. Nothing about other people’s lines was kept.",
        "This report is a pure function of the sealed evidence, the signed authorisation and the timetable: made again from the same, it is the same byte for byte.",
    ]

    private static func commands(_ material: ReportMaterial) -> [CommandRow] {
        // A principal goes into a command line that people copy: anything but a plain address is left for them to fill in.
        let principal =
            material.investigatorPrincipal.utf8.allSatisfy(ShellWord.isPlain)
            ? material.investigatorPrincipal : "PRINCIPAL"
        return [
            CommandRow(
                purpose: "Check that the investigator signed these files.",
                command:
                    "ssh-keygen -Y verify -f allowed_signers -I \(principal) -n usher-report -s SHA256SUMS.sig < SHA256SUMS"
            ),
            CommandRow(purpose: "Check that the files are the signed ones.", command: "sha256sum --check SHA256SUMS"),
            CommandRow(
                purpose: "With Usher: check report, evidence, authorisation and audit chain together.",
                command: "usher report verify REPORT --case CASE --signers allowed_signers"),
        ]
    }
}
