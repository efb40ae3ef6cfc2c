import Custody

extension ServiceHealth: ServiceMessage {
    package var json: JSONValue {
        MessageObject().with("program", program).with("state", state.rawValue)
            .with("problems", .array(problems.map(JSONValue.string))).with("started_at", startedAt).with("now", now)
            .with("clock_trusted", isClockTrusted).with("windows", windows)
            .with("sources", .array(sources.map(\.json))).with("store", store.json)
            .with("audit_entries", auditEntries).with("catalogue_digest", catalogueDigest)
            .with("configuration_digest", configurationDigest).with("calendar_ends", calendarEnds).json
    }

    package init?(_ reader: inout JSONObjectReader) {
        let program = reader.string("program")
        let state = reader.word("state", State.self)
        let problems = reader.strings("problems")
        let times = (started: reader.time("started_at"), now: reader.time("now"))
        let trusted = reader.bool("clock_trusted")
        let windows = reader.counts("windows")
        let sources = reader.objects("sources", SourceHealth.init)
        let store = reader.object("store", StoreHealth.init)
        let entries = reader.count("audit_entries")
        let digests = (catalogue: reader.string("catalogue_digest"), own: reader.string("configuration_digest"))
        let calendarEnds = reader.optionalString("calendar_ends")
        guard let program, let state, let problems, let startedAt = times.started, let now = times.now, let trusted,
            let windows, let sources, let store, let entries, let catalogue = digests.catalogue, let own = digests.own
        else { return nil }
        self.init(
            program: program, state: state, problems: problems, startedAt: startedAt, now: now,
            isClockTrusted: trusted, windows: windows, sources: sources, store: store, auditEntries: entries,
            catalogueDigest: catalogue, configurationDigest: own, calendarEnds: calendarEnds)
    }
}

extension StoreHealth {
    var json: JSONValue {
        MessageObject().with("bytes", bytes).with("free", free).with("last_commit", lastCommit)
            .with("waiting", waiting).json
    }

    init?(_ reader: inout JSONObjectReader) {
        let bytes = reader.count("bytes")
        let free = reader.count("free")
        let lastCommit = reader.optionalTime("last_commit")
        let waiting = reader.count("waiting")
        guard let bytes, let free, let waiting else { return nil }
        self.init(bytes: bytes, free: free, lastCommit: lastCommit, waiting: waiting)
    }
}
