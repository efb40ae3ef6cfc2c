import Custody

extension SubmissionAnswer: ServiceMessage {
    package var json: JSONValue {
        let reasons = refusals.map { reason in
            MessageObject().with("code", reason.code).with("sentence", reason.sentence).json
        }
        return MessageObject().with("taken", isTaken).with("refusals", .array(reasons)).json
    }

    package init?(_ reader: inout JSONObjectReader) {
        let taken = reader.bool("taken")
        let refusals = reader.objects("refusals") { (reader: inout JSONObjectReader) -> Reason? in
            let code = reader.string("code")
            let sentence = reader.string("sentence")
            guard let code, let sentence else { return nil }
            return Reason(code: code, sentence: sentence)
        }
        guard let taken, let refusals else { return nil }
        guard taken == refusals.isEmpty else {
            reader.refuse("taken", "must be true exactly when there is no refusal")
            return nil
        }
        self.init(refusals: refusals)
    }
}
