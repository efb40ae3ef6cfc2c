import Custody
import Monitoring
import TestSupport
import Testing

/// A document with one member changed, and where it is then refused.
enum EventMutation {
    /// The document with the member at `path` replaced, added, or (by nil) taken away.
    static func changed(_ document: WindowEventDocument, _ path: [String], to member: JSONValue?) throws -> [UInt8] {
        CanonicalJSON.encode(setting(path[...], to: member, in: try JSONParser.parse(document.bytes)))
    }

    /// The paths of the faults; none when the bytes are accepted.
    static func faults(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try WindowEventDocument.read(bytes)
            return []
        } catch {
            return error.faults.map(\.path)
        }
    }

    static func faults(_ document: WindowEventDocument, _ path: String, _ member: JSONValue?) throws -> [String] {
        faults(try changed(document, path.split(separator: ".").map(String.init), to: member))
    }

    /// The paths of all members of a document, such as `signer.role`.
    static func paths(_ document: WindowEventDocument) throws -> [String] {
        let members = try #require(try JSONParser.parse(document.bytes).members)
        return members.flatMap { member in
            [member.name] + (member.value.members ?? []).map { "\(member.name).\($0.name)" }
        }
    }

    private static func setting(_ path: ArraySlice<String>, to member: JSONValue?, in object: JSONValue) -> JSONValue {
        guard let name = path.first, let members = object.members else { return member ?? .null }
        let kept = members.filter { !$0.isNamed(name) }
        if path.count == 1 { return .object(kept + (member.map { [JSONMember(name, $0)] } ?? [])) }
        return .object(
            kept + [JSONMember(name, setting(path.dropFirst(), to: member, in: object[name] ?? .object([])))])
    }
}
