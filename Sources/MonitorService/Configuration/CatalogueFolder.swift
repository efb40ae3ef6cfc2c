import Monitoring

/// A folder of catalogue files and the layer that they belong to.
package struct CatalogueFolder: Equatable, Sendable {
    package let path: String
    package let layer: CatalogueLayer
}
