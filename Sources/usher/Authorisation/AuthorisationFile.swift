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
        let (authorisation, faults) = judge(document)
        faults.forEach { Usher.console.note("\(path): \($0)") }
        guard let authorisation, faults.isEmpty else {
            throw Failure(
                .faultsFound, "\(path) is not an acceptable authorisation",
                hint: "docs/formats/authorisation.md explains every field")
        }
        return (bytes, authorisation)
    }

    /// What a document says, and everything that can be told to be wrong with it without knowing the school: its form,
    /// identities that stand for more than one person or device, and texts that say nothing.
    static func judge(_ document: JSONValue) -> (authorisation: MonitoringAuthorisation?, faults: [String]) {
        do {
            let authorisation = try MonitoringAuthorisation(reading: document)
            let faults = authorisation.bindings.enumerated().compactMap { index, binding in
                fault(of: binding).map { "identity_bindings[\(index)].value: \($0)" }
            }
            return (authorisation, faults + AuthorisationRules.texts(authorisation).map(\.description))
        } catch {
            return (nil, error.faults.map(\.description))
        }
    }

    /// Why an identity is none, or not that of one person or device; nil when it is.
    static func fault(of binding: DeclaredBinding) -> String? {
        do {
            _ = try IdentityBinding(binding)
            return nil
        } catch {
            return error.sentence
        }
    }
}
