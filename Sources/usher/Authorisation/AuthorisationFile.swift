import Custody
import Monitoring
import Voice

/// Authorisations on this computer.
enum AuthorisationFile {
    /// The bytes and what they say. A document with faults is refused with all of them.
    static func read(_ path: String) throws(Failure) -> (bytes: [UInt8], authorisation: MonitoringAuthorisation) {
        let bytes = try FileAccess.read(path, limit: JSONParser.longestDocument)
        let document: JSONValue
        do {
            document = try JSONParser.parse(bytes)
        } catch {
            throw Failure(.badInput, "\(path):\(error)", hint: "the file must be the JSON that `new` wrote")
        }
        do {
            return (bytes, try MonitoringAuthorisation(reading: document))
        } catch {
            error.faults.forEach { Usher.console.note("\(path): \($0)") }
            throw Failure(
                .faultsFound, "\(path) is not an acceptable authorisation",
                hint: "docs/formats/authorisation.md explains every field")
        }
    }
}
