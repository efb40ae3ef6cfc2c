import ArgumentParser
import Custody
import Reporting
import Voice

/// Whose signatures count.
struct SignersOption: ParsableArguments {
    @Option(
        name: .customLong("signers"),
        help: ArgumentHelp("The school's allowed_signers; without it the case's own copy is used.", valueName: "file"))
    var file: String?

    func read(fallback contents: CaseContents = CaseContents([:])) throws(Failure) -> Signers {
        let name = file ?? CaseFile.signers.rawValue
        let bytes: [UInt8]
        if let file {
            bytes = try FileAccess.read(file)
        } else {
            guard let own = contents[.signers] else {
                throw Failure(.noInput, "the case has no allowed_signers", hint: "give --signers FILE")
            }
            bytes = own
        }
        do {
            return try Signers(parsing: bytes)
        } catch {
            let first = error.faults.first.map { "\($0)" } ?? "cannot be read"
            throw Failure(.badInput, "\(name):\(first)", hint: error.faults.first?.problem.hint)
        }
    }
}
