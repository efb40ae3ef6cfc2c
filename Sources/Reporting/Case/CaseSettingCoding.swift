import Custody
import FlowModel
import Monitoring

/// The setting as canonical JSON (docs/formats/case.md).
extension CaseSetting {
    /// The bytes of `setting.json`: canonical JSON and a line feed.
    package var bytes: [UInt8] {
        let document: JSONValue = [
            "format": .string(CaseSetting.format),
            "rehearsal": .bool(isRehearsal),
            "program": .string(program),
            "school": ["id": .string(schoolID), "name": .string(schoolName)],
            "authorisation": .string(authorisation),
            "subject": .string(subject.text),
            "accepted_at": .integer(acceptedAt.milliseconds),
            "permitted": permitted.encode(),
            "lesson_tolerance_ms": .integer(lessonTolerance),
            "lesson_definition": .array(lessonDefinition.map { .string($0) }),
            "catalogue_digest": .string(catalogueDigest.hex),
            "services": .array(services.map(Self.encode)),
            "method_digest": .string(methodDigest.hex),
            "timetable_version": .string(timetableVersion),
            "timetable_files": .array(
                timetableSources.map { ["name": .string($0.name), "sha256": .string($0.digest.hex)] }),
            "days": .array(days.map { $0.encode() }),
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    /// Reads what `bytes` writes; throws every fault.
    package static func parse(_ bytes: [UInt8]) throws(DocumentFaults) -> CaseSetting {
        guard let document = try? JSONParser.parse(bytes, limit: 16 << 20) else {
            throw DocumentFaults([DocumentFault(path: "", reason: "is not a JSON document")])
        }
        return try JSONObjectReader.read(document) { CaseSetting(&$0) }
    }

    private init?(_ reader: inout JSONObjectReader) {
        let format = reader.string("format")
        let isRehearsal = reader.bool("rehearsal")
        let program = reader.string("program")
        let school = reader.object("school") { Self.school(&$0) }
        let authorisation = reader.string("authorisation")
        let subject = reader.string("subject").flatMap { StaffNumber($0) }
        let acceptedAt = reader.milliseconds("accepted_at")
        let permitted = reader.intervals("permitted")
        let tolerance = reader.integer("lesson_tolerance_ms")
        let definition = reader.strings("lesson_definition")
        let catalogue = reader.string("catalogue_digest").flatMap(ContentDigest.init(hex:))
        let services = reader.objects("services") { Self.service(&$0) }
        let method = reader.string("method_digest").flatMap(ContentDigest.init(hex:))
        let timetable = reader.string("timetable_version")
        // Folders that were made before have none.
        let hasSources = reader.value("timetable_files", required: false) != nil
        let sources = hasSources ? reader.objects("timetable_files") { Self.source(&$0) } : []
        let days = reader.objects("days") { DayPlan(&$0) }
        guard format == CaseSetting.format, let isRehearsal, let program, let school, let authorisation, let subject,
            let acceptedAt, let permitted, let tolerance, let definition, let catalogue, let services, let method,
            let timetable, let sources, let days
        else {
            reader.refuse("format", "and the rest of the setting cannot be read")
            return nil
        }
        self.init(
            isRehearsal: isRehearsal, program: program, schoolID: school.id, schoolName: school.name,
            authorisation: authorisation, subject: subject, acceptedAt: acceptedAt, permitted: permitted,
            lessonTolerance: tolerance, lessonDefinition: definition, catalogueDigest: catalogue, services: services,
            methodDigest: method, timetableVersion: timetable, timetableSources: sources, days: days)
    }

    private static func encode(_ service: SocialService) -> JSONValue {
        var members = [
            JSONMember("id", .string(service.id.text)), JSONMember("name", .string(service.name)),
            JSONMember("class", .string(service.serviceClass.rawValue)),
        ]
        if let note = service.note { members.append(JSONMember("note", .string(note))) }
        return .object(members)
    }

    private static func service(_ reader: inout JSONObjectReader) -> SocialService? {
        let id = reader.string("id").flatMap { ServiceID($0) }
        let name = reader.string("name")
        let serviceClass = reader.string("class").flatMap(ServiceClass.init)
        let note = reader.optionalString("note")
        guard let id, let name, let serviceClass else { return nil }
        return SocialService(id: id, name: name, serviceClass: serviceClass, note: note)
    }

    private static func source(_ reader: inout JSONObjectReader) -> TimetableSource? {
        let name = reader.string("name")
        let digest = reader.string("sha256").flatMap(ContentDigest.init(hex:))
        guard let name, let digest else { return nil }
        return TimetableSource(name: name, digest: digest)
    }

    private static func school(_ reader: inout JSONObjectReader) -> (id: String, name: String)? {
        guard let id = reader.string("id"), let name = reader.string("name") else { return nil }
        return (id, name)
    }
}
