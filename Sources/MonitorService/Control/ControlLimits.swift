import ServiceInterface

/// How large anything on the control socket may be: far above what we send, and small enough that nothing that is sent fills
/// the memory.
enum ControlLimits {
    /// Of a submitted document or a signed request, in bytes: the longest authorisation has some hundred kilobytes, and base
    /// 64 adds a third.
    static let body = 1 << 20
    /// Of one header and of all headers together, in bytes: ours have some two hundred.
    static let header = 8 << 10
    static let headers = 32
    static let export = ServiceLimits.export
    /// What is read at once of a case, in bytes.
    static let piece = 64 << 10
}
