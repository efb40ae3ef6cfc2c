import ArgumentParser
import Custody
import Monitoring
import Voice

struct AuthorisationShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a document as the form that is signed.",
        discussion: "Example: usher authorisation show archer.json")

    @Argument(help: ArgumentHelp("The document.", valueName: "file"))
    var file: String

    @Flag(help: "Print the document as canonical JSON.")
    var json = false

    func run() throws {
        let (bytes, authorisation) = try AuthorisationFile.read(file)
        if json {
            Usher.console.say(bytes: CanonicalJSON.encode(authorisation.encode()))
            Usher.console.say()
        } else {
            AuthorisationView.show(authorisation, bytes)
        }
    }
}
