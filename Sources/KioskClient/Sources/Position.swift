import Synchronization

/// How far something has been read.
final class Position: Sendable {
    private let position: Mutex<Int>

    init(_ start: Int) { position = Mutex(start) }

    var value: Int {
        get { position.withLock { $0 } }
        set { position.withLock { $0 = newValue } }
    }
}
