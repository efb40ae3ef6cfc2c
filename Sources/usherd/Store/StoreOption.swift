import ArgumentParser
import Foundation
import MonitorService
import Voice

/// Which store, for commands that only look: they need no lock, and the service may be writing.
struct StoreOption: ParsableArguments {
    @Option(name: .customLong("state"), help: ArgumentHelp("The register's folder.", valueName: "folder"))
    var folder = "/var/lib/usher"

    var places: RegisterPlaces { RegisterPlaces(folder: folder) }

    /// - Throws: a `Failure` for whatever is wrong with the folder or the store.
    func look<Answer>(_ body: () throws -> Answer) throws -> Answer {
        guard FileManager.default.fileExists(atPath: places.store) else {
            throw Failure(.noInput, "\(folder) holds no register", hint: "name the folder with --state")
        }
        do {
            return try body()
        } catch {
            throw RegisterOptions.failure(error)
        }
    }
}
