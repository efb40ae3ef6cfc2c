/// What an event says beside its times.
struct EventLabel: Hashable, Sendable {
    let kind: TimetableRow.Kind
    let subject: String?
    let room: String?
}
