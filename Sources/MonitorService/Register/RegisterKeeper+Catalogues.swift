import Custody
import FlowModel
import Foundation
import Monitoring

/// The catalogues that windows were signed with. Each window is judged by its own for as long as anything may be read for it,
/// whatever the configuration has come to name since.
extension RegisterKeeper {
    /// The catalogue that a window was signed with; nil where it is neither in force nor kept.
    package func catalogue(of id: AuthorisationID) -> ServiceCatalogue? {
        guard let digest = register.window(id)?.document.catalogueDigest else { return nil }
        return digest == setup.catalogueDigest ? setup.catalogue : keptCatalogues[digest]
    }

    /// The catalogue of each of these windows, where there is one.
    package func catalogues(of windows: [OpenWindow]) -> [AuthorisationID: ServiceCatalogue] {
        let pairs = windows.compactMap { window in
            catalogue(of: window.authorisation).map { (window.authorisation, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Writes the catalogue in force beside the store where a window was signed with it, before anything can take its place;
    /// takes up what was written so earlier; and removes what no window needs any longer.
    mutating func keepCatalogues() throws {
        let needed = Set(register.windows.filter(Self.reads).map(\.document.catalogueDigest))
        if needed.contains(setup.catalogueDigest) { try keep(setup.catalogue, as: setup.catalogueDigest) }
        for digest in needed where digest != setup.catalogueDigest && keptCatalogues[digest] == nil {
            keptCatalogues[digest] = KeptCatalogue.read(places.catalogue(digest), digest)
        }
        keptCatalogues = keptCatalogues.filter { needed.contains($0.key) }
        removeCatalogues(but: needed)
    }

    /// Whether lines may be read for a window, now or later: late ones for two days after its end.
    private static func reads(_ window: RegisteredWindow) -> Bool {
        switch window.phase {
        case .signed, .scheduled, .open, .suspended, .cancelled, .expired: true
        case .draft, .refused, .closed, .reviewed, .purged, .void: false
        }
    }

    private mutating func keep(_ catalogue: ServiceCatalogue, as digest: ContentDigest) throws {
        guard keptCatalogues[digest] == nil else { return }
        let place = places.catalogue(digest)
        if !KeptCatalogue.isWhole(place, digest) {
            try FileManager.default.createDirectory(
                atPath: places.catalogues, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(catalogue.canonicalText).write(to: URL(filePath: place), options: .atomic)
        }
        keptCatalogues[digest] = catalogue
    }

    private func removeCatalogues(but needed: Set<ContentDigest>) {
        let names = Set(needed.map { KeptCatalogue.name(of: $0) })
        for name in (try? FileManager.default.contentsOfDirectory(atPath: places.catalogues)) ?? []
        where !names.contains(name) {
            try? FileManager.default.removeItem(atPath: "\(places.catalogues)/\(name)")
        }
    }
}
