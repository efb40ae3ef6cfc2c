import Custody
import FlowModel
import Foundation
import Monitoring
import ServiceInterface

/// Looking at everything that the service needs. Nothing is changed, and no log is opened.
extension CheckUp {
    /// - Parameters:
    ///   - configuration: the path of `usher.yaml`.
    ///   - socket: where the service answers.
    ///   - program: name and version of this program.
    package init(
        configuration: String, places: RegisterPlaces, socket: String, service: ServiceAnswer, program: String,
        now: Timestamp
    ) {
        let outcome = SetupReader.read(configuration)
        let state = StateFolderCheck(places)
        let user = ServiceUser(state?.folder.owner ?? 0)
        let setup = outcome.setup
        let register = state == nil ? nil : setup.map { RegisterCheck(places, $0, now: now) }
        let isTrusted = service.health?.isClockTrusted ?? register?.isClockTrusted
        let folder = SocketFolderCheck.folder(of: socket)
        self.init(
            [SetupCheck.configuration(outcome, path: configuration)]
                + (setup.map { Self.remarks(of: $0, now: now) } ?? [])
                + (state?.remarks ?? [StateFolderCheck.missing(places)]) + (register?.remarks ?? [])
                + [DiskCheck.room(free: DiskCheck.free(at: places.folder), at: places.folder)].compactMap(\.self)
                + [DiskCheck.swap(open: DiskCheck.openSwap())]
                + ClockCheck.remarks(
                    isTrusted: isTrusted, chainTime: register?.chainTime, isSynchronised: ClockCheck.isSynchronised(),
                    now: now)
                + [SocketFolderCheck.remark(folder, FileFacts(folder), user: user)]
                + ServiceCheck.remarks(service, program: program, configuration: setup?.configurationDigest.hex)
                + (setup?.configuration.sources ?? []).flatMap {
                    SourceCheck(declaration: $0, user: user, health: service.health).remarks
                }
                + SharedLogCheck.remarks(setup?.configuration.sources ?? []))
    }

    private static func remarks(of setup: SchoolSetup, now: Timestamp) -> [CheckUpRemark] {
        let today = CivilTime.local(now).date
        let configuration = setup.configuration
        return SignersCheck.remarks(setup.signers, path: configuration.signers, now: now) + [
            SetupCheck.calendar(ends: setup.lessonTime.calendar?.range.upperBound, today: today),
            SetupCheck.catalogue(
                setup.catalogueDigest.hex, changed: changed(configuration.catalogue), today: today),
        ]
    }

    /// When a file of the catalogue was last written to.
    private static func changed(_ folders: [CatalogueFolder]) -> CivilDate? {
        let files = folders.flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.filter { $0.hasSuffix(".cat") }.map { "\(folder.path)/\($0)" }
        }
        return files.compactMap { FileFacts($0)?.modified }.max().map { CivilTime.local($0).date }
    }
}
