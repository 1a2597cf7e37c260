"""大家常问, 没办成怎么办 and other sections, by what a guide's flow makes people ask."""

# (traits that must all hold, question, answer)
COMMON = (
    ({"window"}, "周末办不办", "{times}。过节看门口的通知。"),
    ({"window"}, "中午去行不行", "{times}。下午 2 点多人最少。"),
    ({"window"}, "窗口在哪里", "在{address}。进门问导办员，他带您过去。"),
    ({"window"}, "开车去能停吗", "能。大厅后面有停车场，前 2 个小时不收钱。"),
    ({"window"}, "不会写字怎么办", "跟窗口说一声，我们替您写。您按个手印就行。"),
    ({"window"}, "听不懂普通话怎么办", "窗口有会说本地话的人，您慢慢说。"),
    ({"window"}, "坐轮椅能进去吗", "能。{d}门有坡道，1 楼就能办，不用上楼。"),
    ({"window"}, "带着孩子去方便吗", "方便。1 楼有母婴室，取号机旁边就是。"),
    ({"window"}, "要不要提前约", "不约也行。约好再来，一般等 {n} 分钟就轮到。"),
    ({"wait"}, "能不能快一点", "有急事的，跟窗口说明原因，我们先给您办。"),
    ({"wait"}, "哪天算第 1 天", "从收下材料的第二天算起，周末和过节不算。"),
    ({"wait"}, "没按时办好找谁", "打 {phone}。谁接的电话，谁负责给您答复。"),
    ({"wait"}, "办到一半能不办了吗", "能。打 {phone}，说一声，材料退给您。"),
    ({"free"}, "真的不要钱吗", "不要。有人向您收钱，打 12345 举报。"),
    ({"free"}, "听说要交押金", "那是骗人的。我们不收押金，也不让您转账。"),
    ({"fee"}, "怎么交钱", "扫码、刷卡、现金都行。电子票发到手机上。"),
    ({"fee"}, "低保家庭能少交吗", "能免的会免，跟窗口说一声，我们自己查。"),
    ({"proxy"}, "代办的人要带什么", "带自己的身份证，还有您签好的委托书。"),
    ({"proxy"}, "委托书怎么写", "写清请谁来、办什么，您签上名字和日期。"),
    ({"proxy"}, "住院了，来不了怎么办", "请家里人代办，或打 {phone}，我们想办法。"),
    ({"online"}, "老人没有手机怎么办", "到窗口办，或者让家里人用他的手机办。"),
    ({"online"}, "忘了密码怎么办", "点“忘记密码”，刷脸就能改。还不行，打 {phone}。"),
    ({"online"}, "照片传不上去怎么办", "照片太大了，重拍一张，或者换个网再传。"),
    ({"online"}, "刷脸过不去怎么办", "摘下眼镜、帽子，到亮一点的地方再刷。"),
    ({"online"}, "填错了能改吗", "还没核对的，点“撤回”，改好再交。"),
    ({"online"}, "人在外地能办吗", "能。手机上办，在哪里都一样。"),
    ({"online"}, "页面打不开怎么办", "过 {n} 分钟再试。还不行，打 {phone}，我们查。"),
    ({"post"}, "快递没收到怎么办", "打 {phone}，报受理单上的号码。我们查寄到哪了。"),
    ({"post"}, "地址写错了怎么办", "快打 {phone}，没寄出的都能改。"),
    ({"post"}, "家里没人收怎么办", "可以写单位的地址，也可以放在代收点。"),
    ({"spot"}, "为什么当场能办好", "要查的信息都连着网，我们几分钟就能看到。"),
    ({"spot"}, "系统坏了怎么办", "您留个电话。修好了，我们替您办，再告诉您。"),
    ({"remote"}, "一定要在手机上办吗", "不一定。不想用手机的，打 {phone}，教您用电脑办。"),
    ({"remote"}, "怎么知道办好了", "有短信。App里点“我的”，也能看到。"),
    ({"online"}, "村里有人教吗", "有。{village}、{village}每月 {day} 日有人教。"),
    ({"window"}, "坐车怎么去", "坐 {bus} 路到{village}站，再走 {m} 米。"),
    ({"window"}, "住得远能少跑吗", "{village}、{village}的便民车，每 {n} 分钟一班。"),
    ({"kiosk"}, "自助机在哪里", "在{hall}1 楼自助区，大厅开门就能用。"),
    ({"kiosk"}, "打出来的纸有章吗", "有，是电子章。扫上面的码能验真假。"),
    ({"kiosk"}, "能替家里人打吗", "孩子的可以。大人的，要他自己刷脸。"),
    ({"aid"}, "要不要开收入证明", "不用。能查到的，我们都自己查。"),
    ({"aid"}, "有车就不行吗", "不一定，要看车值多少、干什么用。"),
    ({"aid"}, "谁算一家人", "主要是这几种：\n\n1. 您和您的丈夫或者妻子。\n2. 没成年的子女。\n3. 还在读书的子女。"),
    ({"money"}, "钱什么时候到", "同意后的下个月 {day} 日前，打到卡里。"),
    ({"money"}, "以前的能补吗", "从申请的那个月算起，以前的不补。"),
    ({"company"}, "用家里的房子行吗", "能不能开店，各地不一样。先打 {phone}。"),
    ({"company"}, "拿到执照还要做什么", "这几件别忘了：\n\n- 每年 6 月底前，上网报一次年报。\n- 雇了人，30 天内上社保。"),
    ({"bundle"}, "能不能只办其中一件", "能。想办哪件就勾哪件，没勾的以后再办。"),
    ({"bundle"}, "有一件没过怎么办", "别的照样办完，不会卡在一起。"),
    ({"bundle"}, "要填几张表", "只填一张。能查到的，系统替您填好。"),
)
BY_DOMAIN = {
    "huji-chuxing": (("名字里有生僻字怎么办", "告诉窗口，我们帮您找到这个字。"), ("外地户口能办吗", "能。要带的东西一样，不用回老家。"),
                     ("旧的又找到了怎么办", "交回来就行，旧的已经不能用了。"), ("怕被人冒用怎么办", "丢的那张已经作废，用不了。")),
    "hunyu-jiaoyu": (("孩子要不要来", "不用，大人来就行。"), ("没领结婚证影响办吗", "不影响，办这件事不看结婚证。"),
                     ("名字以后还能改吗", "能。到派出所改，改完再来换。"), ("外地生的孩子怎么办", "先打 {phone}，不白跑。")),
    "shebao-jiuye": (("换了单位要重新办吗", "不用，跟着您走，到哪里都有用。"), ("断了几个月怎么办", "以前交的都算，接着交就行。"),
                     ("卡里的钱会少吗", "不会，钱和卡是分开记的。"), ("在两个地方交过怎么办", "可以合到一起，打 {phone}。")),
    "yibao-jiankang": (("办了什么时候能用", "办好的第二天就能用。"), ("没带卡怎么看病", "打开手机上的医保码，一样结账。"),
                       ("去外地看病报得少吗", "会少一些，各地不一样，打 {phone}。"), ("药店买药能用吗", "能，挂着医保牌子的药店都行。")),
    "fangchan-anjia": (("夫妻要一起来吗", "房子写谁的名字，谁来。"), ("贷款没还清能办吗", "看是哪种贷款，先打 {phone}。"),
                       ("房子在别的区能办吗", "能。全市的窗口都连着网。"), ("老房子没有证怎么办", "先打 {phone}，我们查当年的记录。")),
    "kaidian-banqiye": (("没有办公室能办吗", "可以用创业园的地址，打 {phone}。"), ("电子执照管用吗", "管用，和纸质的一样。"),
                        ("要不要找中介", "不用。窗口免费教您办。"), ("办好了有人来查吗", "会抽一部分，来前打电话。")),
    "jiuzhu-falv": (("出不了门怎么办", "打 {phone}，我们上门办。"), ("要不要村里先同意", "不用，直接来申请就行。"),
                    ("邻居会知道吗", "该贴出来的才贴，只写名字和结果。"), ("情况变好了要说吗", "要说。打 {phone}，告诉我们。")),
}
REMEDY = (
    "缺东西，窗口一次给您说全，写在单子上。补好再来，不用重新取号。",
    "不给办的，会给您一张通知，写明原因。",
    "觉得不公平，打 12345 反映。",
    "说不清为什么不给办，打 {phone}。谁接的电话，谁负责问清楚。",
    "不服的，60 天内可以申请复议，也可以去法院起诉。",
    "填错的，系统会说错在哪。改好再交，不算新的一次。",
)
TIPS = (
    "坐 {bus} 路公交到{road}站下，走 {m} 米。", "从{village}来的，坐 {bus} 路不用换车。", "{village}、{village}的人，周三有专车。", "手机没电，大厅 1 楼有充电的地方。", "大厅有饮水机、老花镜和雨伞，随便用。",
    "上午 9 点到 10 点人最多，下午人少。", "复印不收钱，复印机在 1 楼门口。", "别信路边说能加急的人。", "骑车来的，{d}门有车棚。",
)


