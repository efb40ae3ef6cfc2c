extension HostTag {
    /// What `explain` says of it.
    package var meaning: String {
        switch self {
        case .dual: "as often on other people's pages as the thing itself"
        case .shared: "serves several services"
        case .background: "a device keeps it open by itself"
        }
    }
}
