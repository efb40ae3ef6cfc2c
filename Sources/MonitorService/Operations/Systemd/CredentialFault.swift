/// A credential that cannot be used. Names it, and never its contents.
package enum CredentialFault: Error, Hashable, CustomStringConvertible {
    case badName(String)
    case missing(String)
    case unreadable(String)
    case tooLong(String)

    package var description: String {
        switch self {
        case .badName(let name): "\(name) cannot be the name of a credential: it is a file name without a folder"
        case .missing(let name):
            "the credential \(name) was not handed over: add LoadCredential=\(name):FILE to the unit of the service"
        case .unreadable(let name):
            "the credential \(name) cannot be read: it must be a file that the service's user may read"
        case .tooLong(let name): "the credential \(name) is longer than 1 MiB: check which file LoadCredential= names"
        }
    }
}
