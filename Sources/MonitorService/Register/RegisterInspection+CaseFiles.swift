import Custody
import Foundation
import Monitoring
import Reporting

/// What is kept of each window beside the store: lessons, services and method as they were fixed, and what the sources
/// delivered. The chain has the digest of each file.
extension RegisterInspection {
    /// Of every file that the chain fixes for the windows in `folder`, by its path, as it is now; nil for one that is not there.
    static func caseFiles(in places: RegisterPlaces) -> [String: ContentDigest] {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: places.cases)) ?? []
        var digests: [String: ContentDigest] = [:]
        for folder in folders {
            for file in [CaseFile.setting, .coverage] {
                let place = "\(places.caseFolder(of: folder))/\(file.rawValue)"
                digests[place] = FileManager.default.contents(atPath: place).map { ContentDigest(of: Array($0)) }
            }
        }
        return digests
    }

    /// Every file is there as the chain fixed it last. While the service writes, a file may be one step ahead of the store: it
    /// is looked at before and after.
    var caseFileFaults: [String] {
        let after = Self.caseFiles(in: places)
        return fixedFiles.sorted { $0.key < $1.key }.compactMap { place, fixed in
            let found = [caseFilesBefore[place], after[place]].compactMap(\.self)
            guard !found.isEmpty else { return "\(place): is missing" }
            guard !found.contains(fixed.digest), !fixed.mayBeAhead else { return nil }
            return "\(place): is not what the audit chain holds: it was changed"
        }
    }

    /// What the chain says that each file is.
    private var fixedFiles: [String: (digest: ContentDigest, mayBeAhead: Bool)] {
        let uncounted = UncountedWindows(chain.entries).identifiers.union(openWindows)
        var fixed: [String: (digest: ContentDigest, mayBeAhead: Bool)] = [:]
        for entry in chain.entries where entry.kind == .settingFixed || entry.kind == .coverageRecorded {
            guard let id = entry.facts["authorisation"]?.string,
                let digest = entry.facts["digest"]?.string.flatMap(ContentDigest.init(hex:))
            else { continue }
            let file = entry.kind == .settingFixed ? CaseFile.setting : .coverage
            let mayBeAhead = isShorter || file == .coverage && uncounted.contains(id)
            fixed["\(places.caseFolder(of: id))/\(file.rawValue)"] = (digest, mayBeAhead)
        }
        return fixed
    }

    /// Where collection is on by the chain: a service that was killed while it ended may have written the file and not the
    /// entry, and writes both again.
    private var openWindows: Set<String> {
        var open: Set<String> = []
        for entry in chain.entries where entry.kind == .windowMoved {
            guard let move = WindowMove(entry.facts) else { continue }
            if move.to == WindowPhase.open.rawValue {
                open.insert(move.authorisation)
            } else {
                open.remove(move.authorisation)
            }
        }
        return open
    }
}
