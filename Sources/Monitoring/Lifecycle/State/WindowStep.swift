/// What an event leads to.
package enum WindowStep: Hashable, Sendable {
    case moved(WindowState, [WindowAction])
    case refused(LifecycleRefusal)
}
