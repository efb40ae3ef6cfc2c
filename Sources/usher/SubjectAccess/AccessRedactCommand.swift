import ArgumentParser
import Reporting
import Voice

struct AccessRedactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Make a copy of an export that leaves single fields out, with the reason for each.",
        discussion: """
            Needs no key: the signature is over commitments to all fields, and stays. Paths stand in disclosures.jsonl; a \
            path takes all fields below it along.

            Example: usher subject-access redact export --out shorter --remove authorisation.necessity.s2 --reason "Names a pupil"
            """)

    @Argument(help: ArgumentHelp("The export's folder.", valueName: "export"))
    var folder: String

    @Option(help: ArgumentHelp("The new folder for the shorter copy.", valueName: "folder"))
    var out: String

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Fields to leave out.", valueName: "path"))
    var remove: [String] = []

    @Option(help: ArgumentHelp("Why those of --remove are left out, in a sentence.", valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp("A file with lines `remove PATH REASON`.", valueName: "file"))
    var file: String?

    func validate() throws {
        if remove.isEmpty, file == nil { throw ValidationError("give --remove PATH --reason TEXT, or --file FILE") }
        if remove.isEmpty != (reason == nil) { throw ValidationError("--remove and --reason go together") }
    }

    func run() throws {
        let requests = try decided()
        let files = try AccessFolder.read(folder)
        let (faults, copy) = AccessVerifier.read(files)
        guard let copy, faults.isEmpty, let signature = files[AccessFile.signature.rawValue] else {
            faults.forEach { Usher.console.note("changed: \($0)") }
            throw Failure(.faultsFound, "the export is not whole", hint: "nothing was written")
        }
        let shorter = try Self.removing(requests, from: copy)
        try AccessFolder.write(shorter.files, signature: (AccessFile.signature.rawValue, signature), to: out)
        Usher.console.say(
            "copy      \(shorter.disclosures.count) of \(shorter.manifest.fields) fields, \(shorter.removals.count) left out"
        )
        Usher.console.say("root      \(shorter.manifest.root), as before")
    }

    private func decided() throws(Failure) -> [AccessRemoval] {
        let listed = try file.map { path throws(Failure) in try RedactionFile(path) } ?? RedactionFile()
        guard listed.kept.isEmpty else {
            throw Failure(.badInput, "a field that is left out cannot be put back", hint: "make it from the full copy")
        }
        return try remove.map { path throws(Failure) in
            guard let removal = AccessRemoval(path: path, reason: reason ?? "") else {
                throw Failure(
                    .usage, "--remove needs a path such as authorisation.necessity, and --reason one short sentence")
            }
            return removal
        } + listed.removals
    }

    static func removing(_ requests: [AccessRemoval], from copy: AccessCopy) throws(Failure) -> AccessCopy {
        do {
            return try copy.removing(requests)
        } catch {
            throw Failure(
                .badInput, "there is nothing at \(error.path) that could be left out",
                hint: "the paths stand in disclosures.jsonl; nothing was written")
        }
    }
}
