import FlowModel
import Monitoring
import Yams

/// Reads `usher.yaml` and reports every fault of it at once.
package struct ConfigurationFile {
    /// The longest configuration that anybody writes by hand is a few kilobytes.
    static let mostBytes = 1 << 20

    let name: String
    let folder: String
    var faults: [ConfigurationFault] = []

    /// - Parameters:
    ///   - text: the bytes of the file.
    ///   - name: how messages call it.
    ///   - folder: what relative paths are resolved against.
    package static func read(
        _ text: String, name: String, folder: String
    ) -> (UsherConfiguration?, [ConfigurationFault]) {
        var file = ConfigurationFile(name: name, folder: folder)
        let configuration = file.configuration(text)
        return (file.faults.isEmpty ? configuration : nil, file.faults)
    }

    private init(name: String, folder: String) {
        self.name = name
        self.folder = folder
    }

    private mutating func configuration(_ text: String) -> UsherConfiguration? {
        guard let root = compose(text) else { return nil }
        var top = YAMLMapping(root, path: "", file: name)
        let school = readSchool(&top)
        let timetable = readTimetable(&top)
        let exceptions = top.optionalString("exceptions")
        let staff = top.string("staff")
        let signers = top.string("signers")
        let sealingKeys = top.optionalString("sealing_keys")
        let catalogue = readCatalogue(&top)
        let counted = readCounted(&top)
        let tolerance = top.optionalInteger("lesson_tolerance_minutes", in: 0...30) ?? 5
        let threshold = readThreshold(&top)
        let limits = top.optionalString("retention_limits")
        let sources = readSources(&top)
        let notices = readNotices(&top)
        let hours = top.optionalInteger("collector_hours", in: 1...48) ?? 4
        faults += top.finish(known: Self.topLevel)
        guard let school, let timetable, let staff, let signers else { return nil }
        return UsherConfiguration(
            file: name, school: school, timetable: timetable,
            exceptions: exceptions.map(resolve), staff: resolve(staff), signers: resolve(signers),
            sealingKeys: sealingKeys.map(resolve), catalogue: catalogue, lessonTolerance: tolerance,
            countsAsLesson: counted, excessThreshold: threshold, retentionLimits: limits.map(resolve), sources: sources,
            notices: notices, collectorHours: hours)
    }

    private static let topLevel = [
        "school", "calendar", "timetable", "timetable_versions", "exceptions", "staff", "signers", "sealing_keys",
        "catalogue",
        "lesson_tolerance_minutes", "counts_as_lesson", "excess_threshold", "retention_limits", "sources", "notices",
        "collector_hours",
    ]

    /// Two files, or a folder of recorded versions: never both, as one of them would be ignored.
    private mutating func readTimetable(_ top: inout YAMLMapping) -> TimetableLocation? {
        guard let folder = top.optionalString("timetable_versions") else {
            guard let calendar = top.string("calendar"), let timetable = top.string("timetable") else { return nil }
            return .files(calendar: resolve(calendar), timetable: resolve(timetable))
        }
        guard top.optionalString("calendar") == nil, top.optionalString("timetable") == nil else {
            faults.append(
                fault(
                    "calendar or timetable stand beside timetable_versions",
                    "the folder of versions holds both: leave the other entries out"))
            return nil
        }
        return .versions(folder: resolve(folder))
    }

    private mutating func compose(_ text: String) -> Node? {
        guard text.utf8.count <= Self.mostBytes else {
            faults.append(fault("the file is larger than one megabyte", "is this really a configuration file?"))
            return nil
        }
        do {
            // Every value is read as the kind that is asked for, so nothing need be guessed from its spelling.
            guard let node = try Yams.compose(yaml: text, .basic) else {
                faults.append(fault("the file is empty", "start from config/usher.yaml, which explains every setting"))
                return nil
            }
            return node
        } catch {
            faults.append(YAMLFault.fault(error, file: name))
            return nil
        }
    }

    private mutating func readSchool(_ top: inout YAMLMapping) -> School? {
        guard var school = top.mapping("school") else { return nil }
        let id = school.string("id")
        let title = school.string("name")
        let sites = school.strings("sites")
        let panel = school.optionalStrings("panel") ?? []
        if let id, !Self.isIdentifier(id) {
            school.add("id", "is no identifier", "write 1 to 64 lower-case letters a to z, digits and hyphens")
        }
        faults += school.finish(known: ["id", "name", "sites", "panel"])
        guard let id, let title, let sites, !sites.isEmpty else { return nil }
        return School(id: id, name: title, sites: sites, panel: panel)
    }

    /// It stands in every authorisation and is compared byte by byte.
    private static func isIdentifier(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) }
    }

    private mutating func readCatalogue(_ top: inout YAMLMapping) -> [CatalogueFolder] {
        guard var layers = top.mapping("catalogue") else { return [] }
        let shipped = layers.string("shipped").map { CatalogueFolder(path: resolve($0), layer: .shipped) }
        let others = [CatalogueLayer.school, .imported].compactMap { layer in
            layers.optionalString("\(layer)").map { CatalogueFolder(path: resolve($0), layer: layer) }
        }
        faults += layers.finish(known: ["shipped", "school", "imported"])
        return (shipped.map { [$0] } ?? []) + others
    }

    private mutating func readCounted(_ top: inout YAMLMapping) -> Set<PeriodKind> {
        guard let words = top.optionalStrings("counts_as_lesson") else { return [] }
        let choices = LessonDefinition.choices
        let known = words.compactMap(PeriodKind.init(rawValue:)).filter(choices.contains)
        if known.count != words.count {
            let hint = "it can only list: \(choices.map(\.rawValue).sorted().joined(separator: ", "))"
            top.add("counts_as_lesson", "names a kind of period that is not for the school to choose", hint)
        }
        return Set(known)
    }

    private mutating func readThreshold(_ top: inout YAMLMapping) -> ThresholdReference? {
        guard var entry = top.optionalMapping("excess_threshold") else { return nil }
        let minute = entry.string("minute")
        let adopted = entry.date("adopted_on")
        let notified = entry.date("notified_on")
        let perDay = entry.integer("minutes_per_day", in: 1...600)
        let perTenDays = entry.integer("minutes_per_ten_school_days", in: 1...6000)
        faults += entry.finish(
            known: ["minute", "adopted_on", "notified_on", "minutes_per_day", "minutes_per_ten_school_days"])
        guard let minute, let adopted, let notified, let perDay, let perTenDays else { return nil }
        return ThresholdReference(
            minuteReference: minute, adoptedOn: adopted, notifiedOn: notified, minutesPerDay: perDay,
            minutesPerTenDays: perTenDays)
    }

    func resolve(_ path: String) -> String {
        path.hasPrefix("/") ? path : folder + "/" + path
    }

    private func fault(_ problem: String, _ hint: String) -> ConfigurationFault {
        ConfigurationFault(file: name, problem: problem, hint: hint)
    }
}
