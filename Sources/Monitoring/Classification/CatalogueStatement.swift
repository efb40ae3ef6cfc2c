import FlowModel

/// A `service` line, and the notes below it.
struct ServiceStatement: Hashable {
    let id: ServiceID
    /// Name and class; nil where the line only reopens a service that another line declares.
    let declaration: Declaration?
    var note: String?
    let layer: CatalogueLayer
    let origin: RuleOrigin
    let column: Int

    struct Declaration: Hashable {
        let name: String
        let serviceClass: ServiceClass
    }
}

/// A rule and where its parts stand in its line, for messages that only all files together can cause.
struct RuleStatement: Hashable {
    let rule: CatalogueRule
    let column: Int
    /// Of `also=`; 0 when the line has none.
    let alsoColumn: Int
}

/// What one file says, with every fault that shows in the file alone.
struct CatalogueStatements {
    var services: [ServiceStatement] = []
    var rules: [RuleStatement] = []
    var faults: [ConfigurationFault] = []
}
