import Custody
import FlowModel
import Foundation
import Monitoring
import Reporting

/// What is fixed before a window opens (refusal A15).
extension RegisterKeeper {
    /// The same actions, with an entry before each step in which a window opens for the first time, that fixes the file
    /// which is written here.
    func fixingSettings(in actions: [RegisterAction]) throws -> [RegisterAction] {
        var fixed: [RegisterAction] = []
        for action in actions {
            if case .record(.windowMoved(let move), let at) = action, move.to == WindowPhase.open.rawValue,
                move.from != WindowPhase.suspended.rawValue, let setting = setting(of: move)
            {
                try keep(setting.bytes, as: CaseFile.setting.rawValue, of: setting.id)
                let digest = ContentDigest(of: setting.bytes)
                fixed.append(.record(.settingFixed(authorisation: setting.id.text, digest: digest), at: at))
            }
            fixed.append(action)
        }
        return fixed
    }

    /// What was fixed for a window; nil before it opens for the first time.
    func setting(of id: AuthorisationID) -> CaseSetting? {
        let place = "\(places.caseFolder(of: id.text))/\(CaseFile.setting.rawValue)"
        return FileManager.default.contents(atPath: place).flatMap { try? CaseSetting.parse(Array($0)) }
    }

    /// Keeps a file of the case, whole or not at all.
    func keep(_ bytes: [UInt8], as name: String, of id: AuthorisationID) throws {
        let folder = places.caseFolder(of: id.text)
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"), options: .atomic)
    }

    private func setting(of move: WindowMove) -> (id: AuthorisationID, bytes: [UInt8])? {
        guard let id = AuthorisationID(move.authorisation), let window = register.window(id),
            let whole = Interval(start: window.opening, end: window.closing)
        else { return nil }
        let open = register.openWindows(in: whole).first { $0.authorisation == id }
        let setting = setup.caseSetting(
            of: window, by: catalogue(of: id) ?? setup.catalogue, permitted: open?.permitted ?? .empty,
            acceptedAt: window.acceptedAt, fixedAt: register.now, isRehearsal: false, program: program)
        return (id, setting.bytes)
    }
}
