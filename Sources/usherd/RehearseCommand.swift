import ArgumentParser
import FlowModel
import Foundation
import MonitorService
import Monitoring
import RecordedFiles
import Voice

struct RehearseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Run everything over recorded logs, to try the set-up out.",
        discussion: """
            Needs a signed authorisation (FILE, FILE.sig and, where others must sign, FILE.countersigned), as real \
            monitoring does, and looks at nobody else. The clock \
            is that of the log. Everything that is written is marked REHEARSAL and can never become evidence. When \
            anything fails, no file is left.

            Logs may be plain or .gz; `-` is standard input.

            Captures (a source with `format: capture`; pcap or pcapng, plain or .gz) hold what people wrote and read: say \
            who recorded them lawfully, and under what. Whose packets may be looked at is told by the hardware or fixed \
            addresses of the authorisation, or by --leases: a CSV file with the columns from, until, address, hardware, \
            user.

            Example: usherd rehearse --config usher.yaml --authorisation archer.json --out try access.log.1.gz access.log
            Example: usherd rehearse --config usher.yaml --authorisation archer.json --out try --source mirror \
            --recorded-by 'M. Moss' --under 'network fault 4711' --leases leases.csv monday.pcapng
            """)

    @OptionGroup var configuration: ConfigurationOption

    @Option(help: ArgumentHelp("The signed authorisation; its signature is FILE.sig.", valueName: "file"))
    var authorisation: String

    @Option(
        help: ArgumentHelp(
            "A folder with what was said about the window later: signed reviews, suspensions, a cancellation.",
            valueName: "folder"))
    var documents: String?

    @Option(
        help: ArgumentHelp(
            "When the rehearsal's time ends, such as 2026-05-05T15:00:00Z; the end of the window otherwise.",
            valueName: "time"),
        transform: Self.instant)
    var until: Timestamp?

    @Option(help: ArgumentHelp("The new folder for case and store.", valueName: "folder"))
    var out: String

    @Option(help: ArgumentHelp("Which configured source the logs are of; the first one otherwise.", valueName: "name"))
    var source: String?

    @Option(help: ArgumentHelp("Captures: who recorded them lawfully.", valueName: "who"))
    var recordedBy: String?

    @Option(help: ArgumentHelp("Captures: what allowed the recording.", valueName: "what"))
    var under: String?

    @Option(help: ArgumentHelp("Captures: who had which address when, as CSV.", valueName: "file"))
    var leases: String?

    @Argument(
        help: ArgumentHelp("Recorded logs or captures, in the order in which they were written.", valueName: "log"))
    var logs: [String]

    func run() throws {
        let setup = try configuration.load()
        let declared = setup.configuration.sources
        guard let declaration = source.map({ name in declared.first { $0.name == name } }) ?? declared.first else {
            let known = declared.map(\.name).joined(separator: ", ")
            throw Failure(.usage, "the configuration has no such source", hint: "it has: \(known)")
        }
        let recorded = try recorded(declaration)
        let rehearsal = try rehearsal(setup)
        let folder = try NewFolder.make(out)
        folder.tellLeftovers(on: Usherd.console)
        do {
            try FileManager.default.createDirectory(
                atPath: folder.workingPath + "/case", withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o750])
            try run(rehearsal, recorded, declaration, in: folder)
        } catch {
            folder.discard()
            throw Self.failure(error)
        }
    }

    private func rehearsal(_ setup: SchoolSetup) throws -> Rehearsal {
        let document = try FileAccess.read(authorisation)
        let signature = try FileAccess.read(authorisation + ".sig")
        let others = authorisation + ".countersigned"
        let countersignatures = FileManager.default.fileExists(atPath: others) ? try FileAccess.read(others) : []
        do {
            return try Rehearsal(
                setup: setup, document: document, signature: signature, countersignatures: countersignatures,
                documents: try documents.map { folder throws(Failure) in try DocumentFolder.read(folder) } ?? [],
                until: until,
                program: "usherd \(Version.text)", random: Self.random)
        } catch let refusal as RehearsalRefusal {
            refusal.lines.forEach { Usherd.console.note($0) }
            throw Failure(.refused, "the authorisation is refused", hint: "nothing was read and nothing written")
        }
    }

    private func run(
        _ rehearsal: Rehearsal, _ recorded: RehearsedSources, _ source: SourceDeclaration, in folder: NewFolder
    ) throws {
        let clock = ContinuousClock()
        let begun = clock.now
        var bar = ProgressBar(console: Usherd.console, total: totalBytes)
        let summary = try rehearsal.run(
            recorded, as: source,
            into: RehearsalPlaces(
                store: folder.workingPath + "/store.sqlite", caseFolder: folder.workingPath + "/case")
        ) { bar.show($0) }
        bar.clear()
        try folder.keep()
        let taken = clock.now - begun
        summary.lines(seconds: taken / .seconds(1)).forEach { Usherd.console.say($0) }
        Usherd.console.say("case                      \(folder.destination)/case")
    }

    private func recorded(_ source: SourceDeclaration) throws -> RehearsedSources {
        guard source.format == .capture else {
            guard recordedBy == nil, under == nil, leases == nil else {
                throw Failure(.usage, "--recorded-by, --under and --leases belong to captures")
            }
            return .logs(logs.map(LogInput.init(path:)))
        }
        guard !logs.contains("-") else {
            throw Failure(.usage, "a capture cannot be read from standard input", hint: "name its file")
        }
        guard let recordedBy, let under, let provenance = CaptureProvenance(recordedBy: recordedBy, under: under) else {
            throw Failure(
                .usage,
                "a capture needs --recorded-by and --under, at most \(CaptureProvenance.longest) characters each",
                hint: "say who recorded it lawfully, and what allowed it")
        }
        return .captures(logs.map(RecordedCapture.init(path:)), try leaseTable(), provenance)
    }

    private func leaseTable() throws -> LeaseTable {
        guard let leases else { return .empty }
        let (table, faults) = LeaseTable.parse(try FileAccess.read(leases), file: leases)
        guard let table else {
            faults.forEach { Usherd.console.note("\($0)") }
            throw Failure(.badInput, "\(leases) cannot be used", hint: "nothing was read and nothing written")
        }
        return table
    }

    /// Nil when a size cannot be known beforehand (standard input) or says little (compressed).
    private var totalBytes: Int? {
        let sizes = logs.map { path -> Int? in
            guard path != "-", !path.hasSuffix(".gz") else { return nil }
            return try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        }
        return sizes.contains(nil) ? nil : sizes.compactMap(\.self).reduce(0, +)
    }

    private static func instant(_ text: String) throws -> Timestamp {
        guard let instant = RFC3339.timestamp(text) else {
            throw ValidationError("write the time in UTC, as 2026-05-05T15:00:00Z")
        }
        return instant
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    private static func failure(_ error: any Error) -> any Error {
        switch error {
        case let fault as RecordedFileFault:
            Failure(.noInput, "\(fault)", hint: "nothing was left behind")
        case RehearsalFault.damagedCapture(let path, let fault):
            Failure(.badInput, "\(path): \(fault)", hint: "nothing was left behind")
        case is Failure: error
        default: Failure(.cannotCreate, "the rehearsal stopped: \(error)", hint: "nothing was left behind")
        }
    }
}
