import Custody

/// Parts of a catalogue for programs.
extension SocialService {
    package var json: JSONValue {
        [
            "id": .string(id.text), "name": .string(name), "class": .string(serviceClass.rawValue),
            "note": note.map { .string($0) } ?? .null,
        ]
    }
}

extension CatalogueRule {
    /// `rule` is the line in its plainest form; `place` is `file:line`.
    package var json: JSONValue {
        [
            "service": .string(service.text), "layer": .string(layer.word), "rule": .string(text),
            "place": .string(origin.description),
        ]
    }
}

extension CatalogueMatch {
    /// `rule` is the place of the deciding line.
    package var json: JSONValue {
        [
            "service": .string(service.text), "role": .string(role.rawValue),
            "tags": .array(tags.map(\.rawValue).sorted().map { .string($0) }),
            "also": .array(also.map(\.text).sorted().map { .string($0) }), "shown_as": .string(site),
            "rule": .string(rule.description),
            "alternatives": .array(
                alternatives.map { ["service": .string($0.service.text), "role": .string($0.role.rawValue)] }),
        ]
    }
}
