/// Why a window that is open is not collected; nobody is named.
enum WindowObstacle: Error, Hashable, CustomStringConvertible {
    case noCatalogue, noSetting, noSecret, noMemory

    var description: String {
        switch self {
        case .noCatalogue:
            "the catalogue that a window was signed with is neither in force nor kept, and the window is not collected: put the "
                + "catalogue back, or have a new authorisation signed"
        case .noSetting: "what was fixed for a window is not there, and it is not collected"
        case .noSecret:
            "the secret of a window cannot be used, and the window is not collected: usherd store check names its file; look at "
                + "the folder secrets and its disk"
        case .noMemory:
            "what is remembered of a window cannot be read, and the window is not collected: usherd store check; look at the "
                + "store and the folder secrets"
        }
    }
}
