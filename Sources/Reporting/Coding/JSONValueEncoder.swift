import Custody

/// Turns a plain `Encodable` value into a `JSONValue`: names in snake case, absent optionals left out. Only what a report
/// is made of is known: truth values, whole numbers, text, arrays and objects.
struct JSONValueEncoder {
    static func encode(_ content: some Encodable) -> JSONValue {
        let node = EncodingNode(path: [])
        do {
            try node.put(content)
        } catch {
            preconditionFailure("a report holds a kind of value that its format does not have: \(error)")
        }
        return node.value
    }
}

/// The place in the tree that is being written.
private final class EncodingNode: Encoder {
    private enum Kind { case leaf, array, object }

    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]
    private var kind = Kind.object
    private var leaf = JSONValue.null
    /// Appended to in place: a report's annex has a row for each exchange.
    private var elements: [EncodingNode] = []
    private var members: [(name: String, node: EncodingNode)] = []

    init(path: [any CodingKey]) { self.codingPath = path }

    var value: JSONValue {
        switch kind {
        case .leaf: leaf
        case .array: .array(elements.map(\.value))
        case .object: .object(members.map { JSONMember($0.name, $0.node.value) })
        }
    }

    func put(_ value: some Encodable) throws {
        switch value {
        case let value as Bool: become(.bool(value))
        case let value as Int: become(.integer(Int64(value)))
        case let value as Int64: become(.integer(value))
        case let value as String: become(.string(value))
        case is any BinaryFloatingPoint, is any FixedWidthInteger: throw unsupported(value)
        default: try value.encode(to: self)
        }
    }

    func member(_ key: any CodingKey) -> EncodingNode {
        let node = EncodingNode(path: codingPath + [key])
        members.append((SnakeCase.name(of: key), node))
        return node
    }

    func element() -> EncodingNode {
        let node = EncodingNode(path: codingPath)
        elements.append(node)
        return node
    }

    var count: Int { elements.count }

    private func become(_ value: JSONValue) {
        (kind, leaf) = (.leaf, value)
    }

    func unsupported(_ value: Any) -> EncodingError {
        EncodingError.invalidValue(value, .init(codingPath: codingPath, debugDescription: "not part of the format"))
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        (kind, members) = (.object, [])
        return KeyedEncodingContainer(KeyedNode<Key>(node: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        (kind, elements) = (.array, [])
        return UnkeyedNode(node: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { SingleNode(node: self) }
}

private struct KeyedNode<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: EncodingNode
    var codingPath: [any CodingKey] { node.codingPath }

    func encodeNil(forKey key: Key) throws { throw node.unsupported("null") }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try node.member(key).put(value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        node.member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        node.member(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { node }

    func superEncoder(forKey key: Key) -> any Encoder { node.member(key) }
}

private struct UnkeyedNode: UnkeyedEncodingContainer {
    let node: EncodingNode
    var codingPath: [any CodingKey] { node.codingPath }
    var count: Int { node.count }

    func encodeNil() throws { throw node.unsupported("null") }

    func encode<T: Encodable>(_ value: T) throws { try node.element().put(value) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        node.element().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { node.element().unkeyedContainer() }

    func superEncoder() -> any Encoder { node }
}

private struct SingleNode: SingleValueEncodingContainer {
    let node: EncodingNode
    var codingPath: [any CodingKey] { node.codingPath }

    func encodeNil() throws { throw node.unsupported("null") }

    func encode<T: Encodable>(_ value: T) throws { try node.put(value) }
}
