import Custody
import FlowDecoding
import FlowModel
import Foundation
import Monitoring

/// Reads `usher.yaml` and every file it names, and reports all faults of all of them at once.
package struct SetupReader {
    var faults: [ConfigurationFault] = []
    var notices: [ConfigurationFault] = []

    /// - Parameter path: of `usher.yaml`; other paths are relative to its folder.
    package static func read(_ path: String) -> SetupOutcome {
        var reader = SetupReader()
        let setup = reader.setup(path)
        return SetupOutcome(
            setup: reader.faults.isEmpty ? setup : nil, faults: reader.faults, notices: reader.notices)
    }

    private mutating func setup(_ path: String) -> SchoolSetup? {
        guard let bytes = file(path) else { return nil }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let (configuration, found) = ConfigurationFile.read(
            String(decoding: bytes, as: UTF8.self), name: path, folder: folder)
        faults += found
        guard let configuration else { return nil }
        let directory = readDirectory(configuration)
        let signers = readSigners(configuration)
        let sealingKeys = configuration.sealingKeys.map { readSealingKeys($0, signers?.signers) } ?? []
        let catalogue = readCatalogue(configuration)
        let formats = readFormats(configuration)
        let lessonTime = readTimetable(configuration, directory)
        let limits = readRetentionLimits(configuration, signers?.signers)
        checkListeners(configuration)
        guard let directory, let signers, let catalogue, let lessonTime, let limits,
            let staff = file(configuration.staff)
        else { return nil }
        notices += StaffRemarks(
            directory, sites: Set(configuration.school.sites), phases: lessonTime.calendar?.periods.phases ?? [],
            signers: Set(signers.signers.entries.map { $0.principal.lowercased() })
        ).find(staff, file: configuration.staff)
        return SchoolSetup(
            configuration: configuration, configurationDigest: ContentDigest(of: bytes), lessonTime: lessonTime,
            directory: directory, directoryDigest: ContentDigest(of: staff), signers: signers.signers,
            signersText: signers.text, sealingKeys: sealingKeys, catalogue: catalogue, formats: formats,
            timetableVersion: lessonTime.version, retentionLimits: limits)
    }

    mutating func readDirectory(_ configuration: UsherConfiguration) -> IdentityDirectory? {
        guard let bytes = file(configuration.staff) else { return nil }
        let (directory, found) = IdentityDirectory.parse(bytes, file: configuration.staff)
        faults += found
        return directory
    }

    private mutating func readSigners(_ configuration: UsherConfiguration) -> (signers: Signers, text: [UInt8])? {
        guard let bytes = file(configuration.signers) else { return nil }
        do {
            return (try Signers(parsing: bytes), bytes)
        } catch {
            faults += error.faults.map { fault in
                ConfigurationFault(
                    file: configuration.signers, line: fault.line, column: fault.column, problem: "\(fault.problem)",
                    hint: fault.problem.hint)
            }
            return nil
        }
    }

    private mutating func readCatalogue(_ configuration: UsherConfiguration) -> ServiceCatalogue? {
        var files = CatalogueFiles()
        configuration.catalogue.forEach { files.add($0) }
        faults += files.faults
        guard !files.files.isEmpty else { return nil }
        let (catalogue, found) = ServiceCatalogue.parse(files.files)
        faults += found
        return catalogue
    }

    private mutating func readRetentionLimits(
        _ configuration: UsherConfiguration, _ signers: Signers?
    ) -> RetentionLimits? {
        guard let path = configuration.retentionLimits else { return .standard }
        guard let bytes = file(path), let signature = file(path + ".sig"), let signers else { return nil }
        do {
            return try RetentionLimits.accept(SignedDocument(bytes: bytes, signature: signature), signers: signers)
        } catch {
            faults += error.problems.map { ConfigurationFault(file: path, problem: $0, hint: error.hint) }
            return nil
        }
    }

    private mutating func readFormats(_ configuration: UsherConfiguration) -> [String: any LogFormat] {
        var formats: [String: any LogFormat] = [:]
        for source in configuration.sources {
            switch source.format {
            case .capture: break
            case .squidNative: formats[source.name] = SquidNativeFormat()
            case .squidLogFormat(let directive):
                do {
                    formats[source.name] = try SquidDirective.compile(directive)
                } catch {
                    faults.append(
                        ConfigurationFault(
                            file: configuration.file,
                            problem: "the logformat of source \(source.name), column \(error.column): \(error.problem)",
                            hint: error.hint))
                }
            }
        }
        return formats
    }

    mutating func file(_ path: String) -> [UInt8]? {
        if let data = FileManager.default.contents(atPath: path) { return Array(data) }
        faults.append(
            ConfigurationFault(
                file: path, problem: "the file cannot be read", hint: "check that it is there and readable"))
        return nil
    }
}
