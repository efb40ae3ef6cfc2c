/// Reads the named members of an object and collects every fault instead of stopping at the first. Members that nobody
/// asked for are faults too: a field that we do not understand may be one that matters.
///
///     let school = try JSONObjectReader.read(document, at: "") { reader -> School? in
///         guard let name = reader.string("name"), let pupils = reader.integer("pupils") else { return nil }
///         return School(name: name, pupils: pupils)
///     }
package struct JSONObjectReader {
    /// Where the object stands in the document; empty for the document itself.
    package let path: String
    package private(set) var faults: [DocumentFault] = []
    private let members: [JSONMember]
    /// Of something that is no object, one fault says enough.
    private let isObject: Bool
    private var asked: Set<[UInt8]> = []

    /// A reader of `value`; when that is no object, this is its first fault and all members are absent.
    package init(_ value: JSONValue, at path: String) {
        self.path = path
        self.members = value.members ?? []
        self.isObject = value.members != nil
        if !isObject { faults.append(DocumentFault(path: path, reason: "must be an object")) }
    }

    /// What `body` makes of the whole object. Throws every fault when there is any, unknown members included.
    package static func read<Content>(
        _ value: JSONValue, at path: String = "", _ body: (inout JSONObjectReader) -> Content?
    ) throws(DocumentFaults) -> Content {
        var reader = JSONObjectReader(value, at: path)
        let content = body(&reader)
        reader.refuseUnasked()
        guard reader.faults.isEmpty else { throw DocumentFaults(reader.faults) }
        guard let content else { throw DocumentFaults([DocumentFault(path: path, reason: "cannot be read")]) }
        return content
    }

    /// The path of a member of this object.
    package func path(of name: String) -> String {
        path.isEmpty ? name : "\(path).\(name)"
    }

    /// Adds a fault of the caller's own about one member.
    package mutating func refuse(_ name: String, _ reason: String) {
        faults.append(DocumentFault(path: path(of: name), reason: reason))
    }

    /// Adds faults that were found elsewhere.
    package mutating func absorb(_ others: [DocumentFault]) {
        faults.append(contentsOf: others)
    }

    /// Makes a fault of each member that was not asked for. `read` and the readers of nested objects call it by themselves.
    package mutating func refuseUnasked() {
        for member in members where !asked.contains(Array(member.name.utf8)) {
            refuse(presentable(member.name), "is not a member that this version knows")
        }
    }

    /// An unknown name comes from outside and goes to a terminal: long or invisible ones are not repeated.
    private func presentable(_ name: String) -> String {
        let isPlain = name.utf8.count <= 64 && !name.isEmpty && name.utf8.allSatisfy { (0x21...0x7e).contains($0) }
        return isPlain ? name : "(a name that cannot be shown)"
    }

    /// The member as it is; marks it as known. A missing one is a fault only when `required`.
    package mutating func value(_ name: String, required: Bool = true) -> JSONValue? {
        asked.insert(Array(name.utf8))
        if let member = members.first(where: { $0.isNamed(name) }) { return member.value }
        if required, isObject { refuse(name, "is missing") }
        return nil
    }
}
