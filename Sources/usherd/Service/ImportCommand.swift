import ArgumentParser
import MonitorService
import RecordedFiles
import ServiceClient
import ServiceInterface
import Voice

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Hand an export that was made for one person to the running service.",
        discussion: """
            For sources whose logs nobody may follow: after the authorisation is signed, somebody exports the lines of this \
            one person, for dates within the window. The window must be open, or have ended within the last 48 hours. The \
            export is taken whole or not at all; lines of anybody else refuse all of it. SOURCE has neither `file` nor \
            `listen` in usher.yaml. For root and the service's own user.

            FILE may be plain or .gz, with at most 32 MiB in it; `-` is standard input. Destroy the export afterwards.

            Example: usherd import --source filter export.log.gz
            Exit status: 0 taken; 2 refused, with the reason; 65 too long; 66 cannot be read; 69 no service answers.
            """)

    @OptionGroup var service: ServiceOption

    @Option(help: ArgumentHelp("Which configured source the lines are of.", valueName: "name"))
    var source: String

    @Argument(help: ArgumentHelp("The export.", valueName: "file"))
    var file: String

    func run() async throws {
        let lines = try lines()
        let answer: ImportAnswer
        do {
            answer = try await service.client.importLines(lines, source: source)
        } catch {
            throw Failure(error)
        }
        Usherd.console.say("lines     \(answer.lines)")
        Usherd.console.say("kept      \(answer.kept)")
    }

    private func lines() throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            _ = try LogInput(path: file).forEachBlock { block in
                guard bytes.count + block.count <= ServiceLimits.export else {
                    throw Failure(
                        .badInput, "the export has more than \(ServiceLimits.export >> 20) MiB",
                        hint: "hand it in as several, each of fewer days; nothing was sent")
                }
                for index in block.indices { bytes.append(block[index]) }
            }
        } catch let fault as RecordedFileFault {
            throw Failure(.noInput, "\(fault)", hint: "nothing was sent")
        }
        return bytes
    }
}
