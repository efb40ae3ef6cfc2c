/// A folder of catalogue files and the layer that they belong to.
package struct CatalogueFolder: Equatable, Sendable {
    package enum Layer: String, CaseIterable, Sendable {
        case shipped, school, imported
    }

    package let path: String
    package let layer: Layer
}
