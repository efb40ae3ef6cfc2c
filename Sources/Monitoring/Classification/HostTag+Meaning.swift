extension HostTag {
    /// What `explain` says of it.
    package var meaning: String {
        switch self {
        case .dual: "as often on other people's pages as the thing itself"
        case .shared: "serves several services"
        case .background: "a device keeps it open by itself"
        case .companion: "seldom on other people's pages: helps to show that a dual host beside it is the thing itself"
        case .stills: "still pictures only: many of them beside a dual host show a page of the service"
        }
    }
}
