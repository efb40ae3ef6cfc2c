import FlowModel
import Monitoring

/// What is known while a form is filled in.
struct FormContext {
    /// Nil when everything has to be typed.
    let school: SchoolFile?
    /// The fingerprint of the key that was given with `--key`.
    let ownKey: String?
    /// The time of writing.
    let now: Timestamp

    var today: CivilDate { CivilTime.local(now).date }
}
