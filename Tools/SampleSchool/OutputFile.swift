import ArgumentParser
import Foundation

/// A file that is made anew. What cannot be written ends the program with the file's name.
struct OutputFile {
    private let path: String
    private let handle: FileHandle

    init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw ValidationError("\(path): cannot be written; does its folder exist?") }
        self.path = path
        self.handle = handle
    }

    func write(_ bytes: [UInt8]) throws {
        do { try handle.write(contentsOf: Data(bytes)) } catch { throw ValidationError("\(path): \(error)") }
    }

    func close() throws { try handle.close() }
}
