import ServiceInterface

/// One configured source.
struct SourceCheck {
    let declaration: SourceDeclaration
    let user: ServiceUser
    let health: ServiceHealth?

    var remarks: [CheckUpRemark] { place + figures }

    private var own: SourceHealth? { health?.sources.first { $0.name == declaration.name } }

    private var place: [CheckUpRemark] {
        let name = declaration.name
        switch declaration.intake {
        case .file(let path): return [LogFileCheck.remark(name, path, user: user)]
        case .listener(let listener):
            let remark = ListenerCheck.remark(
                name, listener, ListenerCheck.place(of: listener), state: own?.state)
            return [remark, ListenerCheck.trap(name, listener)].compactMap(\.self)
        case .interface(let interface, let leases):
            return InterfaceCheck.remarks(name, interface, state: own?.state)
                + (leases.map { [LogFileCheck.remark("\(name), leases", $0, user: user)] } ?? [])
        case .handedIn: return [.good(.source, "\(name): its lines are handed in with `usherd import`")]
        }
    }

    private var figures: [CheckUpRemark] {
        guard let health, let own else { return [] }
        return FiguresCheck.remarks(health, own)
    }
}
