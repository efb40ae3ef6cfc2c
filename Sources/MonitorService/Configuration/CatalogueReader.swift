import FlowModel
import Foundation
import Monitoring

/// Reads a catalogue and nothing else that the configuration names, for commands that look at the catalogue alone.
package enum CatalogueReader {
    /// The effective catalogue of a configuration.
    ///
    /// - Parameters:
    ///   - path: of `usher.yaml`.
    ///   - added: more files, read as if they lay in the school's folder.
    package static func configured(_ path: String, adding added: [String] = []) -> CatalogueOutcome {
        let (configuration, faults) = configuration(path)
        guard let configuration else { return CatalogueOutcome(contents: nil, faults: faults, schoolFolder: nil) }
        var files = CatalogueFiles()
        configuration.catalogue.forEach { files.add($0) }
        added.forEach { files.add($0, .school) }
        return outcome(files, schoolFolder: configuration.catalogue.first { $0.layer == .school }?.path)
    }

    /// - Parameter path: of `usher.yaml`. None of the files that it names is read.
    static func configuration(_ path: String) -> (UsherConfiguration?, [ConfigurationFault]) {
        guard let data = FileManager.default.contents(atPath: path) else {
            let fault = ConfigurationFault(
                file: path, problem: "the file cannot be read", hint: "check that it is there and readable")
            return (nil, [fault])
        }
        return ConfigurationFile.read(
            String(decoding: data, as: UTF8.self), name: path,
            folder: URL(filePath: path).deletingLastPathComponent().path)
    }

    /// Folders and files that are a whole catalogue by themselves, all of the shipped layer.
    package static func standingAlone(_ paths: [String]) -> CatalogueOutcome {
        var files = CatalogueFiles()
        for path in paths {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if isFolder.boolValue {
                files.add(CatalogueFolder(path: path, layer: .shipped))
            } else {
                files.add(path, .shipped)
            }
        }
        return outcome(files, schoolFolder: nil)
    }

    private static func outcome(_ files: CatalogueFiles, schoolFolder: String?) -> CatalogueOutcome {
        let (contents, faults) = CatalogueContents.parse(files.files)
        return CatalogueOutcome(
            contents: files.faults.isEmpty ? contents : nil, faults: files.faults + faults,
            schoolFolder: schoolFolder)
    }
}
