/// Something that the test itself needs did not work: nothing is known of the service then.
struct TortureFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
