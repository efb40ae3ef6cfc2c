import FlowModel

/// What the generator made happen, whatever a log may let anybody see of it.
package enum TruthKind: String {
    /// A person scrolled, watched or wrote.
    case use
    /// Opened and left within 40 seconds.
    case glance
    /// A film was played.
    case video
    /// Other people's pages loaded a button, a pixel or a post.
    case embed
    /// An app in a pocket kept in touch.
    case background
    /// A tab was left open and asked for news by itself.
    case openTab = "open-tab"
    /// The proxy refused.
    case blocked
    /// The school's own account was used for school business.
    case schoolAccount = "school-account"
}

/// One row of the truth file.
package struct TruthRow {
    let span: Interval
    let user: String
    let service: String
    let kind: TruthKind

    package init(span: Interval, user: String, service: String, kind: TruthKind) {
        self.span = span
        self.user = user
        self.service = service
        self.kind = kind
    }

    /// `yes` inside one lesson, `part` across an edge, `no` outside.
    package func placement(among lessons: [Interval]) -> String {
        let shared = lessons.reduce(0) { $0 + ($1.overlap(with: span)?.milliseconds ?? 0) }
        if shared == 0 { return "no" }
        return shared == span.milliseconds ? "yes" : "part"
    }
}
