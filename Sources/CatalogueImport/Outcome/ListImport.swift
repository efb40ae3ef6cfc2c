import FlowModel
import Monitoring

/// Makes a catalogue file of somebody else's list.
package enum ListImport {
    /// - Parameters:
    ///   - catalogue: what the list is added to, earlier imports included.
    ///   - included: what the folder of a v2fly list has under a name; not asked for other formats.
    package static func read(
        _ file: ListFile, format: ListFormat, settings: ListSettings, catalogue: ServiceCatalogue,
        included: (String) -> IncludedFile = { _ in .missing }
    ) -> ListOutcome {
        let (reading, files) = reading(of: file, format, settings, included)
        guard reading.faults.isEmpty else { return refused(reading, reading.faults) }
        let overlap = CatalogueOverlap(reading.names, settings: settings, catalogue: catalogue)
        let collapse = NameCollapse(overlap.names, otherwise: settings.role)
        let remarks = (reading.remarks + overlap.remarks + collapse.remarks).sorted()
        let text = ImportedText(
            settings: settings, format: format, files: [file] + files, names: collapse.names, remarks: remarks,
            entries: reading.entries)
        return ListOutcome(
            text: text.bytes, rules: collapse.names.count, entries: reading.entries, remarks: remarks,
            faults: faults(of: text, file))
    }

    private static func reading(
        of file: ListFile, _ format: ListFormat, _ settings: ListSettings, _ included: (String) -> IncludedFile
    ) -> (ListReading, [ListFile]) {
        switch format {
        case .hosts: (HostsList.read(file, apexAsDomain: settings.apexAsDomain), [])
        case .domains: (DomainList.read(file), [])
        case .adblock: (AdblockList.read(file), [])
        case .dnsmasq: (DnsmasqList.read(file), [])
        case .v2fly: V2FlyList.read(file, included: included)
        case .squidDstdomain: (SquidList.read(file), [])
        }
    }

    /// A file that the catalogue would refuse is not handed out. What other files it needs is not looked at here.
    private static func faults(of text: ImportedText, _ file: ListFile) -> [ConfigurationFault] {
        guard !text.names.isEmpty else {
            let hint = "see what became of its lines; is it the right format?"
            return [ConfigurationFault(file: file.name, problem: "no rule came of the list", hint: hint)]
        }
        let service = text.settings.service
        let declaration = CatalogueFile(
            name: "declaration", layer: .school, bytes: Array("service \(service) \"S\" class=B\n".utf8))
        let made = CatalogueFile(name: "the file made of \(file.name)", layer: .imported, bytes: text.bytes)
        return ServiceCatalogue.parse([declaration, made]).1
    }

    private static func refused(_ reading: ListReading, _ faults: [ConfigurationFault]) -> ListOutcome {
        ListOutcome(text: [], rules: 0, entries: reading.entries, remarks: reading.remarks.sorted(), faults: faults)
    }
}
