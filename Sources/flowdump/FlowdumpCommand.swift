import ArgumentParser
import FlowDecoding
import FlowModel
import Foundation
import RecordedFiles

/// A development tool: prints what Usher would read out of recorded files. Never packaged, as it prints everybody.
@main
struct FlowdumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flowdump",
        abstract: "Print the records of a log, or the names in a capture, as tab-separated values.",
        discussion: """
            For development on test data: it has no gate and shows every client.

            Exit status 65: a capture is damaged; what stands before the damage was printed.

            Example: flowdump mirror.pcapng
            Example: flowdump --client 10.20.1.11 mirror.pcapng
            Example: flowdump --format squid-native access.log
            Example: flowdump --format squid-logformat --logformat '%tS %ts.%03tu %>a "%un" %Ss/%>Hs %>rd' access.log
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case squidNative = "squid-native"
        case squidLogFormat = "squid-logformat"
    }

    @Option(help: "How to read the files as logs; captures (pcap, pcapng) need none.")
    var format: Format?

    @Option(help: "With squid-logformat: the directive from squid.conf, or common or combined.")
    var logformat: String?

    @Option(
        help:
            "With captures: the one address whose packets are looked at, as the service does; all others are passed over."
    )
    var client: String?

    @Argument(help: "Files to read.", completion: .file())
    var files: [String]

    func run() throws {
        guard let reader = try makeReader() else { return try dumpCaptures() }
        guard client == nil else { throw ValidationError("--client belongs to captures") }
        print(RecordColumns.header)
        for file in files {
            do {
                try LogDump(format: reader).print(file)
            } catch let error as CocoaError {
                Self.complain("\(file): \(error.localizedDescription)")
                throw ExitCode(EX_NOINPUT)
            }
        }
    }

    private func dumpCaptures() throws {
        let dump = CaptureDump(seed: UInt64.random(in: .min ... .max), client: try makeClient())
        CaptureDump.printHeader()
        var isDamaged = false
        for file in files {
            do {
                guard let fault = try dump.dump(file) else { continue }
                Self.complain("\(file): \(fault)")
                isDamaged = true
            } catch let fault as RecordedFileFault {
                Self.complain(fault.description)
                throw ExitCode(EX_NOINPUT)
            }
        }
        if isDamaged { throw ExitCode(EX_DATAERR) }
    }

    private func makeClient() throws -> IPAddress? {
        guard let client else { return nil }
        guard let address = IPAddress(client) else { throw ValidationError("--client: '\(client)' is no address") }
        return address
    }

    private func makeReader() throws -> (any LogFormat)? {
        switch (format, logformat) {
        case (nil, nil): return nil
        case (.squidNative, nil): return SquidNativeFormat()
        case (.squidLogFormat, .some(let directive)): return try Self.compile(directive)
        case (.squidLogFormat, nil): throw ValidationError("--format squid-logformat needs --logformat '...'")
        case (_, .some): throw ValidationError("--logformat belongs to --format squid-logformat")
        }
    }

    private static func compile(_ directive: String) throws -> any LogFormat {
        do {
            return try SquidDirective.compile(directive)
        } catch {
            complain("--logformat: \(error)")
            throw ExitCode(EX_DATAERR)
        }
    }

    static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data("flowdump: \(sentence)\n".utf8))
    }
}
