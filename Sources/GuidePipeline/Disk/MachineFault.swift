#if canImport(Glibc)
    import Glibc
#endif

/// Something that the machine, not an editor, has to put right.
///
/// Whoever sees one may rely on this: the output is as it was before.
package struct MachineFault: Error, Hashable, Sendable {
    package enum Cause: Hashable, Sendable {
        /// What the kernel answered.
        case system(errno: CInt)
        /// Another build is writing the same output.
        case locked(pid: CInt?)
        /// A file that the tool never wrote stands where it wants to write.
        case foreignFile
        /// The output path is a symbolic link.
        case symbolicLink
        /// The output path is no folder.
        case notAFolder
        /// The output, or a folder in it, is another disk: it cannot be switched in one go.
        case mountPoint
        /// The name cannot be a file's.
        case unusableName
        /// The list of what the tool wrote earlier was changed by someone.
        case damagedManifest
        /// The folders are nested too deep.
        case tooDeep
    }

    /// The system call that failed, or the stage that found the cause.
    package var operation: String

    /// The file or folder, for people.
    package var path: String

    package var cause: Cause

    package init(operation: String, path: String, cause: Cause) {
        self.operation = operation
        self.path = path
        self.cause = cause
    }
}

extension MachineFault {
    /// The kernel's number for the cause, or the one that comes closest.
    package var errno: CInt {
        switch cause {
        case .system(let errno): errno
        case .locked: EWOULDBLOCK
        case .foreignFile: EEXIST
        case .symbolicLink, .tooDeep: ELOOP
        case .notAFolder: ENOTDIR
        case .mountPoint: EBUSY
        case .unusableName, .damagedManifest: EINVAL
        }
    }

    /// What happened and what to do about it, in one sentence for the person at the terminal.
    package var sentence: String {
        switch cause {
        case .system(let errno):
            let (name, reason) = describeErrno(errno)
            return "“\(path)”\(reason)（\(operation)，\(name)）。"
        case .locked(let pid?):
            return "另一个构建（进程 \(pid)）正在写“\(path)”，等它结束再来。"
        case .locked(nil):
            return "另一个构建正在写“\(path)”，等它结束再来。"
        case .foreignFile:
            return "“\(path)”不是本工具写的，却占了要写的位置；请把它移走再构建。"
        case .symbolicLink:
            return "输出位置“\(path)”是一个符号链接；请直接写它指向的文件夹。"
        case .notAFolder:
            return "输出位置“\(path)”不是文件夹；请换一个位置，或者把它移走。"
        case .mountPoint:
            return "“\(path)”是一个挂载点，不能整个换掉；请输出到它里面的一个文件夹。"
        case .unusableName:
            return "“\(path)”不能当文件名。"
        case .damagedManifest:
            return "“\(path)”被改过，认不出哪些文件是本工具写的；请把输出文件夹移走再构建。"
        case .tooDeep:
            return "“\(path)”嵌套得太深。"
        }
    }
}

private func describeErrno(_ number: CInt) -> (name: String, reason: String) {
    switch number {
    case ENOSPC: ("ENOSPC", "写不下了：磁盘满了，或者文件数用完了")
    case EDQUOT: ("EDQUOT", "写不下了：磁盘配额用完了")
    case EACCES: ("EACCES", "没有权限")
    case EPERM: ("EPERM", "不允许这样做")
    case EROFS: ("EROFS", "在只读的磁盘上")
    case ENOENT: ("ENOENT", "找不到")
    case ENOTDIR: ("ENOTDIR", "的路上有一个不是文件夹")
    case EISDIR: ("EISDIR", "是文件夹，不是文件")
    case EEXIST: ("EEXIST", "已经在那里了")
    case ENOTEMPTY: ("ENOTEMPTY", "不是空的")
    case ELOOP: ("ELOOP", "是符号链接，不跟着走")
    case EMFILE: ("EMFILE", "打不开：这个程序打开的文件太多")
    case ENFILE: ("ENFILE", "打不开：系统打开的文件太多")
    case ENOMEM: ("ENOMEM", "：内存不够")
    case EIO: ("EIO", "读写出错，磁盘可能坏了")
    case ENAMETOOLONG: ("ENAMETOOLONG", "名字太长")
    case EXDEV: ("EXDEV", "不在同一个磁盘上")
    case EBUSY: ("EBUSY", "正被占用")
    case EMLINK: ("EMLINK", "的硬链接太多")
    case EFBIG: ("EFBIG", "太大，磁盘不收")
    case EINVAL: ("EINVAL", "：系统不认这个请求")
    case ENXIO: ("ENXIO", "不是普通文件")
    default: ("errno \(number)", "出了系统错误")
    }
}

extension MachineFault {
    /// Whether there is simply nothing at the path.
    var isMissing: Bool { errno == ENOENT || errno == ENOTDIR }
}
