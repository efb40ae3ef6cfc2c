import Custody

extension SourceHealth {
    var json: JSONValue {
        MessageObject().with("name", name).with("intake", intake).with("state", state.rawValue)
            .with("lines", lines).with("kept", kept).with("refused", refused).with("drops", drops)
            .with("lost_bytes", lostBytes).with("lag", lag.map(JSONValue.integer)).with("last_line", lastLine).json
    }

    init?(_ reader: inout JSONObjectReader) {
        let name = reader.string("name")
        let intake = reader.string("intake")
        let state = reader.word("state", State.self)
        let lines = reader.count("lines")
        let kept = reader.count("kept")
        let refused = reader.counts("refused")
        let drops = reader.count("drops")
        let lostBytes = reader.count("lost_bytes")
        let lag = reader.optionalInteger("lag")
        let lastLine = reader.optionalTime("last_line")
        guard let name, let intake, let state, let lines, let kept, let refused, let drops, let lostBytes else {
            return nil
        }
        self.init(
            name: name, intake: intake, state: state, lines: lines, kept: kept, refused: refused, drops: drops,
            lostBytes: lostBytes, lag: lag, lastLine: lastLine)
    }
}
