import Custody
import Monitoring

/// What happened to the window, step by step, as the audit chain has it.
enum CourseFields {
    static func all(_ material: AccessMaterial) -> [AccessField] {
        material.history.enumerated().map { index, step in
            AccessField(
                "course.\(index + 1)",
                [
                    "at": .string(RFC3339.text(step.at)), "what": .string(step.event),
                    "why": .string(PlainWords.of(step.detail)),
                ])
        }
    }
}
