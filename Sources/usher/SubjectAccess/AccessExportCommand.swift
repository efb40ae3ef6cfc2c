import ArgumentParser
import Custody
import FlowModel
import Monitoring
import PrivateKeys
import Reporting
import Voice

struct AccessExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write and sign everything that is held about the subject of a case.",
        discussion: """
            Opens the evidence, and enters that into the case; after a purge it gives everything but the events, and says when \
            they were destroyed. Of a window that was found invalid, a copy without the secret gives everything but the events \
            too, and says that they are set apart. Other people are left out by rule: who complained, in which \
            words, and colleagues without an office in the case; who told in confidence is in no copy. Read the texts \
            before you hand the copy over: --redact FILE leaves out more (`remove PATH REASON` a line) or less (`keep \
            PATH`). --full writes the copy that has every field, for the school's own file; both have the same root.

            Example: usher subject-access export case --key investigator.key --out for-the-person --full for-our-file
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @Option(help: ArgumentHelp("The investigator's key file.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var signers: SignersOption

    @Option(help: ArgumentHelp("The new folder for the person's copy.", valueName: "folder"))
    var out: String

    @Option(help: ArgumentHelp("The new folder for the copy with every field.", valueName: "folder"))
    var full: String?

    @Option(help: ArgumentHelp("What a person decided about single fields.", valueName: "file"))
    var redact: String?

    func run() throws {
        let decided = try redact.map { path throws(Failure) in try RedactionFile(path) } ?? RedactionFile()
        for place in [out, full].compactMap(\.self) { try refuseExisting(place) }
        let unlocked = try KeyStorage.unlock(key, passphrase)
        let material = try opened(by: unlocked)
        let fields = AccessFields.all(material)
        guard let whole = AccessCopy(fields, salts: Self.salts(fields.count), material) else {
            throw Failure(.unavailable, "the fields of this case cannot be listed", hint: "nothing was written")
        }
        let rules = try decided.lifting(RedactionRules.removals(from: fields, material.authorisation))
        let copy = try AccessRedactCommand.removing(rules + decided.removals, from: whole)
        let signature = try ReportSigner(unlocked).sign(whole.manifest.bytes).signature
        if let full { try write(whole, signature, to: full) }
        try write(copy, signature, to: out)
        tell(copy, isRehearsal: material.isRehearsal)
    }

    /// The opening itself is a document of the case before the export is made, which lists it.
    private func opened(by key: UnlockedKey) throws(Failure) -> AccessMaterial {
        let found = try VerifiedCase(folder, signers)
        guard found.authorisation.investigator.keyFingerprint == key.signingKey.fingerprint,
            let preparer = found.signers.entry(for: key.signingKey)?.principal
        else {
            throw Failure(
                .noPermission, "the authorisation names another investigator's key", hint: "nothing was written")
        }
        if let absent = try absent(found) { return try left(found, absent, key, preparer) }
        let opened = try OpenedCase(found.contents, signers: found.signers, key: key)
        let report = try ReportBuildCommand.material(
            opened, key: key, found.signers, includesName: true, includesGrounds: true)
        let writer = EventWriter(
            folder: folder, contents: found.contents, signers: found.signers, key: key, roles: [.investigator])
        _ = try writer.add(
            .reading(EvidenceReading(purpose: .access, segments: opened.segments.count)),
            because: "Opened for an answer to the person's own request.", to: found.verdict)
        let after = try VerifiedCase(folder, signers)
        return AccessMaterial(
            report, after.verdict, signers: found.signers, preparedAt: after.time.now, preparedBy: preparer)
    }

    /// Why the events cannot be given; nil where they can, or where nothing but this copy hinders it.
    private func absent(_ found: VerifiedCase) throws(Failure) -> AbsentEvents? {
        let hasSecret = found.contents[.windowSecret] != nil
        if let at = found.verdict.setApartAt { return hasSecret ? nil : .setApart(at) }
        guard let at = found.verdict.destroyedAt else { return nil }
        guard !hasSecret else {
            throw Failure(
                .refused, "the destruction of this evidence is confirmed, and this copy can still be opened",
                hint: "nothing was written; usher case purge \(folder) first")
        }
        return .destroyed(at)
    }

    /// Everything but the events.
    private func left(
        _ found: VerifiedCase, _ absent: AbsentEvents, _ key: UnlockedKey, _ preparer: String
    ) throws(Failure) -> AccessMaterial {
        let sealed = try OpenedCase(destroyed: found.contents, found.verdict)
        let report = try ReportBuildCommand.material(
            sealed, key: key, found.signers, includesName: true, includesGrounds: true, hint: "nothing was written")
        return AccessMaterial(
            report, found.verdict, signers: found.signers, preparedAt: found.time.now, preparedBy: preparer,
            absent: absent)
    }

    private static func salts(_ count: Int) -> [DisclosureSalt] {
        var random = SystemRandomNumberGenerator()
        return (0..<count).compactMap { _ in
            DisclosureSalt((0..<DisclosureSalt.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        }
    }

    private func refuseExisting(_ place: String) throws(Failure) {
        try NewFolder.make(place).discard()
    }

    private func write(_ copy: AccessCopy, _ signature: [UInt8], to place: String) throws {
        try AccessFolder.write(copy.files, signature: (AccessFile.signature.rawValue, signature), to: place)
    }

    private func tell(_ copy: AccessCopy, isRehearsal: Bool) {
        if isRehearsal { Usher.console.say("REHEARSAL: this export is not evidence of anything.") }
        Usher.console.say(
            """
            export    \(copy.disclosures.count) of \(copy.manifest.fields) fields, \(copy.removals.count) left out
            root      \(copy.manifest.root)
            read      \(out)/\(AccessFile.page.rawValue) before you hand it over: what people wrote may name others
            """)
    }
}
