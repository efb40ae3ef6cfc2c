/// One file of the timetable as the shell read it.
package struct TimetableFile: Hashable, Sendable {
    /// The name under which faults and reports cite it.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The name without folders: `timetable.csv` of `0003/timetable.csv`.
    package var baseName: String { name.split(separator: "/").last.map(String.init) ?? name }
}
