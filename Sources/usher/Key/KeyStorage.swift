import PrivateKeys
import Voice

/// Key files on this computer.
enum KeyStorage {
    static func read(_ path: String) throws(Failure) -> KeyFile {
        let bytes = try FileAccess.read(path, limit: KeyFile.longestFile)
        do {
            return try KeyFile(parsing: bytes)
        } catch {
            throw Failure(.badInput, "\(path): \(error)", hint: "use the copy that you kept when the key was made")
        }
    }

    /// Asks for the passphrase and unlocks the key.
    static func unlock(_ path: String, _ passphrase: PassphraseOption) throws(Failure) -> UnlockedKey {
        let key = try read(path)
        let phrase = try passphrase.read(for: path)
        do {
            return try key.unlock(passphrase: phrase)
        } catch {
            throw Failure(.noPermission, "\(path): \(error)")
        }
    }
}
