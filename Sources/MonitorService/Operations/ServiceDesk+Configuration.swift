import FlowModel

/// Reading the configuration again.
extension ServiceDesk {
    /// Somebody asks for it: takes what was read as a whole. Until that succeeds everybody is told what keeps it from being taken.
    ///
    /// - Returns: what the log says of it.
    package func reload(_ outcome: SetupOutcome) -> ServiceEvent {
        configurationsAsked += 1
        let fault = outcome.setup.flatMap { adopt($0) }
        collection.configurationFaults = outcome.faults.count
        collection.isReloadRefused = fault != nil
        let count = outcome.faults.count + (fault == nil ? 0 : 1)
        return count == 0 ? .configurationReloaded : .configurationRefused(faults: count)
    }

    /// Takes another configuration; gives why not.
    package func adopt(_ setup: SchoolSetup) -> ConfigurationFault? {
        defer { tellListeners() }
        configurationsAsked += 1
        return collection.adopt(setup, at: now())
    }

    /// A round of the timetable: notes how many faults there are on the disk, and takes the timetable where it may. One act, so
    /// that nothing else comes into force between looking and taking.
    ///
    /// - Parameter asked: `configurationsAsked` before the files were read: what was read before a reload says nothing after it.
    /// - Returns: what is worth a line in the log.
    package func takeTimetable(of outcome: SetupOutcome, asked: Int) -> ServiceEvent? {
        guard asked == configurationsAsked else { return nil }
        let before = collection.configurationFaults
        collection.configurationFaults = outcome.faults.count
        guard let next = outcome.setup else {
            timetableWatch = TimetableWatch()
            return before == outcome.faults.count ? nil : .configurationRefused(faults: outcome.faults.count)
        }
        guard let setup = timetableWatch.taking(next, into: collection.setup) else { return nil }
        defer { tellListeners() }
        return collection.adopt(setup, at: now()) == nil ? .configurationReloaded : nil
    }
}
