/// Words around a question that say nothing about its subject.
///
/// Beside a subject they require nothing, and what lies wholly within them is not looked up.
let asides = [
    "怎么办", "怎么弄", "怎么搞", "怎么样", "怎么", "怎样", "咋样", "咋整", "咋办", "咋弄", "咋搞", "咋个", "咋", "如何", "咋样才能", "怎么才能",
    "什么", "别人", "大人", "还是", "啥子", "啥", "哪里", "哪儿", "哪个", "去哪", "上哪", "在哪", "到哪", "哪", "请问", "请教", "麻烦", "谢谢", "一下",
    "多少钱", "多久", "多长时间",
    "多少天", "几天", "花钱", "要钱", "收钱", "能不能", "可不可以", "可以", "要不要", "用不用", "有没有", "是不是", "会不会", "需要", "应该", "必须",
    "干嘛", "干啥", "想要", "我们", "咱们", "我家", "俺家", "自己", "的话", "吗", "呢", "呀", "啊", "吧", "嘛", "哦", "我", "你", "您", "俺", "咱",
    "想", "要", "能", "得", "的", "把", "被", "给", "先", "还", "又", "也", "都", "就", "和", "去", "哪些", "有哪些", "东西", "材料", "条件", "手续",
    "流程", "时候", "多少",
]

/// Letters of what only those want who say so: who loses a card says it is lost, who needs a first one just names it.
///
/// A guide with one in its title is hardly meant where the question has none.
let markedLetters = "补换销转变改丢坏停退"

/// Letters that say little of a subject: persons, particles, the small words of a sentence.
let lightLetters = "的了不是在来去吗我你他她它们这那就都也还能要会可给把被和与有没个一上下里得着过到说想让再才又很多少几啥咋哪什么怎样呢啊吧呀自己"
