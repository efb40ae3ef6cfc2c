import Custody
import FlowModel
import Foundation
import Monitoring

/// Looking after sealed evidence and what opens it.
extension RegisterInspection {
    /// Every sealed segment is there, byte for byte, and no other.
    func segmentFaults() throws -> [String] {
        var sealed: [String: [String]] = [:]
        for entry in chain.entries {
            guard let id = entry.facts["authorisation"]?.string else { continue }
            if entry.kind == .authorisationAccepted { sealed[id] = sealed[id] ?? [] }
            if entry.kind == .evidenceSealed { sealed[id, default: []].append(entry.facts["digest"]?.string ?? "") }
        }
        return try sealed.sorted { $0.key < $1.key }.compactMap { id, digests in
            var found: [String] = []
            try store.forEachSegmentLine(of: id) { found.append(ContentDigest(of: Array($0.utf8)).hex) }
            return found == digests ? nil : "\(id): its sealed segments are not those of the chain"
        }
    }

    /// Evidence can be opened until it is purged, and never after. A secret that was destroyed while the store was looked at
    /// is none that is missing.
    func secretFaults(_ now: Timestamp) throws -> [String] {
        let memories = try store.windowMemories()
        return try register(at: now).windows.compactMap { window in
            let place = SecretFolder.place(of: window.id.text, in: places.secrets)
            let isThere = FileManager.default.fileExists(atPath: place)
            guard window.phase != .purged else {
                return isThere ? "\(place): should have been destroyed at the purge" : nil
            }
            let memory = memories[window.id.text]
            guard window.phase.mayHoldEvidence, !window.segments.isEmpty || memory != nil else { return nil }
            guard isThere || !wasThere(place) else { return nil }
            guard isThere else { return "\(place): is missing, and the window's evidence cannot be opened" }
            guard let secret = secret(of: window.id) else { return "\(place): is not a window's secret" }
            guard let memory, MemoryCipher(secret, authorisation: window.id.text).open(memory) == nil else {
                return nil
            }
            return "\(place): is not the secret under which the store remembers its window"
        }
    }

    /// The register as documents and chain give it, to be looked at.
    func register(at now: Timestamp) throws -> WindowRegister {
        WindowRegister.replay(
            chain, try store.registerDocuments(), setting: setup.registerSetting, lostTail: false,
            facts: setup.authorisationFacts(at: now)
        ) { setup.permittedTimes(of: $0) }
    }

    /// Of the latest entry of the audit chain; nil where there is none.
    var chainTime: Timestamp? { chain.entries.last.map { Timestamp(milliseconds: $0.time) } }

    private func wasThere(_ place: String) -> Bool {
        secretsBefore.contains(URL(filePath: place).lastPathComponent)
    }

    private func secret(of id: AuthorisationID) -> WindowSecret? {
        (try? SecretFolder(places.secrets).secret(of: id.text)).flatMap(\.self)
    }
}
