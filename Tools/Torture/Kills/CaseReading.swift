import Custody
import Foundation
import PrivateKeys
import Reporting

/// A case folder, opened with the investigator's key.
struct CaseReading {
    let records: [JSONValue]
    let coverage: CaseCoverage

    init(_ folder: URL, keys: URL) throws {
        let bytes = { (file: CaseFile) in Array(try Data(contentsOf: folder.appending(path: file.rawValue))) }
        coverage = try CaseCoverage.parse(bytes(.coverage))
        guard let secret = Base64.decode(try bytes(.windowSecret).dropLast()).flatMap({ WindowSecret($0) }) else {
            throw TortureFault("\(folder.path) holds no secret of a window")
        }
        let opener = EvidenceOpener(key: try CaseReading.key(keys), secret: secret)
        var records: [JSONValue] = []
        for row in try bytes(.evidence).split(separator: UInt8(ascii: "\n")) {
            records += try opener.open(SealedSegment(parsing: Array(row))).map { try JSONParser.parse($0) }
        }
        self.records = records
    }

    private static func key(_ folder: URL) throws -> UnlockedKey {
        let passphrase = try Data(contentsOf: folder.appending(path: "passphrase.txt"))
        return try KeyFile(parsing: Array(try Data(contentsOf: folder.appending(path: "investigator.key"))))
            .unlock(passphrase: Array(passphrase.prefix { $0 != UInt8(ascii: "\n") }))
    }
}
