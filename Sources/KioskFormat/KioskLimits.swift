/// How much a reader takes at most, whatever the other side says.
public enum KioskLimits {
    /// `root/<n>.json`, in bytes.
    public static let rootLength = 64 << 10

    /// `head.json`, in bytes.
    public static let headLength = 16 << 10

    /// `notice.json`, in bytes.
    public static let noticeLength = 16 << 10

    /// `manifest.json`, in bytes.
    public static let manifestLength = 8 << 20

    /// Files of one version.
    public static let files = 100_000

    /// Objects and lists inside one another, the outermost counted.
    public static let depth = 64

    /// New roots in one update.
    public static let rootSteps = 256

    /// Signatures of one file.
    public static let signatures = 16

    /// Deltas that a head names.
    public static let deltas = 10

    /// All results of one delta together, in bytes.
    public static let deltaResults = 1 << 30

    /// Items of a notice.
    public static let noticeItems = 100

    /// A path, in bytes.
    public static let pathLength = 200

    /// The largest integer that every language reads exactly: 2^53 − 1.
    public static let integer = 9_007_199_254_740_991
}
