/// Words around a question that say nothing about its subject.
///
/// They count for the order of results, and never keep a guide out of the list.
let asides = [
    "怎么办", "怎么弄", "怎么", "怎样", "咋整", "咋办", "咋弄", "咋", "如何", "什么", "要啥", "啥", "哪里", "哪儿", "请问", "吗", "呢",
    "呀", "啊",
]
