import Glibc

/// A folder with one folder in it for each target.
struct FuzzFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    func write(_ inputs: [FuzzInputFile]) {
        mkdir(path, 0o777)
        for input in inputs {
            let folder = "\(path)/\(input.target.rawValue)"
            mkdir(folder, 0o777)
            guard let file = fopen("\(folder)/\(input.name)", "w") else {
                perror(folder)
                exit(1)
            }
            fwrite(input.bytes, 1, input.bytes.count, file)
            guard fclose(file) == 0 else {
                perror(folder)
                exit(1)
            }
        }
    }
}

/// An input that is kept.
struct FuzzInputFile {
    let target: FuzzTarget
    let name: String
    let bytes: [UInt8]

    init(_ target: FuzzTarget, _ name: String, _ bytes: [UInt8]) {
        self.target = target
        self.name = name
        self.bytes = bytes
    }
}
