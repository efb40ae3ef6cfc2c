/// Where the lines of a source come from while a window is open. With none open, nothing of it is.
package enum SourceIntake: Equatable, Sendable {
    /// A log that another program writes, by its absolute path.
    case file(String)
    /// A socket that proxies send their lines to.
    case listener(ListenerDeclaration)
    /// Nothing live: the source is read by `usherd rehearse` and `usherd import` alone.
    case handedIn
}
