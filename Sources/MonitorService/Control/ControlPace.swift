/// How much at a time, and how fast, the control socket lets its clients ask. Each is far above what a person with a command
/// line needs, and low enough that whoever floods the socket fills neither memory nor the audit chain. Times in seconds.
package struct ControlPace: Sendable {
    /// Connections at a time. Each holds a descriptor and at most one body.
    package var connections = 64
    /// Of which one user may hold so many: nobody shuts the others out.
    package var connectionsOfOne = 16
    /// From the connection to the whole head of a request: local clients take milliseconds.
    package var head: Int64 = 10
    /// From the head to the whole body.
    package var body: Int64 = 20
    /// From the head to the whole of an export.
    package var export: Int64 = 120
    /// Until a client has taken the next piece of an answer.
    package var stall: Int64 = 30
    /// From the end of an answer until the connection is closed, where the client does not close it. A client that is still
    /// sending what is not wanted can so read why.
    package var linger: Int64 = 5
    /// Requests of any kind by one user: a script that asks once a second is well within it.
    package var requests = RequestRate(burst: 60, perMinute: 600)
    /// Refused documents by one user. Every refusal is an entry of the audit chain for ever: this is at most some thousand a
    /// day.
    package var refusedDocuments = RequestRate(burst: 30, perMinute: 1)

    package init() {}
}
