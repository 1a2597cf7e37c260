/// Rules about every name meaning something that exists.
enum ReferenceRules {
    static let all: [Rule] = [
        .guide(UnknownDepartment()), .guide(UnknownWindow()), .guide(UnknownPlace()), .guide(AmbiguousPlace()),
        .guide(UnknownDocument()), .guide(UnknownPart()), .guide(PartNotShown()), .guide(BundleInBundle()),
        .guide(BundleOfOne()), .guide(PartAnswer()), .guide(BundleExtraSection()), .guide(LinkScheme()),
        .guide(LinkForm()), .guide(LinkInsecure()), .guide(LinkPrivateHost()), .guide(LinkOutside()),
        .guide(LinkTarget()), .guide(LinkAnchor()), .guide(LinkMedia()), .guide(LinkToUnpublished()),
        .library(RegistryDuplicate()), .library(RegistryReference()), .library(RegistryNearMiss()),
        .library(SynonymToNowhere()), .library(LifeEventToNowhere()),
    ]
}
