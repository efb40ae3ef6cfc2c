import Foundation

/// The folders of one service that a test starts, below a folder of the test.
package struct ServicePlaces: Sendable {
    package let folder: URL

    package init(_ folder: URL) {
        self.folder = folder
    }

    /// The school's configuration.
    package var etc: URL { folder.appending(path: "etc") }
    package var configuration: String { etc.appending(path: "usher.yaml").path }
    /// Signed documents, to be handed in.
    package var papers: URL { folder.appending(path: "papers") }
    /// Of the proxies.
    package var logs: URL { folder.appending(path: "logs") }
    package var state: String { folder.appending(path: "state").path }
    package var runtime: String { folder.appending(path: "run").path }
    package var socket: String { runtime + "/control.sock" }
    var notifySocket: String { folder.appending(path: "notify").path }
    var output: String { folder.appending(path: "output").path }
    package var errors: String { folder.appending(path: "errors").path }
}
