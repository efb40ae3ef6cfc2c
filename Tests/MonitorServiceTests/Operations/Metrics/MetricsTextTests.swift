import FlowModel
import Foundation
import MonitorService
import Monitoring
import ServiceInterface
import Testing

@Suite("Metrics")
struct MetricsTextTests {
    private func metrics(_ health: ServiceHealth) throws -> PrometheusText {
        try PrometheusText(MetricsText(health).text)
    }

    @Test("every figure of the health is told")
    func figures() throws {
        let metrics = try metrics(
            HealthFixture.health(sources: [HealthFixture.source("proxy"), HealthFixture.source("b")]))
        for name in ["proxy", "b"] {
            #expect(metrics.value("usher_lines_read_total", ["source": name]) == "1200")
            #expect(metrics.value("usher_records_used_total", ["source": name]) == "34")
            #expect(metrics.value("usher_refused_total", ["source": name, "reason": "outside-times"]) == "5")
            #expect(metrics.value("usher_refused_total", ["source": name, "reason": "overlong"]) == "1")
            #expect(metrics.value("usher_drops_total", ["source": name]) == "2")
            #expect(metrics.value("usher_lag_seconds", ["source": name]) == "1.250")
            #expect(metrics.value("usher_source_state", ["source": name, "state": "open"]) == "1")
            #expect(metrics.value("usher_source_state", ["source": name, "state": "suspended"]) == "0")
        }
        #expect(metrics.value("usher_windows", ["phase": "open"]) == "1")
        #expect(metrics.value("usher_windows", ["phase": "purged"]) == "4")
        #expect(metrics.value("usher_windows", ["phase": "suspended"]) == "0")
        #expect(metrics.samples.filter { $0.name == "usher_windows" }.count == WindowPhase.allCases.count)
        let figures = [
            "usher_store_bytes": "4096", "usher_store_free_bytes": "1000000", "usher_store_waiting_records": "6",
            "usher_audit_entries": "77", "usher_clock_trusted": "1", "usher_up": "1", "usher_problems": "0",
            "usher_start_time_seconds": "1788076800.000",
        ]
        for (name, value) in figures { #expect(metrics.value(name) == value, "\(name)") }
        #expect(metrics.value("usher_info", ["version": "1.2.3"]) == "1")
    }

    @Test("what is wrong shows as a figure, and without a word of it")
    func impaired() throws {
        let health = HealthFixture.health(problems: ["j.smith"], state: .impaired, isClockTrusted: false)
        let metrics = try metrics(health)
        #expect(metrics.value("usher_up") == "0")
        #expect(metrics.value("usher_problems") == "1")
        #expect(metrics.value("usher_clock_trusted") == "0")
        #expect(!MetricsText(health).text.contains("smith"))
        #expect(try self.metrics(HealthFixture.health(state: .stopping)).value("usher_up") == "0")
    }

    @Test("a lag is exact, may be negative, and is absent before the first line")
    func lag() throws {
        for (lag, text) in [(0, "0.000"), (7, "0.007"), (-1250, "-1.250"), (-3, "-0.003"), (3_600_000, "3600.000")] {
            var source = HealthFixture.source("proxy")
            source.lag = Int64(lag)
            #expect(
                try metrics(HealthFixture.health(sources: [source])).value("usher_lag_seconds", ["source": "proxy"])
                    == text)
            source.lag = nil
            #expect(
                try metrics(HealthFixture.health(sources: [source])).value("usher_lag_seconds", ["source": "proxy"])
                    == nil)
        }
    }

    @Test("names cannot leave their quotation marks")
    func escaping() throws {
        var source = HealthFixture.source("a\"} 1\nusher_up 0 \\ é")
        source.refused = ["b\"\\": 3]
        let metrics = try metrics(HealthFixture.health(sources: [source]))
        let name = "a\"} 1?usher_up 0 \\ é"
        #expect(metrics.value("usher_lines_read_total", ["source": name]) == "1200")
        #expect(metrics.value("usher_refused_total", ["source": name, "reason": "b\"\\"]) == "3")
        #expect(metrics.value("usher_up") == "1")
    }

    @Test("nothing about anybody, also without any source")
    func nobody() throws {
        let health = HealthFixture.health(sources: [])
        let labels = try metrics(health).samples.flatMap(\.labels.keys)
        #expect(Set(labels) == ["version", "phase"])
        for digest in [health.catalogueDigest, health.configurationDigest] {
            #expect(!MetricsText(health).text.contains(digest))
        }
    }

    @Test("the page on metrics names every metric with its kind and labels, and no other")
    func page() throws {
        let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/formats/metrics.md")
        let rows = try String(contentsOf: place, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
            .map { $0.split(separator: "|").prefix(3).map { $0.trimmingCharacters(in: .whitespaces) } }
        let metrics = try metrics(HealthFixture.health())
        let expected = metrics.kinds.map { name, kind in
            let labels = Set(metrics.samples.filter { $0.name == name }.flatMap(\.labels.keys))
            return ["`\(name)`", kind, labels.sorted().map { "`\($0)`" }.joined(separator: ", ")]
        }
        #expect(Set(rows) == Set(expected))
        #expect(rows.count == expected.count)
    }
}
