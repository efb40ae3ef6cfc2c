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

    /// Judges one record that arrived at `arrival`. Its cost does not depend on how many windows are open.
    package func admit(_ flow: AttributedFlow, arrived arrival: Timestamp) -> Verdict {
        guard flow.grade != .unknown else { return .refused(.notAttributable) }
        guard let candidates = windows[flow.subject], let first = candidates.first else {
            return .refused(.subjectMismatch)
        }
        var refusal = AuthorisationGate.refusal(of: flow.record, arrived: arrival, by: first)
        if refusal == nil { return .admitted(AuthorisedFlow(flow, first)) }
        for window in candidates.dropFirst() {
            guard let other = AuthorisationGate.refusal(of: flow.record, arrived: arrival, by: window) else {
                return .admitted(AuthorisedFlow(flow, window))
            }
            if other != .beforeOpening, other != .afterClosing { refusal = other }
        }
        return .refused(refusal ?? .outsideTimes)
    }

    /// Why no record of `subject` at this time can be admitted, so that the rest of its line need not be read at all; nil
    /// when one can.
    package func refusal(
        of time: FlowTime, of subject: StaffNumber, arrived arrival: Timestamp
    ) -> RefusalCode? {
        guard let candidates = windows[subject] else { return .subjectMismatch }
        var first: RefusalCode?
        for window in candidates {
            guard let refusal = AuthorisationGate.refusal(of: time, arrived: arrival, by: window) else { return nil }
            first = first ?? refusal
        }
        return first ?? .subjectMismatch
    }

    private static func refusal(
        of record: FlowRecord, arrived arrival: Timestamp, by window: OpenWindow
    ) -> RefusalCode? {
        refusal(of: record.time, arrived: arrival, by: window) ?? (window.excluded.covers(record) ? .excluded : nil)
    }

    /// Why a record of the right person lies outside a window; nil when it lies inside, wholly or in part.
    ///
    /// A span must share time with the permitted times; touching them is not enough. Where only one end is known, that
    /// instant decides: nothing is supposed about the other. Whatever arrives while collection is off is not taken, even
    /// where it began before; after the end, late records of the window are taken for 48 hours (law page 2.3).
    private static func refusal(
        of time: FlowTime, arrived arrival: Timestamp, by window: OpenWindow
    ) -> RefusalCode? {
        if let refusal = outsideWindow(time, window) { return refusal }
        if arrival >= window.closing.adding(milliseconds: WindowFacts.grace) { return .arrivedTooLate }
        if arrival < window.closing, !window.collecting.contains(arrival) { return .suspended }
        if beganInAStop(time, window) { return .suspended }
        if touches(time, window.permitted) { return nil }
        return touches(time, window.suspended) ? .suspended : .outsideTimes
    }

    private static func outsideWindow(_ time: FlowTime, _ window: OpenWindow) -> RefusalCode? {
        guard case .span(let span) = time, span.milliseconds > 0 else {
            if time.filed < window.opening { return .beforeOpening }
            return time.filed >= window.closing ? .afterClosing : nil
        }
        if span.end <= window.opening { return .beforeOpening }
        return span.start >= window.closing ? .afterClosing : nil
    }

    /// Cut at the end of the stop, an open tab would look as if somebody had begun something at that very instant.
    private static func beganInAStop(_ time: FlowTime, _ window: OpenWindow) -> Bool {
        guard let start = time.start, start >= window.opening else { return false }
        return !window.collecting.contains(start)
    }

    private static func touches(_ time: FlowTime, _ set: IntervalSet) -> Bool {
        guard case .span(let span) = time, span.milliseconds > 0 else { return set.contains(time.filed) }
        return set.overlaps(span)
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
    /// When it took place, as far as it may be known: nothing before the opening or after the closing is kept,
    /// and it neither begins nor ends in a stop.
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

    /// From the first to the last instant at which collection was on while the flow lasted.
    private static func clip(_ time: FlowTime, to window: OpenWindow) -> FlowTime {
        guard case .span(let span) = time else { return time }
        let inside = window.collecting.clipped(to: span).intervals
        guard let first = inside.first, let last = inside.last,
            let kept = Interval(start: first.start, end: last.end)
        else { return time }
        return .span(kept)
    }

    private static func reachesOutside(_ time: FlowTime, _ permitted: IntervalSet) -> Bool {
        guard case .span(let span) = time, span.milliseconds > 0 else { return false }
        return permitted.clipped(to: span).milliseconds < span.milliseconds
    }
}
