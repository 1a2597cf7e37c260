import Glibc

/// A number from the environment, for longer runs than usual.
package func environmentNumber(_ name: String) -> Int? {
    unsafe getenv(name).flatMap { unsafe Int(String(cString: $0)) }
}
