import Custody
import FlowModel
import Monitoring

/// The catalogue file that is made of a list: where it comes from, what it lost, and one rule a line in the order of names.
struct ImportedText {
    private static let unsortedNote =
        "from lists that name neither the service nor what a host is for; a connection shows that a listed host was asked, and no more"

    let settings: ListSettings
    let format: ListFormat
    /// The list first, then what it includes.
    let files: [ListFile]
    let names: [ListedName]
    let remarks: [ListRemark]
    let entries: Int

    var bytes: [UInt8] {
        Array((header + section + rules).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    private var header: [String] {
        let counts = ListReason.Fate.allCases.map { fate in
            "\(fate == .kept ? "kept with a loss" : fate.rawValue) \(remarks.count { $0.reason.fate == fate })"
        }
        return [
            "# Made by usherd catalogue import. Make it anew in place of changing it; the school's own rules belong in a file of its own.",
            "# source: \(settings.source)",
            "# date: \(settings.date)",
            "# licence: \(settings.licence)",
            "# format: \(format.rawValue)",
        ] + files.map { "# sha256: \(ContentDigest(of: $0.bytes)) \(Self.printable($0.name))" } + [
            "# entries \(entries), rules \(names.count), \(counts.joined(separator: ", "))", "",
        ]
    }

    private var section: [String] {
        guard let declaration = settings.declaration else { return ["service \(settings.service)"] }
        let line = "service \(settings.service) \"\(declaration.name)\" class=\(declaration.serviceClass.rawValue)"
        return settings.service == ListSettings.unsorted ? [line, "note \"\(Self.unsortedNote)\""] : [line]
    }

    private var rules: [String] {
        names.sorted { ($0.name.text, $0.scope.rawValue) < ($1.name.text, $1.scope.rawValue) }
            .map { "\($0.scope.rawValue):\($0.name) \($0.role(otherwise: settings.role).rawValue)" }
    }

    /// A file's name may hold anything but a slash.
    private static func printable(_ name: String) -> String {
        String(
            name.unicodeScalars.prefix(200).map {
                $0.isASCII && $0.value > 0x20 && $0.value != 0x7f ? Character($0) : "?"
            })
    }
}
