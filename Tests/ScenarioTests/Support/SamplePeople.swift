import Custody
import Foundation
import Monitoring
import PrivateKeys

/// The people of the sample school with their real keys, unlocked once: deriving a key from its passphrase is slow on
/// purpose.
enum SamplePeople {
    static let principal = Result { try SampleSchoolSetup.unlock("principal.key") }
    /// Cleo Chair, who also holds the recovery key.
    static let chair = Result { try SampleSchoolSetup.unlock("recovery.key") }
    static let officer = Result { try SampleSchoolSetup.unlock("dpo.key") }

    /// By the word that `course.json` uses.
    static func key(_ word: String) throws -> (key: UnlockedKey, role: SignerRole) {
        switch word {
        case "principal": (try principal.get(), .principal)
        case "chair": (try chair.get(), .chair)
        case "dpo": (try officer.get(), .dpo)
        case "investigator": (try SampleSchoolSetup.investigator.get(), .investigator)
        default: throw Unknown(word: word)
        }
    }

    struct Unknown: Error {
        let word: String
    }
}
