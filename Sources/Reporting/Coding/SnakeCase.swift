/// How a property is called in a document: `opensAt` becomes `opens_at`.
enum SnakeCase {
    static func name(of key: any CodingKey) -> String {
        var name = ""
        for character in key.stringValue {
            if character.isUppercase {
                name += "_" + character.lowercased()
            } else {
                name.append(character)
            }
        }
        return name
    }
}
