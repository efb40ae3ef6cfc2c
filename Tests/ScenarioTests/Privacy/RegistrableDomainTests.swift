import Foundation
import Reporting
import Testing

/// Requirement R5 on a whole run: the log names hosts of the service, the report its registrable domain.
@Suite("No host beyond the registrable domain")
struct RegistrableDomainTests {
    @Test("R5: no file of a report has a host name of the log that is longer than the domain")
    func hosts() throws {
        let scenario = try #require(ScenarioCase.all.first { $0.name == "scrolling-in-a-lesson" })
        let names = LogNames(Array(try Data(contentsOf: scenario.log)), subject: ["a.archer"])
        let long = names.subjectsHosts.filter { $0.split(separator: ".").count > 2 }
        #expect(long.contains("www.facebook.com") && long.contains("scontent-lhr8-1.xx.fbcdn.net"))
        // The catalogue's remarks on a service are the same in every report and tell nothing of anybody's use.
        var report = try JSONReport.read(
            try #require(SmallCase.shared.get().report.first { $0.name == "report.json" }?.bytes))
        for index in report.scope.services.indices { report.scope.services[index].note = "" }
        for file in ReportFiles.of(report) {
            let search = NameSearch(file.bytes)
            for name in long where search.contains(name) { Issue.record("\(file.name) names \(name)") }
            if file.name == "report.csv" { #expect(search.contains("fbcdn.net")) }
        }
    }
}
