import Custody
import Monitoring
import Voice

/// School files on this computer.
enum SchoolFileAccess {
    /// A file with faults is refused with all of them.
    static func read(_ path: String) throws(Failure) -> SchoolFile {
        let bytes = try FileAccess.read(path, limit: JSONParser.longestDocument)
        do {
            return try SchoolFile.read(bytes)
        } catch {
            error.faults.forEach { Usher.console.note("\(path): \($0)") }
            throw Failure(
                .badInput, "\(path) is not a school file",
                hint: "ask for a new one: usherd check --config usher.yaml --school-file school.json")
        }
    }
}
