import Custody
import Monitoring
import ServiceInterface

extension SubmittedDocument {
    /// Whatever does not call itself an event is judged as an authorisation.
    var isEvent: Bool {
        let value = try? JSONParser.parse(bytes, limit: WindowEventDocument.longestDocument)
        return value?["format"]?.string == WindowEventDocument.format
    }
}
