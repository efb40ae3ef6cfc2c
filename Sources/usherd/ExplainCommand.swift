import ArgumentParser
import MonitorService
import Voice

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say which service a host belongs to, what it is for, and which rule says so.",
        discussion: "Example: usherd explain www.facebook.com connect.facebook.net netflix.com")

    @OptionGroup var configuration: ConfigurationOption

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: ArgumentHelp("Host names, as a log writes them.", valueName: "host"))
    var hosts: [String]

    func run() throws {
        let setup = try configuration.load()
        if json {
            Usherd.console.say(bytes: setup.explanations(of: hosts))
        } else {
            Usherd.console.say(hosts.map { setup.explanation(of: $0) }.joined(separator: "\n"))
        }
    }
}
