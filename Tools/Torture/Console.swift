import Foundation

/// Says things at once, wherever standard output goes to.
enum Console {
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }
}
