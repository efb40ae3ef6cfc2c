import FlowModel
import Yams

/// What the YAML parser says about a file that is not YAML, with the place where it says so.
enum YAMLFault {
    static func fault(_ error: any Error, file: String) -> ConfigurationFault {
        let hint = "check indentation, colons and quotes near there"
        guard let error = error as? YamlError else {
            return ConfigurationFault(file: file, problem: "the file is not readable YAML", hint: hint)
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return ConfigurationFault(file: file, line: mark.line, column: mark.column, problem: problem, hint: hint)
        case .duplicatedKeysInMapping(let keys, let context):
            let place = context.mark
            let first = keys.first ?? "a setting"
            return ConfigurationFault(
                file: file, line: place.line, column: place.column, problem: "\(first) is given twice",
                hint: "keep one of the two")
        default:
            return ConfigurationFault(file: file, problem: "the file is not readable YAML", hint: hint)
        }
    }
}
