import Monitoring

/// What reading recorded logs came to.
struct RecordedReading {
    let memory: WindowMemory
    /// Zero where the window never opened: nothing was read then.
    let position: EvidenceBatch.Position
}
