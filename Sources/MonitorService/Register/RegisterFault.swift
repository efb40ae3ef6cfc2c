/// Why the register cannot be used.
package enum RegisterFault: Error, Hashable, CustomStringConvertible {
    /// The first fault of the chain, with its row.
    case damagedChain(String)
    /// The first thing that SQLite finds wrong with the store's file.
    case damagedStore(String)
    /// The identifier of a window whose secret is not there.
    case noSecret(String)
    /// The identifier of a window of which something is remembered that cannot be read.
    case noMemory(String)
    /// Where the mark beside the store is.
    case markBehind(String)
    case otherSchool
    /// The identifier of a window.
    case lapseMissing(String)
    /// The identifier that somebody asked for.
    case noWindow(String)
    /// The identifier of a window that was found void.
    case setApart(String)

    package var description: String {
        switch self {
        case .damagedChain(let fault):
            "the audit chain of the store was changed (\(fault)): nothing is opened; restore the store, and tell the DPO"
        case .damagedStore(let fault):
            """
            the store's file is damaged (\(fault)): nothing is opened; keep the file, look at the disk, put the latest \
            backup in its place, and tell the DPO
            """
        case .noSecret(let id): "the secret of \(id) is not there: nothing can be sealed or opened"
        case .noMemory(let id):
            """
            what is remembered of \(id) is not in the store as it was written, or its secret is another one: restore both \
            from where they belong together
            """
        case .markBehind(let path): "\(path) cannot be written: check the folder's owner and the disk"
        case .lapseMissing(let id):
            "what fell away of the lessons of \(id) is not there as the chain has it: restore the service's folder from the backup"
        case .otherSchool: "the register is of another school than the configuration"
        case .noWindow(let id): "the register has no window \(id)"
        case .setApart(let id): "\(id) was found void: its evidence is set apart, and its secret is not handed out"
        }
    }
}
