/// Why one event, or one part of it, cannot be used.
struct EventRefusal: Error {
    /// Of the property that is at fault, counted from 1.
    let line: Int
    /// One lower-case sentence without a full stop.
    let reason: String
}
