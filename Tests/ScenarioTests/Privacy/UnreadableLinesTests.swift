import Foundation
import TestSupport
import Testing

@Suite("Lines that cannot be read")
struct UnreadableLinesTests {
    /// Occurs nowhere else, in no case of letters.
    private static let word = "xylophonequartz"

    /// Each damaged in another way; all with the subject's log-in, so that they are looked at.
    private static let lines = [
        "1777372158.952  19852 10.20.1.14 TCP_TUNNEL/200 450231 CONNECT \(word).example:443 a.archer",
        "not-a-time 19852 10.20.1.14 TCP_TUNNEL/200 1 CONNECT \(word).example:443 a.archer HIER_DIRECT/1.2.3.4 -",
        "1777372158.952 \(word) 10.20.1.14 TCP_TUNNEL/200 1 CONNECT h.example:443 a.archer HIER_DIRECT/1.2.3.4 -",
        "1777372158.952 1 10.20.1.14 \(word) 1 CONNECT h.example:443 a.archer HIER_DIRECT/1.2.3.4 -",
        "1777372158.952 1 10.20.1.14 TCP_TUNNEL/200 \(word) CONNECT h.example:443 a.archer HIER_DIRECT/1.2.3.4 -",
        "1777372158.952 1 10.20.1.14 TCP_TUNNEL/200 1 CONNECT \(word)..:443 a.archer HIER_DIRECT/1.2.3.4 -",
        "1777372158.952 1 10.20.1.14 TCP_MISS/200 1 GET http://\(word)\u{1}/ a.archer HIER_DIRECT/1.2.3.4 text/html",
    ]

    @Test("no part of them appears in anything that is written or said")
    func silent() throws {
        try withTemporaryFolder { folder in
            let log = folder.appending(path: "access.log")
            try Data(Self.lines.joined(separator: "\n").utf8).write(to: log)
            let sample = SampleSchoolSetup.folder.path
            let out = folder.appending(path: "run")
            let run = try CommandRun(
                "usherd",
                [
                    "rehearse", "--config", "\(sample)/usher.yaml", "--authorisation", "\(sample)/authorisation.json",
                    "--documents", "\(sample)/documents", "--out", out.path, log.path,
                ])
            #expect(run.status == 0, "\(run.transcript)")
            #expect(run.transcript.contains("unreadable"))
            #expect(!run.transcript.lowercased().contains(Self.word))
            let files = try FileManager.default.subpathsOfDirectory(atPath: out.path)
            #expect(files.contains("store.sqlite"))
            for file in files {
                guard let data = FileManager.default.contents(atPath: out.appending(path: file).path) else { continue }
                #expect(!String(decoding: data, as: UTF8.self).lowercased().contains(Self.word), "\(file)")
            }
        }
    }
}
