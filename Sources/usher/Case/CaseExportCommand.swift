import ArgumentParser
import Foundation
import Monitoring
import Reporting
import Voice

struct CaseExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a copy for the person's representative: everything but the window's secret.",
        discussion: """
            With it anybody can verify the report and the documents, and nobody can open the evidence. The case is verified \
            first. Needs no key.

            Example: usher case export case --out for-representative
            """)

    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String

    @OptionGroup var signers: SignersOption

    @Option(help: ArgumentHelp("The new folder.", valueName: "folder"))
    var out: String

    func run() throws {
        guard let contents = try CaseStanding(case: folder, signers: signers).folder?.contents else { return }
        let target = try NewFolder.make(out)
        target.tellLeftovers(on: Usher.console)
        do {
            for file in CaseFile.allCases where file != .windowSecret {
                guard let bytes = contents[file] else { continue }
                try FileAccess.create("\(target.workingPath)/\(file.rawValue)", bytes)
            }
            try write(contents.documents, into: target.workingPath)
            try target.keep()
        } catch {
            target.discard()
            throw error
        }
        Usher.console.say("wrote     \(target.destination)")
        Usher.console.say("left out  window.secret: with this copy everything can be verified and nothing opened")
    }

    private func write(_ documents: [CaseDocument], into path: String) throws(Failure) {
        guard !documents.isEmpty else { return }
        guard mkdir("\(path)/\(CaseDocument.folder)", 0o755) == 0 else {
            throw Failure(.cannotCreate, "cannot create \(path)/\(CaseDocument.folder)", hint: "is the disk full?")
        }
        for document in documents {
            try FileAccess.create("\(path)/\(document.path)", document.event.bytes)
            try FileAccess.create("\(path)/\(document.path).sig", document.event.signature)
            guard !document.event.countersignatures.isEmpty else { continue }
            try FileAccess.create(
                "\(path)/\(document.path).countersigned", Array(document.event.countersignatures.joined()))
        }
    }
}
