import ServiceInterface

/// What is done to the service.
extension KillsRun {
    /// Starts it, lets it live for a moment, and kills it. What is written and rotated meanwhile it has to find again.
    func killOnce() throws {
        try start()
        if chance.happens(percent: 15) {
            try write(for: chance.number(in: 0...150))
            if service?.look() != true { counts.early += 1 }
        } else {
            try awaitReady()
            try live()
        }
        guard service?.isRunning == true else { throw TortureFault("the service ended by itself") }
        kill()
        counts.kills += 1
        try beDown()
    }

    private func live() throws {
        let span = chance.happens(percent: 10) ? 400...1_500 : 5...400
        try write(for: chance.number(in: span))
        guard chance.happens(percent: 30) else { return }
        try rotate()
        try write(for: chance.number(in: 0...200))
    }

    private func beDown() throws {
        try write(for: chance.number(in: 0...40))
        guard chance.happens(percent: 25) else { return }
        for _ in 0..<chance.number(in: 1...3) {
            try rotate()
            try write(for: chance.number(in: 0...60))
        }
    }

    /// The disk is full for a while, and the service must go on once there is room again; it may be killed meanwhile too.
    func fillDisk() throws {
        try start()
        try awaitReady()
        try write(for: 1_200)
        guard disk.canBeFilled else { return }
        disk.fill()
        counts.fullDisks += 1
        try write(for: chance.number(in: 1_200...2_500))
        guard service?.isRunning == true else { throw TortureFault("the service ended on a full disk") }
        if chance.happens(percent: 50) { try startWhileFull() }
        disk.makeRoom()
        try start()
        try awaitReady()
        try write(for: 1_500)
        try Pause.until("the service goes on after its disk was full", seconds: 30) {
            try write(for: 100)
            return try school.health()?.state == .ready
        }
    }

    /// A service that is started on a full disk may refuse to, and is started again once there is room.
    private func startWhileFull() throws {
        counts.fullStarts += 1
        kill()
        try rotate()
        try start()
        try write(for: 800)
    }
}
