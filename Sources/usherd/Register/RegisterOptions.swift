import ArgumentParser
import FlowModel
import Foundation
import MonitorService
import Voice

/// Which register, and how every command comes to it.
struct RegisterOptions: ParsableArguments {
    @OptionGroup var configuration: ConfigurationOption

    @Option(name: .customLong("state"), help: ArgumentHelp("The register's folder.", valueName: "folder"))
    var folder = "/var/lib/usher"

    static let program = "usherd \(Version.text)"

    var places: RegisterPlaces { RegisterPlaces(folder: folder) }

    /// This computer's clock. A single command cannot tell more than whether it is before what the chain knows.
    static var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }

    static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Opens the register, lets what is due happen, and hands it to `body`, while no other command may. Says afterwards what
    /// somebody must know at once, also when `body` fails.
    func withRegister(_ body: (inout RegisterKeeper) throws -> Void) throws {
        let setup = try configuration.load()
        try withStore {
            var keeper = try RegisterKeeper.open(
                at: places, setup: setup, program: Self.program, now: Self.now, random: Self.random)
            defer {
                for alert in keeper.alerts { Usherd.console.note("tell the Chair of Governors at once: \(alert)") }
            }
            try body(&keeper)
            try keeper.close()
        }
    }

    /// - Throws: a `Failure` for whatever is wrong with the folder or the store.
    func withStore(_ body: () throws -> Void) throws {
        guard FileManager.default.fileExists(atPath: places.store) else {
            throw Failure(
                .noInput, "\(folder) holds no register",
                hint: "name the folder with --state, or make one with `usherd register new`")
        }
        let lock = try FolderLock(folder)
        defer { lock.release() }
        do {
            try body()
        } catch {
            throw Self.failure(error)
        }
    }

    static func failure(_ error: any Error) -> any Error {
        switch error {
        case is Failure, is ExitCode: error
        case RegisterFault.setApart(let id):
            Failure(.badInput, "\(RegisterFault.setApart(id))", hint: "export the case without it")
        case let fault as RegisterFault: Failure(.badInput, "\(fault)", hint: "`usherd store check` says more")
        case let fault as EvidenceStoreFault: Failure(.badInput, "\(fault)", hint: "nothing was changed")
        case let fault as SecretFault: Failure(.cannotCreate, "\(fault)")
        default: Failure(.badInput, "the register cannot be used: \(error)", hint: "check disk and owner of the folder")
        }
    }
}