def fill(text, draft):
    """A sentence with the guide's own names and numbers."""
    if "{" not in text:
        return text
    random, town = draft.random, draft.town
    while "{village}" in text:
        text = text.replace("{village}", random.one(town.villages), 1)
    return text.format(
        phone=draft.phone, hall=town.hall, address=town.address, times=town.times, n=random.between(2, 20),
        d=random.one("东西南北"), day=random.between(5, 25), bus=random.between(1, 99), m=random.between(50, 900),
        road=town.road,
    )


def questions(draft, link):
    """(question, answer) pairs, the last with a link to another guide if there is one."""
    random = draft.random
    fitting = [(q, a) for traits, q, a in COMMON if traits <= draft.traits]
    chosen = random.some(fitting, random.between(3, 5)) + random.some(BY_DOMAIN[draft.subject.domain], random.between(1, 2))
    chosen = [(question, fill(answer, draft)) for question, answer in chosen]
    for other, name in link:
        chosen.append((f"“{name[0]}”在哪看", f"看[{name[1]}]({other})。"))
    return chosen


def remedy(draft):
    return [fill(line, draft) for line in draft.random.some(REMEDY, draft.random.between(2, 3))]


def tips(draft):
    return ["- " + fill(line, draft) for line in draft.random.some(TIPS, draft.random.between(2, 3))]
