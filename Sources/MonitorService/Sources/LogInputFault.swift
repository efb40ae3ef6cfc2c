/// A log could not be read to its end. Names the file and never a line of it.
package struct LogInputFault: Error, CustomStringConvertible {
    package let path: String
    package let reason: String

    package var description: String {
        "cannot read \(path == "-" ? "standard input" : path): \(reason)"
    }
}
