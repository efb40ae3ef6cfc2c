/// A secret that cannot be used, kept or destroyed.
package enum SecretFault: Error, Hashable, CustomStringConvertible {
    case damaged(String)
    case unreadable(String)
    case cannotKeep(String)
    case cannotDestroy(String)

    package var description: String {
        switch self {
        case .damaged(let path): "\(path) is not a window's secret: its evidence cannot be opened"
        case .unreadable(let path): "\(path) cannot be read: check the folder's owner and the disk"
        case .cannotKeep(let path): "\(path) cannot be written: check the folder's owner and the disk"
        case .cannotDestroy(let path): "\(path) cannot be removed: check the folder's owner, and purge again"
        }
    }
}
