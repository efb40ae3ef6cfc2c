/// The names of the files in a case folder (docs/formats/case.md).
package enum CaseFile: String, Hashable, Sendable, CaseIterable {
    /// The version of this form of folder.
    case form = "FORMAT"
    /// The signed authorisation, byte for byte.
    case authorisation = "authorisation.json"
    case authorisationSignature = "authorisation.json.sig"
    /// The signatures of countersigners, one armoured block after the other; absent where none was needed.
    case countersignatures = "authorisation.json.countersigned"
    /// Who could sign what when the window opened.
    case signers = "allowed_signers"
    /// What was fixed when the window opened: lessons, services, method.
    case setting = "setting.json"
    /// What the subject's days lost after that, one row for each time that something became known; absent where nothing did.
    case lapses = "lapsed.jsonl"
    /// What the sources delivered, in counts.
    case coverage = "coverage.json"
    /// Sealed segments, one a row.
    case evidence = "evidence.jsonl"
    /// The audit chain, one entry a row.
    case audit = "audit.jsonl"
    /// The window's secret: destroyed at purge. Not needed to verify, so a copy handed out for verification lacks it.
    case windowSecret = "window.secret"
    /// A signed checkpoint of the chain; absent until somebody has signed one.
    case checkpoint = "checkpoint.json"
    case checkpointSignature = "checkpoint.json.sig"

    /// What `FORMAT` says. Another form has another number: who knows only the first must not take a lesson that fell away
    /// for one that was held.
    ///
    /// - Parameter hasLapses: whether the folder has `lapsed.jsonl`.
    package static func form(hasLapses: Bool) -> (name: String, bytes: [UInt8]) {
        let name = hasLapses ? "usher-case-2" : "usher-case-1"
        return (name, Array("\(name)\n".utf8))
    }

    package var isRequired: Bool {
        switch self {
        case .countersignatures, .lapses, .windowSecret, .checkpoint, .checkpointSignature: false
        default: true
        }
    }
}

/// The bytes of a case folder, as they were read: nothing is checked yet.
package struct CaseContents: Sendable {
    private let files: [CaseFile: [UInt8]]
    /// What happened to the authorisation, in the order of the names.
    package let documents: [CaseDocument]

    package init(_ files: [CaseFile: [UInt8]], documents: [CaseDocument] = []) {
        self.files = files
        self.documents = documents.sorted { $0.name < $1.name }
    }

    /// The bytes of one file; nil when the folder has none.
    package subscript(file: CaseFile) -> [UInt8]? { files[file] }

    package var missing: [CaseFile] {
        CaseFile.allCases.filter { $0.isRequired && files[$0] == nil }
    }
}
