/// A file could not be read to its end. Names the file and never anything in it.
package struct RecordedFileFault: Error, CustomStringConvertible {
    package let path: String
    package let reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    package var description: String {
        "cannot read \(path == "-" ? "standard input" : path): \(reason)"
    }
}
