import CQRencode
import Reporting

extension QRSymbol {
    /// The QR code of a text, at the second of four levels of redundancy: about 15 % of it may be spoilt. Nil when it does not
    /// fit (some 2,300 bytes). The only place that speaks to libqrencode, and the only one with pointers.
    static func encoding(_ text: String) -> QRSymbol? {
        let bytes = Array(text.utf8)
        guard let count = Int32(exactly: bytes.count), let code = QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_M)
        else {
            return nil
        }
        defer { QRcode_free(code) }
        guard let data = code.pointee.data else { return nil }
        let width = Int(code.pointee.width)
        // The lowest bit of each byte is the module's colour.
        let modules = UnsafeBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
        return QRSymbol(width: width, modules: modules)
    }
}
