/// What Windows, Outlook and Exchange call the zones of Europe, and a few others.
enum WindowsZones {
    private static let identifiers = [
        "GMT STANDARD TIME": "Europe/London",
        "(UTC+00:00) DUBLIN, EDINBURGH, LISBON, LONDON": "Europe/London",
        "(GMT+00:00) DUBLIN, EDINBURGH, LISBON, LONDON": "Europe/London",
        "(GMT) GREENWICH MEAN TIME : DUBLIN, EDINBURGH, LISBON, LONDON": "Europe/London",
        "GREENWICH MEAN TIME : DUBLIN, EDINBURGH, LISBON, LONDON": "Europe/London",
        "GREENWICH STANDARD TIME": "Atlantic/Reykjavik",
        "W. EUROPE STANDARD TIME": "Europe/Berlin",
        "ROMANCE STANDARD TIME": "Europe/Paris",
        "CENTRAL EUROPE STANDARD TIME": "Europe/Budapest",
        "CENTRAL EUROPEAN STANDARD TIME": "Europe/Warsaw",
        "E. EUROPE STANDARD TIME": "Europe/Chisinau",
        "FLE STANDARD TIME": "Europe/Helsinki",
        "GTB STANDARD TIME": "Europe/Bucharest",
        "TURKEY STANDARD TIME": "Europe/Istanbul",
        "RUSSIAN STANDARD TIME": "Europe/Moscow",
        "EASTERN STANDARD TIME": "America/New_York",
        "COORDINATED UNIVERSAL TIME": "UTC",
    ]

    /// `Europe/London` for `GMT Standard Time`, in any case; nil for a name that Windows does not use.
    static func identifier(of name: String) -> String? { identifiers[name.uppercased()] }
}
