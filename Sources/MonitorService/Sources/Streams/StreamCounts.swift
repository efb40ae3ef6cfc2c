/// What came to one listening socket since the program started. Nothing about anybody.
package struct StreamCounts: Equatable, Sendable {
    /// Lines handed on, empty and overlong ones among them.
    package internal(set) var lines = 0
    package internal(set) var refused: [StreamRefusal: Int] = [:]
    /// Datagrams that the kernel threw away because nobody fetched them in time. What the network lost is not among them.
    package internal(set) var lostDatagrams = 0
    /// Connections that are open at this moment.
    package internal(set) var openConnections = 0

    package init(refused: [StreamRefusal: Int] = [:], lostDatagrams: Int = 0) {
        self.refused = refused
        self.lostDatagrams = lostDatagrams
    }
}
