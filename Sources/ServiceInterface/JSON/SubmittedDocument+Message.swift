import Custody

/// The exact bytes are what was signed, so that they travel in base 64: no reader and no writer of JSON can change them.
extension SubmittedDocument: ServiceMessage {
    package var json: JSONValue {
        let object = MessageObject().with("document", base64: bytes).with("signature", base64: signature)
        return (countersignatures.isEmpty ? object : object.with("countersignatures", base64: countersignatures)).json
    }

    package init?(_ reader: inout JSONObjectReader) {
        let bytes = reader.bytes("document")
        let signature = reader.bytes("signature")
        let countersignatures = reader.optionalBytes("countersignatures")
        guard let bytes, let signature else { return nil }
        self.init(bytes: bytes, signature: signature, countersignatures: countersignatures ?? [])
    }
}
