/// Where the running service finds and puts things.
package struct DaemonPlaces: Sendable {
    /// `usher.yaml`.
    package let configuration: String
    /// Of the register.
    package let state: String
    /// In memory, and gone after a restart of the machine.
    package let runtime: String
    package let socket: String

    package init(configuration: String, state: String, runtime: String, socket: String) {
        self.configuration = configuration
        self.state = state
        self.runtime = runtime
        self.socket = socket
    }
}
