import Glibc

/// Reads every capture of a folder whole, cut and damaged, and looks at what each takes: a damaged capture must cost no
/// more than a whole one of its size, and nothing may be kept when it ends.
@main
enum CaptureSweep {
    static func main() {
        guard CommandLine.arguments.count == 2 else {
            print("usage: capture-sweep FOLDER")
            exit(2)
        }
        let paths = CaptureFolder.files(in: CommandLine.arguments[1])
        guard !paths.isEmpty else {
            print("capture-sweep: no capture in this folder")
            exit(2)
        }
        var course = SweepCourse()
        for path in paths { course.sweep(path) }
        course.printFigures(captures: paths.count)
        exit(course.faults == 0 ? 0 : 1)
    }
}
