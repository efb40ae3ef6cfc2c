/// Members by kind. Each adds a fault and returns nil when the member is of another kind; the plain ones also when it is
/// missing. `null` is never accepted: a member that says nothing is left out.
extension JSONObjectReader {
    package mutating func string(_ name: String) -> String? {
        value(name).flatMap { string($0, name) }
    }

    package mutating func optionalString(_ name: String) -> String? {
        value(name, required: false).flatMap { string($0, name) }
    }

    package mutating func integer(_ name: String) -> Int64? {
        value(name).flatMap { kind($0.integer, name, "must be a whole number") }
    }

    package mutating func optionalInteger(_ name: String) -> Int64? {
        value(name, required: false).flatMap { kind($0.integer, name, "must be a whole number") }
    }

    package mutating func bool(_ name: String) -> Bool? {
        value(name).flatMap { kind($0.bool, name, "must be true or false") }
    }

    package mutating func optionalBool(_ name: String) -> Bool? {
        value(name, required: false).flatMap { kind($0.bool, name, "must be true or false") }
    }

    package mutating func array(_ name: String) -> [JSONValue]? {
        value(name).flatMap { kind($0.array, name, "must be a list") }
    }

    package mutating func optionalArray(_ name: String) -> [JSONValue]? {
        value(name, required: false).flatMap { kind($0.array, name, "must be a list") }
    }

    /// A list of strings; one fault for each element that is none.
    package mutating func strings(_ name: String) -> [String]? {
        array(name).flatMap { strings($0, name) }
    }

    package mutating func optionalStrings(_ name: String) -> [String]? {
        optionalArray(name).flatMap { strings($0, name) }
    }

    /// A nested object, read to its end by `body`.
    package mutating func object<Content>(
        _ name: String, _ body: (inout JSONObjectReader) -> Content?
    ) -> Content? {
        value(name).flatMap { nested($0, path(of: name), body) }
    }

    package mutating func optionalObject<Content>(
        _ name: String, _ body: (inout JSONObjectReader) -> Content?
    ) -> Content? {
        value(name, required: false).flatMap { nested($0, path(of: name), body) }
    }

    /// A list of objects, each read to its end by `body`; nil unless every one could be read.
    package mutating func objects<Content>(
        _ name: String, _ body: (inout JSONObjectReader) -> Content?
    ) -> [Content]? {
        array(name).flatMap { objects($0, name, body) }
    }

    package mutating func optionalObjects<Content>(
        _ name: String, _ body: (inout JSONObjectReader) -> Content?
    ) -> [Content]? {
        optionalArray(name).flatMap { objects($0, name, body) }
    }

    private mutating func kind<Content>(_ content: Content?, _ name: String, _ reason: String) -> Content? {
        if content == nil { refuse(name, reason) }
        return content
    }

    private mutating func string(_ value: JSONValue, _ name: String) -> String? {
        guard let text = kind(value.string, name, "must be a string") else { return nil }
        guard HiddenCharacters.areAbsent(from: text) else {
            refuse(name, "holds a control character that would not be seen when it is shown")
            return nil
        }
        return text
    }

    private mutating func strings(_ values: [JSONValue], _ name: String) -> [String]? {
        let texts = values.indices.compactMap { string(values[$0], "\(name)[\($0)]") }
        return texts.count == values.count ? texts : nil
    }

    private mutating func objects<Content>(
        _ values: [JSONValue], _ name: String, _ body: (inout JSONObjectReader) -> Content?
    ) -> [Content]? {
        let contents = values.indices.compactMap { nested(values[$0], path(of: "\(name)[\($0)]"), body) }
        return contents.count == values.count ? contents : nil
    }

    private mutating func nested<Content>(
        _ value: JSONValue, _ path: String, _ body: (inout JSONObjectReader) -> Content?
    ) -> Content? {
        var reader = JSONObjectReader(value, at: path)
        let content = body(&reader)
        reader.refuseUnasked()
        absorb(reader.faults)
        return reader.faults.isEmpty ? content : nil
    }
}
