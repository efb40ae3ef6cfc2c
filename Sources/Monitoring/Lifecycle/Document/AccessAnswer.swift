import Custody

/// How a request went on: sent, put off, or paused.
package struct AccessAnswer: Hashable, Sendable {
    package enum Step: String, Hashable, Sendable, CaseIterable {
        case sent
        /// By up to two months, for a complex request (article 12(3)).
        case extended
        /// Waiting for the person to say what is meant.
        case clarificationAsked = "clarification_asked"
        case clarificationReceived = "clarification_received"
    }

    /// Of the `access_request` document.
    package let request: ContentDigest
    package let step: Step
    package let on: CivilDate
    /// The exemption that something was left out under, in words; nil where nothing was.
    package let exemption: String?

    package init(request: ContentDigest, step: Step, on: CivilDate, exemption: String? = nil) {
        self.request = request
        self.step = step
        self.on = on
        self.exemption = exemption
    }

    init?(_ reader: inout JSONObjectReader) {
        let request = reader.digest("request")
        let step = reader.word("step", Step.self)
        let on = reader.date("on")
        let exemption = reader.optionalText("exemption")
        guard let request, let step, let on else { return nil }
        self.init(request: request, step: step, on: on, exemption: exemption)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("request", request.hex)
            $0.add("step", step)
            $0.add("on", on)
            $0.add("exemption", exemption)
        }
    }
}
