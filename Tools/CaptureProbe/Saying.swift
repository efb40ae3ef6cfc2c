import Foundation

/// Says a line at once, wherever standard output goes to.
func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
