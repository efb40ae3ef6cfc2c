/// One JSON value, without floating-point numbers: a document of ours has exactly one canonical form, and two values
/// compare by what they say.
///
/// Members keep the order of the document, and `==` takes that order into account; compare `CanonicalJSON` encodings to
/// compare meaning.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// All 64 bits are kept. Other implementations of RFC 8785 agree up to 2^53 in size.
    case integer(Int64)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
}

/// What a value holds, when it is of the asked kind.
extension JSONValue {
    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    package var integer: Int64? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    package var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    package var array: [JSONValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    /// The members of an object, in the order of the document.
    package var members: [JSONMember]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The value of the member whose name has exactly these bytes; nil when there is none, or when this is no object.
    package subscript(name: String) -> JSONValue? {
        members?.first { $0.isNamed(name) }?.value
    }
}
