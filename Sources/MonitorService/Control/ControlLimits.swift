/// What one client, or all together, may ask of the control socket. Each limit is far above what a person with a command
/// line needs, and low enough that whoever floods the socket fills neither memory nor the audit chain.
enum ControlLimits {
    /// Of a submitted document or a signed request, in bytes: the longest authorisation has some hundred kilobytes, and base
    /// 64 adds a third.
    static let body = 1 << 20
    /// Of one header and of all headers together, in bytes: ours have some two hundred.
    static let header = 8 << 10
    static let headers = 32
    /// Connections at a time. Each holds a descriptor and at most one body.
    static let connections = 64
    /// Of which one user may hold so many: nobody shuts the others out.
    static let connectionsOfOne = 16
    /// From the connection to the whole head of a request, in seconds: local clients take milliseconds.
    static let headSeconds: Int64 = 10
    /// From the head to the whole body, in seconds.
    static let bodySeconds: Int64 = 20
    /// Until a client has taken the next piece of an answer, in seconds.
    static let stallSeconds: Int64 = 30
    /// From the end of an answer until the connection is closed, in seconds. Clients of ours close it at once.
    static let lingerSeconds: Int64 = 5
    /// Of an export that is handed in, in bytes: a month of one busy person has some ten megabytes. It is held in memory, since it
    /// is taken as a whole or not at all and must not reach a disk.
    static let export = 32 << 20
    static let exportSeconds: Int64 = 120
    /// What is read at once of a case, in bytes.
    static let piece = 64 << 10

    /// Requests of any kind by one user: a script that asks once a second is well within it.
    static let requests = RequestRate(burst: 60, perMinute: 600)
    /// Refused documents by one user. Every refusal is an entry of the audit chain for ever: this is at most some thousand a
    /// day.
    static let refusedDocuments = RequestRate(burst: 30, perMinute: 1)
}
