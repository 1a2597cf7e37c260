import GuidePipeline
import Synchronization

/// Makes chosen system calls fail, and counts all of them.
final class CallCounter: Sendable {
    private let counts = Mutex<[SystemCall]>([])

    var made: [SystemCall] { counts.withLock(\.self) }

    /// Calls that fail as `fault` says, by the call and its number from 1.
    func calls(failing fault: @escaping @Sendable (SystemCall, Int) -> CInt? = { _, _ in nil }) -> SystemCalls {
        SystemCalls { call in
            let number = self.counts.withLock { made in
                made.append(call)
                return made.count
            }
            return fault(call, number)
        }
    }
}
