/// Where a rehearsal writes.
package struct RehearsalPlaces: Sendable {
    /// A file that is not there yet.
    package let store: String
    /// A folder that is there and empty.
    package let caseFolder: String

    package init(store: String, caseFolder: String) {
        self.store = store
        self.caseFolder = caseFolder
    }
}
