import FlowModel
import Foundation
import Monitoring
import TestSupport

/// One scripted day of the reference model: its traffic, its lessons, and when the person really was active.
struct ReferenceDay {
    private(set) var name = ""
    private(set) var flows: [EvidenceFlow] = []
    private(set) var lessons: [AssessedLesson] = []
    private var active: [Interval] = []
    /// The day plays a film inside a lesson page, which nobody can tell from use.
    private(set) var isAmbiguous = false

    func assess() -> RuleOutcome<LessonObservation> {
        let services = Set(flows.map(\.service))
        return LessonTimeRule(lessons: lessons).assess(
            EpisodeAssembler().account(for: flows),
            under: RuleScope(authorisation: "A1", services: services, countsYouTube: true))
    }

    /// Milliseconds of true activity inside `interval`, less `inset` at each edge.
    func truth(in interval: Interval, inset: Int64 = 0) -> Int64 {
        guard let inner = interval.inset(milliseconds: inset) else { return 0 }
        return IntervalSet(active).clipped(to: inner).milliseconds
    }

    /// Runs the model by Python with a driver on its command line, and reads the lines it prints.
    static func render(form: String, daysPerProfile: Int, seed: String) throws -> [ReferenceDay] {
        guard let folder = SharedData.folder else { return [] }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-B", "-c", ReferenceDriver.source, form, String(daysPerProfile), seed]
        process.environment = ["PYTHONPATH": folder.appending(path: "tools").path, "PATH": "/usr/bin:/usr/local/bin"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return read(String(decoding: bytes, as: UTF8.self))
    }

    private static func read(_ text: String) -> [ReferenceDay] {
        var days: [ReferenceDay] = []
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if fields[0] == "day" {
                days.append(ReferenceDay(name: fields[1], isAmbiguous: fields[2] == "1"))
            } else if let last = days.indices.last {
                days[last].read(fields)
            }
        }
        return days
    }

    private mutating func read(_ fields: [String]) {
        let numbers = fields.map { Int64($0) ?? 0 }
        let start = Timestamp(milliseconds: numbers[1])
        let interval = Interval(start: start, milliseconds: numbers[2] - numbers[1])
        switch fields[0] {
        case "lesson":
            lessons.append(
                AssessedLesson(interval: interval, label: "lesson", citation: fields[1], standing: .assessed))
        case "active": active.append(interval)
        default: readFlow(fields, interval)
        }
    }

    private mutating func readFlow(_ fields: [String], _ interval: Interval) {
        guard let service = ServiceID(fields[4]), let role = HostRole(rawValue: fields[5]),
            let form = FlowForm(rawValue: fields[7]), let referer = RefererRelation(rawValue: fields[9])
        else { return }
        flows.append(
            EvidenceFlow(
                ordinal: flows.count + 1, source: "proxy", line: flows.count + 1, lineDigest: "",
                device: Int(fields[3]) ?? 1, time: fields[2] == "-1" ? .startOnly(interval.start) : .span(interval),
                service: service, role: role,
                tags: Set(fields[6].split(separator: " ").compactMap { HostTag(rawValue: String($0)) }), site: "",
                form: form, outcome: .delivered,
                down: Int64(fields[8]).flatMap { $0 < 0 ? nil : ByteCount($0) }, up: nil, referer: referer,
                otherSiteGap: Int64(fields[10]), attribution: .authenticatedOwnDevice, partial: false))
    }
}
