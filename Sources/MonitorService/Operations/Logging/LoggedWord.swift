import Monitoring

/// A word that may stand in the log. It is made of what the school configured, of the program itself, or of a refusal's
/// code, and of nothing else: no line of a log, no document and no person can put a text there.
package struct LoggedWord: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// The configured name of a source.
    package init(_ source: SourceDeclaration) {
        description = OneLine.text(source.name)
    }

    /// The stable code of a refusal, such as `A8-second-window`; its sentence may quote a document and stays out.
    package init(_ refusal: RegisterRefusal) {
        description = OneLine.text(refusal.code)
    }

    /// Name and version of the program.
    package init(program: String) {
        description = OneLine.text(program)
    }
}
