import Custody

/// All windows, as the person who runs the server may see them.
package struct WindowList: Hashable, Sendable, ServiceMessage {
    package let windows: [WindowSummary]

    package init(_ windows: [WindowSummary]) {
        self.windows = windows
    }

    package var json: JSONValue { ["windows": .array(windows.map(\.json))] }

    package init?(_ reader: inout JSONObjectReader) {
        guard let windows = reader.objects("windows", WindowSummary.init) else { return nil }
        self.init(windows)
    }
}

extension WindowSummary {
    var json: JSONValue {
        MessageObject().with("authorisation", authorisation).with("phase", phase).with("documents", documents)
            .with("segments", segments).json
    }

    init?(_ reader: inout JSONObjectReader) {
        let authorisation = reader.string("authorisation")
        let phase = reader.string("phase")
        let documents = reader.count("documents")
        let segments = reader.count("segments")
        guard let authorisation, let phase, let documents, let segments else { return nil }
        self.init(authorisation: authorisation, phase: phase, documents: documents, segments: segments)
    }
}
