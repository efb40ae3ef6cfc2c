/// One reason why the register does not take something.
package struct RegisterRefusal: Hashable, Sendable, CustomStringConvertible {
    /// Stable: `A8-second-window`, `E5-stale`, `X1-no-way-back`.
    package let code: String
    package let sentence: String

    init(_ refusal: Refusal) {
        code = refusal.code.rawValue
        sentence = String(refusal.description.dropFirst(code.count + 2))
    }

    init(_ refusal: TrailRefusal) {
        code = refusal.code
        sentence = refusal.description
    }

    init(_ refusal: LifecycleRefusal) {
        code = refusal.rawValue
        sentence = refusal.description
    }

    package var description: String { "\(code): \(sentence)" }
}
