import Custody

/// Reads a plain `Decodable` value out of a `JSONValue`, strictly: every field of the document must be asked for, null
/// stands for nothing, and text that a reader could not see is refused.
struct JSONValueDecoder {
    static func decode<Content: Decodable>(_ type: Content.Type, from value: JSONValue) throws(DocumentFault) -> Content
    {
        do {
            return try DecodingNode(value, path: "").get(type)
        } catch let fault as DocumentFault {
            throw fault
        } catch DecodingError.dataCorrupted(let context) {
            throw DocumentFault(path: "", reason: context.debugDescription)
        } catch {
            throw DocumentFault(path: "", reason: "the document does not have the shape of a report")
        }
    }
}

/// The place in the document that is being read.
private final class DecodingNode: Decoder {
    let value: JSONValue
    let path: String
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]
    private var asked: Set<String> = []

    init(_ value: JSONValue, path: String) {
        self.value = value
        self.path = path
    }

    func get<Content: Decodable>(_ type: Content.Type) throws -> Content {
        if let leaf = try leaf(type) { return leaf }
        let content: Content
        do {
            content = try Content(from: self)
        } catch DecodingError.dataCorrupted {
            throw fault("this value is not one of those that the format allows")
        }
        try refuseUnasked()
        return content
    }

    private func leaf<Content>(_ type: Content.Type) throws -> Content? {
        switch type {
        case is Bool.Type: try expect(value.bool as? Content, "true or false is expected here")
        case is Int.Type: try expect(value.integer.flatMap(Int.init(exactly:)) as? Content, "a number is expected here")
        case is Int64.Type: try expect(value.integer as? Content, "a number is expected here")
        case is String.Type: try expect(try visibleText() as? Content, "text is expected here")
        default: nil
        }
    }

    private func visibleText() throws -> String? {
        guard let text = value.string else { return nil }
        guard HiddenCharacters.areAbsent(from: text) else {
            throw fault("the text holds a character that cannot be seen")
        }
        return text
    }

    private func expect<Content>(_ content: Content?, _ reason: String) throws -> Content {
        guard let content else { throw fault(reason) }
        return content
    }

    func fault(_ reason: String) -> DocumentFault { DocumentFault(path: path, reason: reason) }

    func has(_ key: any CodingKey) -> Bool {
        let name = SnakeCase.name(of: key)
        asked.insert(name)
        return value[name] != nil
    }

    func member(_ key: any CodingKey) throws -> DecodingNode {
        let name = SnakeCase.name(of: key)
        asked.insert(name)
        let place = path.isEmpty ? name : path + "." + name
        guard let member = value[name] else { throw DocumentFault(path: place, reason: "this field is missing") }
        return DecodingNode(member, path: place)
    }

    private func refuseUnasked() throws {
        for member in value.members ?? [] where !asked.contains(member.name) {
            let known = member.name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f } ? member.name : "?"
            throw DocumentFault(path: path.isEmpty ? known : path + "." + known, reason: "this field is not known")
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard value.members != nil else { throw fault("an object is expected here") }
        return KeyedDecodingContainer(KeyedReader<Key>(node: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let elements = value.array else { throw fault("an array is expected here") }
        return UnkeyedReader(node: self, elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { SingleReader(node: self) }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let node: DecodingNode
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { node.has(key) }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try node.member(key).get(type) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try node.member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try node.member(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { node }

    func superDecoder(forKey key: Key) throws -> any Decoder { try node.member(key) }
}

private struct UnkeyedReader: UnkeyedDecodingContainer {
    let node: DecodingNode
    let elements: [JSONValue]
    var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    init(node: DecodingNode, elements: [JSONValue]) {
        self.node = node
        self.elements = elements
    }

    private mutating func next() throws -> DecodingNode {
        guard currentIndex < elements.count else { throw node.fault("an element is missing") }
        defer { currentIndex += 1 }
        return DecodingNode(elements[currentIndex], path: "\(node.path)[\(currentIndex)]")
    }

    func decodeNil() -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().get(type) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

    mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct SingleReader: SingleValueDecodingContainer {
    let node: DecodingNode
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try node.get(type) }
}
