/// One catalogue file as it was read: its name as messages show it, its layer and its bytes.
package struct CatalogueFile: Hashable, Sendable {
    package let name: String
    package let layer: CatalogueLayer
    package let bytes: [UInt8]

    package init(name: String, layer: CatalogueLayer, bytes: [UInt8]) {
        self.name = name
        self.layer = layer
        self.bytes = bytes
    }
}
