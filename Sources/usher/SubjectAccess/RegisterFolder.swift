import Custody
import Foundation
import Reporting
import Voice

/// Register folders on this computer (docs/formats/register.md).
enum RegisterFolder {
    private static let cases = "cases"
    private static let mostBytes = 256 << 20

    /// A case folder counts as a register of one.
    static func read(_ path: String) throws(Failure) -> RegisterContents {
        let chain = "\(path)/\(CaseFile.audit.rawValue)"
        guard exists(chain) else {
            throw Failure(
                .noInput, "\(path) has no \(CaseFile.audit.rawValue)",
                hint: "give the register's folder, or a case folder")
        }
        let checkpoint = "\(path)/\(CaseFile.checkpoint.rawValue)"
        let signed: SignedDocument? =
            exists(checkpoint)
            ? SignedDocument(
                bytes: try FileAccess.read(checkpoint), signature: try optional("\(path)/checkpoint.json.sig")) : nil
        return RegisterContents(
            chain: try FileAccess.read(chain, limit: mostBytes), checkpoint: signed, documents: try documents(path))
    }

    private static func documents(_ path: String) throws(Failure) -> [RegisterContents.Document] {
        var folders = exists("\(path)/\(CaseFile.authorisation.rawValue)") ? ["."] : []
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(cases)")) ?? []
        folders += names.sorted().map { "\(cases)/\($0)" }
        var documents: [RegisterContents.Document] = []
        for folder in folders {
            let place = "\(path)/\(folder)/\(CaseFile.authorisation.rawValue)"
            guard exists(place) else { continue }
            documents.append(
                RegisterContents.Document(
                    folder: folder, bytes: try FileAccess.read(place), signature: try optional(place + ".sig")))
        }
        return documents
    }

    private static func optional(_ path: String) throws(Failure) -> [UInt8] {
        exists(path) ? try FileAccess.read(path) : []
    }

    private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
