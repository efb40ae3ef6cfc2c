import Custody
import Monitoring

/// Section 6.
enum MethodText {
    static func section(_ material: ReportMaterial) -> ReportMethod {
        let text = material.parameters.canonicalText
        let lines = text.split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1) }
        let parameters = lines.filter { $0.count == 2 }.map { ParameterRow(name: String($0[0]), value: String($0[1])) }
        return ReportMethod(
            paragraphs: paragraphs(material),
            parameters: parameters + [ParameterRow(name: "lesson-edge-tolerance-ms", value: "\(material.tolerance)")],
            versions: [
                VersionRow(subject: "Program", version: material.tool),
                VersionRow(subject: "Catalogue of services", version: material.authorisation.catalogueDigest.hex),
                VersionRow(subject: "Calendar and timetable", version: material.timetableVersion),
            ] + cited(material) + [
                VersionRow(subject: "Constants of the method", version: ContentDigest(of: Array(text.utf8)).hex)
            ])
    }

    private static func paragraphs(_ material: ReportMaterial) -> [String] {
        [
            "Exchanges of one device with one named service that begin close together form a burst. A burst is set aside when it looks like a button, pixel or player on somebody else’s page, like an app or tab keeping itself up to date, or like anything else that happens without a person.",
            "What remains are marks: starts of exchanges that look like something a person did. Marks of one service with no long gap between them form an episode. An episode is called activity only when there are several marks some time apart, or enough data; otherwise it is a contact, which is listed and has no minutes.",
            "The lower figure counts only the time between marks that lie close together, three minutes at most, and for an encrypted tunnel only the time that its bytes needed. The upper figure fills the gaps between marks. Services and devices that overlap in time are counted once.",
            "A lesson is put up for review only by the lower figure, only inside the lesson and \(material.tolerance / 60_000) minutes from its edges, only from two minutes on, only where marks of one episode follow one another as a person makes them (two of them 10 to 30 seconds apart, or five of which all but the greatest brought a megabyte, or three that each brought a whole page and two of them within a minute and a half) or the bytes of tunnels needed two minutes, and only where the person is known from a log-on. What is unknown is “not assessed”.",
        ] + [lessonTime(material.lessonDefinition)].compactMap(\.self)
    }

    /// The files of which the lesson table cites rows, so that each row can be found in a file that nobody can exchange.
    private static func cited(_ material: ReportMaterial) -> [VersionRow] {
        let names = Set(material.plans.flatMap(\.periods).map { String($0.citation.prefix { $0 != ":" }) })
        return material.timetableSources.filter { names.contains($0.name) }
            .map { VersionRow(subject: "\($0.name) (SHA-256)", version: $0.digest.hex) }
    }

    /// Policy 5.5 leaves it to the school what counts besides lessons, cover and duties.
    private static func lessonTime(_ definition: [String]) -> String? {
        guard !definition.isEmpty else { return nil }
        let choices = LessonDefinition.choices.map(\.rawValue).sorted()
        let counted = choices.filter(definition.contains).map(PlainWords.of)
        let others = choices.filter { !definition.contains($0) }.map(PlainWords.of)
        let besides = counted.isEmpty ? "" : ", and besides: \(counted.joined(separator: ", "))"
        let left = others.isEmpty ? "" : " Not counted: \(others.joined(separator: ", "))."
        return "As lesson time the school counts lessons, cover given and duties with pupils\(besides).\(left)"
    }
}
