import FlowModel

/// The one place where traffic becomes something that may be looked at. It holds the open windows and lets through what
/// lies in them; everything else is refused with its reason, which may be counted and nothing more.
package struct AuthorisationGate: Sendable {
    /// A person has one window at a time, and for a while two where records of an ended one still arrive.
    private let windows: [StaffNumber: [OpenWindow]]

    package init(_ windows: [OpenWindow]) {
        self.windows = Dictionary(grouping: windows, by: \.subject)
    }

    package enum Verdict: Hashable, Sendable {
        case admitted(AuthorisedFlow)
        case refused(RefusalCode)
    }

    /// Judges one record. Its cost does not depend on how many windows are open.
    package func admit(_ flow: AttributedFlow) -> Verdict {
        guard flow.grade != .unknown else { return .refused(.notAttributable) }
        guard let candidates = windows[flow.subject], let first = candidates.first else {
            return .refused(.subjectMismatch)
        }
        let time = flow.record.time
        var refusal = AuthorisationGate.refusal(of: time, by: first)
        if refusal == nil { return .admitted(AuthorisedFlow(flow, first)) }
        for window in candidates.dropFirst() {
            guard let other = AuthorisationGate.refusal(of: time, by: window) else {
                return .admitted(AuthorisedFlow(flow, window))
            }
            if other == .outsideTimes { refusal = other }
        }
        return .refused(refusal ?? .outsideTimes)
    }

    /// Whether no record of `subject` at this time can be admitted, so that the rest of its line need not be read at all.
    package func rulesOut(_ time: FlowTime, of subject: StaffNumber) -> Bool {
        guard let candidates = windows[subject] else { return true }
        return candidates.allSatisfy { AuthorisationGate.refusal(of: time, by: $0) != nil }
    }

    /// Why a record of the right person lies outside a window; nil when it lies inside, wholly or in part.
    ///
    /// A span must share time with the permitted times; touching them is not enough. Where only one end is known, that
    /// instant decides: nothing is supposed about the other.
    private static func refusal(of time: FlowTime, by window: OpenWindow) -> RefusalCode? {
        switch time {
        case .span(let span) where span.milliseconds > 0:
            if span.end <= window.opening { return .beforeOpening }
            if span.start >= window.closing { return .afterClosing }
            return window.permitted.overlaps(span) ? nil : .outsideTimes
        case .span, .endOnly, .startOnly:
            if time.filed < window.opening { return .beforeOpening }
            if time.filed >= window.closing { return .afterClosing }
            return window.permitted.contains(time.filed) ? nil : .outsideTimes
        }
    }
}

/// A record that may be looked at: of the right person, in an authorised time. Which service it concerns is not said yet.
///
/// Its initialiser is private to this file, so that nothing but the gate makes one, and the gate is made of windows
/// that only the register opens, from documents whose signatures were verified.
package struct AuthorisedFlow: Hashable, Sendable {
    package let flow: AttributedFlow
    package let authorisation: AuthorisationID
    /// The only services that it may be classified as.
    package let services: Set<ServiceID>
    /// When it took place, as far as it may be known: nothing before the opening or after the closing is kept.
    package let time: FlowTime
    /// It reaches over an end of the permitted time, so that its bytes cannot all be placed inside.
    package let partial: Bool

    fileprivate init(_ flow: AttributedFlow, _ window: OpenWindow) {
        self.flow = flow
        self.authorisation = window.authorisation
        self.services = window.services
        self.time = AuthorisedFlow.clip(flow.record.time, to: window)
        self.partial = AuthorisedFlow.reachesOutside(flow.record.time, window.permitted)
    }

    private static func clip(_ time: FlowTime, to window: OpenWindow) -> FlowTime {
        guard case .span(let span) = time, let opened = Interval(start: window.opening, end: window.closing),
            let inside = span.overlap(with: opened)
        else { return time }
        return .span(inside)
    }

    private static func reachesOutside(_ time: FlowTime, _ permitted: IntervalSet) -> Bool {
        guard case .span(let span) = time, span.milliseconds > 0 else { return false }
        return permitted.clipped(to: span).milliseconds < span.milliseconds
    }
}
