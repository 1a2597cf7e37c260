/// A root to be: who may sign what, and who signs it.
struct TestRoot {
    /// Whose keys, by name, and how many of them must sign.
    struct Role {
        var keys: [String]
        var threshold = 1
    }

    var version = 1
    var feed = "ceshi"
    var expires = "2028-11-20"
    var root = Role(keys: ["root-1"])
    var release = Role(keys: ["release-1"])
    var notice = Role(keys: ["notice-1"])

    /// The names of the keys that sign it.
    var signers = ["root-1"]

    /// Spoils what is signed, before it is signed.
    var edit: (inout Value) -> Void = { _ in }

    /// Spoils the file, after it is signed.
    var editFile: (inout Value) -> Void = { _ in }

    func file() throws -> [UInt8] {
        let names = Set(root.keys + release.keys + notice.keys)
        let all = try names.map { try TestKey($0) }.sorted { $0.id < $1.id }
        var signed: Value = [
            "kind": "root", "schemaVersion": 1, "feed": .text(feed), "version": .number(version),
            "expires": .text(expires),
            "keys": .list(all.map { ["id": .text($0.id), "public": .text($0.publicDigits)] }),
            "roles": ["root": try value(root), "release": try value(release), "notice": try value(notice)],
        ]
        edit(&signed)
        var file = try signedFile(signed, by: signers.map { try TestKey($0) })
        editFile(&file)
        return file.file
    }

    private func value(_ role: Role) throws -> Value {
        let ids = try role.keys.map { try TestKey($0).id }.sorted()
        return ["keys": .list(ids.map { .text($0) }), "threshold": .number(role.threshold)]
    }
}
