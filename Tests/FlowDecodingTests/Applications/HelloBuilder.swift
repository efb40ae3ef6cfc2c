/// Writes a ClientHello as a client would, and as none would.
struct HelloBuilder {
    /// Host names in the extension; without any there is no such extension.
    var names: [String] = ["www.example.org"]
    /// Extensions behind it, or before it, in order.
    var extensions: [(type: UInt16, body: [UInt8])] = [(0x002b, [2, 3, 4])]
    var namesComeLast = false
    /// Nil for TLS.
    var cookie: [UInt8]?

    static func big16(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 0xff), UInt8(value & 0xff)] }
    static func big24(_ value: Int) -> [UInt8] { [UInt8(value >> 16 & 0xff)] + big16(value) }

    static func serverNames(_ names: [[UInt8]], type: UInt8 = 0) -> [UInt8] {
        let list = names.flatMap { [type] + big16($0.count) + $0 }
        return big16(list.count) + list
    }

    /// An extension of many bytes, as a post-quantum key share.
    static func keyShare(_ count: Int) -> (type: UInt16, body: [UInt8]) {
        (0x0033, [UInt8](repeating: 0xa5, count: count))
    }

    /// The part up to the extensions.
    var fixedPart: [UInt8] {
        var bytes: [UInt8] = [3, 3] + [UInt8](repeating: 7, count: 32) + [4, 1, 2, 3, 4]
        if let cookie { bytes += [UInt8(cookie.count)] + cookie }
        return bytes + [0, 4, 0x13, 1, 0x13, 2] + [1, 0]
    }

    var extensionBytes: [UInt8] {
        var list = extensions
        if !names.isEmpty {
            list.insert((0, Self.serverNames(names.map { Array($0.utf8) })), at: namesComeLast ? list.count : 0)
        }
        return list.flatMap { Self.big16(Int($0.type)) + Self.big16($0.body.count) + $0.body }
    }

    var body: [UInt8] { fixedPart + Self.big16(extensionBytes.count) + extensionBytes }

    /// With type and length.
    var message: [UInt8] { Self.message(body) }

    static func message(_ body: [UInt8], type: UInt8 = 1) -> [UInt8] { [type] + big24(body.count) + body }

    /// In TLS records of at most `size` bytes.
    static func records(_ message: [UInt8], size: Int = 16_384, version: UInt8 = 1) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = message[...]
        while !rest.isEmpty {
            let part = rest.prefix(size)
            bytes += [22, 3, version] + big16(part.count) + part
            rest = rest.dropFirst(size)
        }
        return bytes
    }
}
