import Custody

extension FollowedPosition {
    package var json: JSONValue {
        .object([
            JSONMember("begun", .bool(hasBegun)),
            JSONMember("files", .array(files.map(\.json))),
        ])
    }

    /// Nil for anything that `json` does not give.
    package init?(_ json: JSONValue) {
        let position = try? JSONObjectReader.read(json) { reader -> FollowedPosition? in
            let hasBegun = reader.bool("begun")
            let files = reader.objects("files") { File(&$0) }
            guard let hasBegun, let files else { return nil }
            return FollowedPosition(hasBegun: hasBegun, files: files)
        }
        guard let position else { return nil }
        self = position
    }
}

extension FollowedPosition.File {
    fileprivate var json: JSONValue {
        var members = [
            JSONMember("device", .integer(Int64(bitPattern: identity.device))),
            JSONMember("inode", .integer(Int64(bitPattern: identity.inode))),
            JSONMember("offset", .integer(Int64(offset))),
            JSONMember("seen", .integer(Int64(seen))),
            JSONMember("drops", .bool(dropsRest)),
            JSONMember("joins", .bool(isCopy)),
        ]
        if let fingerprint {
            members.append(JSONMember("beginning", .string(fingerprint.digest.hex)))
            members.append(JSONMember("length", .integer(Int64(fingerprint.length))))
            members.append(JSONMember("lines", .bool(fingerprint.holdsLineFeed)))
        }
        return .object(members)
    }

    fileprivate init?(_ reader: inout JSONObjectReader) {
        let device = reader.integer("device")
        let inode = reader.integer("inode")
        let offset = reader.integer("offset")
        let seen = reader.integer("seen")
        let drops = reader.bool("drops")
        let isCopy = reader.bool("joins")
        let fingerprint = FileFingerprint(&reader)
        guard let device, let inode, let offset, let seen, let drops, let isCopy, offset >= 0, seen >= 0 else {
            return nil
        }
        self.init(
            identity: FileIdentity(device: UInt64(bitPattern: device), inode: UInt64(bitPattern: inode)),
            fingerprint: fingerprint, offset: Int(offset), seen: Int(seen), dropsRest: drops, isCopy: isCopy)
    }
}

extension FileFingerprint {
    /// Nil when there is none; half of one is a fault.
    fileprivate init?(_ reader: inout JSONObjectReader) {
        let beginning = reader.optionalString("beginning")
        let length = reader.optionalInteger("length")
        let lines = reader.optionalBool("lines")
        if beginning == nil, length == nil, lines == nil { return nil }
        guard let digest = beginning.flatMap(ContentDigest.init(hex:)), let length, let lines,
            (1...Int64(FileFingerprint.longest)).contains(length)
        else {
            reader.refuse("beginning", "is not a digest with its length")
            return nil
        }
        self.init(digest: digest, length: Int(length), holdsLineFeed: lines)
    }
}
