/// The same bytes in whatever collection the cryptographic library asks for, without importing where it is declared.
package func collected<Bytes: RangeReplaceableCollection<UInt8>>(_ bytes: some Sequence<UInt8>) -> Bytes {
    Bytes(bytes)
}
