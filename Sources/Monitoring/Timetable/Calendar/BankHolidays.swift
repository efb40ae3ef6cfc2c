import Custody
import FlowModel

/// The bank holidays of England and Wales, from the file that gov.uk publishes. They are data and never calculated:
/// single ones are added and moved by proclamation.
package struct BankHolidays: Hashable, Sendable {
    /// The part of the file that is read.
    package static let division = "england-and-wales"

    /// England and Wales have had at least eight since 1978; a year with fewer is not listed in full.
    package static let fewestInOneYear = 8

    /// The title of each bank holiday.
    package let titles: [CivilDate: String]
    /// The years that the file covers: within them, a date that is not listed is not a bank holiday.
    package let years: Set<Int>
    package let file: String

    package func covers(_ date: CivilDate) -> Bool { years.contains(date.year) }

    /// Reads the layout `{"england-and-wales": {"division": ..., "events": [{"title": ..., "date": "2026-05-04", ...}]}}`.
    /// Other divisions and other members of an event are passed over.
    static func parse(_ file: TimetableFile) -> (holidays: BankHolidays?, faults: [ConfigurationFault]) {
        let document: JSONValue
        do throws(JSONFault) {
            document = try JSONParser.parse(file.bytes)
        } catch {
            let problem = "the file is not JSON: \(error.reason)"
            let hint = "save the gov.uk bank-holidays file again, unchanged"
            let place = (error.line, error.column)
            return (
                nil,
                [ConfigurationFault(file: file.name, line: place.0, column: place.1, problem: problem, hint: hint)]
            )
        }
        guard let events = document[division]?["events"]?.array, !events.isEmpty else {
            return (nil, [layoutFault(file, "the file has no events for \(division)")])
        }
        var titles: [CivilDate: String] = [:]
        for (index, event) in events.enumerated() {
            guard let title = event["title"]?.string, let text = event["date"]?.string, let date = CivilDate(text)
            else {
                let problem = "event \(index + 1) of \(division) has no title, or no date that can be read"
                return (nil, [layoutFault(file, problem)])
            }
            titles[date] = title
        }
        let counts = Dictionary(titles.keys.map { ($0.year, 1) }, uniquingKeysWith: +)
        let years = Set(counts.filter { $0.value >= fewestInOneYear }.keys)
        return (BankHolidays(titles: titles, years: years, file: file.name), [])
    }

    private static func layoutFault(_ file: TimetableFile, _ problem: String) -> ConfigurationFault {
        ConfigurationFault(
            file: file.name, problem: problem, hint: "save the gov.uk bank-holidays file again, unchanged")
    }
}
