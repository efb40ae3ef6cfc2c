import Foundation
import Reporting
import Voice

/// Report folders on this computer.
enum ReportFolder {
    /// Every file that is not a signature, with its signature where there is one.
    static func read(_ folder: String) throws(Failure) -> [ReportVerifier.SignedFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard !names.isEmpty else {
            throw Failure(
                .noInput, "\(folder) is not a folder with a report", hint: "give the folder that `build` wrote")
        }
        var files: [ReportVerifier.SignedFile] = []
        for name in names.sorted() where !name.hasSuffix(".sig") {
            let signature = names.contains(name + ".sig") ? try FileAccess.read("\(folder)/\(name).sig") : nil
            files.append(.init(name: name, bytes: try FileAccess.read("\(folder)/\(name)"), signature: signature))
        }
        return files
    }
}
