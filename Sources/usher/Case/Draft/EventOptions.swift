import ArgumentParser
import FlowModel
import Monitoring

/// What every command is told that writes a signed document about a window.
struct EventOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The case folder.", valueName: "case"))
    var folder: String?

    @Option(help: ArgumentHelp("The signed authorisation, where there is no case folder yet.", valueName: "file"))
    var authorisation: String?

    @Option(
        help: ArgumentHelp(
            "With --authorisation: a document that was written before; again for the next one.", valueName: "file"))
    var previous: [String] = []

    @Option(help: ArgumentHelp("With --authorisation: the new document.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("Your key file.", valueName: "file"))
    var key: String

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var signers: SignersOption

    @Option(help: ArgumentHelp("Why, in your own words; without it you are asked.", valueName: "text"))
    var reason: String?

    @Option(
        help: ArgumentHelp(
            "In a rehearsal alone: when it is signed, such as 2026-05-05T08:00:00Z.", valueName: "time"))
    var signedAt: Timestamp?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (folder == nil) != (authorisation == nil) else {
            throw ValidationError("give the case folder, or --authorisation FILE where there is none yet")
        }
        guard (out == nil) == (authorisation == nil) else {
            throw ValidationError("--out and --authorisation go together; in a case folder the place is given")
        }
        guard authorisation == nil || signers.file != nil else {
            throw ValidationError("--authorisation needs --signers FILE")
        }
        guard previous.isEmpty || authorisation != nil else {
            throw ValidationError("--previous goes with --authorisation; a case folder holds its own documents")
        }
    }
}

extension Timestamp: ExpressibleByArgument {
    /// `2026-05-05T08:00:00Z`
    package init?(argument: String) {
        guard let instant = RFC3339.timestamp(argument) else { return nil }
        self = instant
    }
}
