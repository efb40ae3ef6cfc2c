/// Section 6.
enum MethodSection {
    static func render(_ method: ReportMethod) -> [Markup] {
        method.paragraphs.map { .paragraph($0) } + [
            .table(
                "Constants of the method", columns: [Column("Constant"), Column("Value")],
                rows: method.parameters.map { TableRow([.text($0.name), .text($0.value)]) }),
            .table(
                "Versions", columns: [Column("Of"), Column("Version")],
                rows: method.versions.map { TableRow([.text($0.subject), .code($0.version)]) }),
        ]
    }
}
