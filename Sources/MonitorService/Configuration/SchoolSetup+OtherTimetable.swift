/// Another timetable in an otherwise unchanged set-up.
extension SchoolSetup {
    /// Whether both would read the same files as the same timetable: calendar, timetable and exceptions are judged by the
    /// configuration, which names the sites and what counts as a lesson, and by the staff list.
    func readsTimetable(as other: SchoolSetup) -> Bool {
        configurationDigest == other.configurationDigest && directoryDigest == other.directoryDigest
    }

    /// The same in everything but calendar, timetable and exceptions.
    func withTimetable(of other: SchoolSetup) -> SchoolSetup {
        SchoolSetup(
            configuration: configuration, configurationDigest: configurationDigest, lessonTime: other.lessonTime,
            directory: directory, directoryDigest: directoryDigest, signers: signers, signersText: signersText,
            sealingKeys: sealingKeys, catalogue: catalogue, formats: formats,
            timetableVersion: other.timetableVersion, retentionLimits: retentionLimits)
    }
}
