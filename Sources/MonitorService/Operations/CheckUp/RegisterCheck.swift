import Custody
import FlowModel
import Monitoring

/// Whether the register is whole, and what its windows need. Only looks, also while the service writes.
struct RegisterCheck {
    let remarks: [CheckUpRemark]
    /// Of the latest entry of the audit chain; nil where it cannot be read.
    let chainTime: Timestamp?
    /// Whether the chain says that the clock can be believed; nil where it cannot be read.
    let isClockTrusted: Bool?

    private static let remedy = "`usherd store check` says more; restore the store from a backup, and tell the DPO"

    private init(_ remarks: [CheckUpRemark], chainTime: Timestamp? = nil, isClockTrusted: Bool? = nil) {
        self.remarks = remarks
        self.chainTime = chainTime
        self.isClockTrusted = isClockTrusted
    }

    init(_ places: RegisterPlaces, _ setup: SchoolSetup, now: Timestamp) {
        do {
            self = try Self.look(places, setup, now: now)
        } catch {
            self.init([.mend(.register, "\(places.store) cannot be read", Self.hint(error))])
        }
    }

    private static func look(
        _ places: RegisterPlaces, _ setup: SchoolSetup, now: Timestamp
    ) throws -> RegisterCheck {
        let inspection = try RegisterInspection(of: places, setup: setup, now: now)
        guard inspection.faults.isEmpty else {
            let remedy = inspection.isOnlyShorter ? RegisterInspection.shorterHint : remedy
            let faults = inspection.faults.map { CheckUpRemark.mend(.register, $0, remedy) }
            return RegisterCheck(faults, chainTime: inspection.chainTime)
        }
        let register = try inspection.register(at: now)
        let whole = "whole: \(inspection.entries) entries, \(inspection.documents) documents"
        return RegisterCheck(
            [.good(.register, whole)] + catalogues(register, places, setup), chainTime: inspection.chainTime,
            isClockTrusted: register.isClockTrusted)
    }

    private static func hint(_ error: any Error) -> String {
        guard let fault = error as? EvidenceStoreFault else {
            return "check the path, and that you are root or the service's user"
        }
        return "\(fault); \(remedy)"
    }

    private static func catalogues(
        _ register: WindowRegister, _ places: RegisterPlaces, _ setup: SchoolSetup
    ) -> [CheckUpRemark] {
        let windows = register.windows.filter { [.signed, .scheduled, .open, .suspended].contains($0.phase) }
        return SetupCheck.catalogue(
            of: windows.map { ($0.id.text, $0.document.catalogueDigest.hex) }, inForce: setup.catalogueDigest.hex
        ) { hex in
            ContentDigest(hex: hex).map { KeptCatalogue.isWhole(places.catalogue($0), $0) } ?? false
        }
    }
}
