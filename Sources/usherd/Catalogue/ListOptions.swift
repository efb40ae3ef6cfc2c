import ArgumentParser
import CatalogueImport
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Voice

extension ListFormat: ExpressibleByArgument {}
extension HostRole: ExpressibleByArgument {}

/// What a list does not say of itself, as options.
struct ListOptions: ParsableArguments {
    /// What an import may declare. That the policy names a service is not for a list to say.
    enum Class: String, ExpressibleByArgument, CaseIterable {
        case social = "B"
        case messaging = "C"
    }

    /// Longest source and licence, in bytes: a line of the file's header.
    private static let longestText = 200

    @Option(help: "How the list is written: hosts, domains, adblock, dnsmasq, v2fly or squid-dstdomain.")
    var format: ListFormat

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The service that all of it belongs to. Without it: unsorted-social, which nobody can be monitored for.",
            valueName: "service"))
    var service: String?

    @Option(
        help: ArgumentHelp("For a service that the catalogue does not know: its name for people.", valueName: "name"))
    var name: String?

    @Option(name: .customLong("class"), help: "For the same: B social media, C messaging or borderline.")
    var serviceClass: Class?

    @Option(
        help:
            "What the hosts are for, where a line says nothing milder. A shared host neither begins use nor prolongs it."
    )
    var role = HostRole.shared

    @Flag(help: "With hosts: a name that is itself a registered one means everything below it too.")
    var apexAsDomain = false

    @Option(help: ArgumentHelp("Under which terms the list may be used.", valueName: "text"))
    var licence: String

    @Option(help: ArgumentHelp("Where the list comes from; otherwise the name of the file.", valueName: "text"))
    var source: String?

    @Option(help: ArgumentHelp("Of the list; otherwise when the file was last changed.", valueName: "date"))
    var date: String?

    mutating func validate() throws {
        for (option, text) in [("--licence", licence), ("--source", source), ("--name", name)] {
            guard let text else { continue }
            let isOneLine = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
            guard isOneLine, (1...Self.longestText).contains(text.utf8.count) else {
                throw ValidationError("\(option): one line of at most \(Self.longestText) bytes")
            }
        }
        if let name, name.contains("\"") || name.utf8.count > CatalogueLimits.longestServiceName {
            throw ValidationError("--name: at most \(CatalogueLimits.longestServiceName) bytes, without a double quote")
        }
        guard !apexAsDomain || format == .hosts else {
            throw ValidationError("--apex-as-domain: only hosts files name each host alone")
        }
    }

    /// - Parameter file: the path of the list.
    func settings(for file: String, _ importer: CatalogueImporter) throws -> ListSettings {
        guard let id = service.map({ ServiceID($0) }) ?? ListSettings.unsorted else {
            throw ValidationError("--as: 1 to 40 lower-case letters, digits or hyphens")
        }
        return ListSettings(
            service: id, declaration: try declaration(of: id, importer),
            role: role, apexAsDomain: apexAsDomain, source: source ?? URL(filePath: file).lastPathComponent,
            date: try listDate(file), licence: licence)
    }

    private func declaration(of id: ServiceID, _ importer: CatalogueImporter) throws -> ListSettings.Declaration? {
        let known = importer.catalogue.service(id)
        if id == ListSettings.unsorted || known != nil, name != nil || serviceClass != nil {
            throw ValidationError("--name and --class: the catalogue knows \(id) already")
        }
        if id == ListSettings.unsorted { return .unsorted }
        if let known {
            guard !importer.isLasting(id) else { return nil }
            return ListSettings.Declaration(name: known.name, serviceClass: known.serviceClass)
        }
        guard let name, let serviceClass, let declared = ServiceClass(rawValue: serviceClass.rawValue) else {
            throw ValidationError(
                "--as: the catalogue has no service '\(id)'; a new one takes --name and --class as well")
        }
        return ListSettings.Declaration(name: name, serviceClass: declared)
    }

    private func listDate(_ file: String) throws -> CivilDate {
        if let date {
            guard let given = CivilDate(date) else {
                throw ValidationError("--date: \(date) is not a date; write it like 2026-11-02")
            }
            return given
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        guard let changed = attributes?[.modificationDate] as? Date else {
            throw Failure(.noInput, "cannot open \(file)", hint: "check the path and that you may read it")
        }
        return CivilTime.local(Timestamp(milliseconds: Int64(changed.timeIntervalSince1970 * 1_000))).date
    }
}
