"""How a matter goes: documents, steps and facts that agree with each other on every path.

Each flow keeps the promises it claims; the kinds differ in what of the format they use.
"""

from .places import WINDOW_OF_DOMAIN

PROXY_PAPERS = (
    "- **授权委托书**（原件 1 份，自己准备）：可以用[空白委托书](../media/weituoshu.txt)。〔{0}〕",
    "- **代办人的身份证**（原件看一眼，可用电子证照）：替您来的人带上。〔{0}〕",
)


def window(draft):
    return f"{draft.town.hall} · {WINDOW_OF_DOMAIN[draft.subject.domain]}"


def close(draft, visits, limits, fee, results, online=None, scope=None, place=None):
    """The facts of 一窗办理 in their usual order."""
    draft.fact("窗口", place or window(draft))
    draft.fact("提交", "一次")
    for line in visits:
        draft.fact("跑腿", line)
    for line in limits:
        draft.fact("时限", line)
    draft.fact("收费", fee)
    for line in results:
        draft.fact("结果", line)
    draft.fact("咨询", draft.phone)
    if draft.random.percent(80):
        draft.fact("投诉", "12345")
    if online:
        draft.fact("网办", online)
    if scope:
        draft.fact("通办", scope)


def progress(draft):
    draft.fact("进度", draft.random.one((
        f"打 {draft.phone}，报受理单上的号码", "扫受理单上的码", "办好了发短信告诉您", "打咨询电话，报名字和申请那天的日期")))


def proxy_fact(draft, option):
    draft.fact("代办", f"家人、朋友都行，带授权委托书到同一个窗口，免费〔{option}〕")


def platform(draft):
    return f"“{draft.subject.options.get('app', '政务通')}”App，搜“{draft.subject.names[0]}”"


def counter(draft):
    """To the window once, the office works, the result is fetched or sent."""
    option, random, result = draft.subject.options, draft.random, draft.subject.result
    draft.days, fee = random.one(option["days"]), option.get("fee")
    in_person, posted = option.get("inperson"), option.get("posted")
    draft.tags = ["一窗受理", "一次提交"] + (["最多跑一次"] if posted else []) + (["跨省通办"] if "scope" in option else [])
    draft.documents = list(draft.subject.documents)
    if option.get("minor"):
        draft.ask("多大年纪", "满 16 岁", "不满 16 岁")
        draft.documents.append("- **监护人的身份证**（原件看一眼，可用电子证照）：陪着来的大人带上。〔不满 16 岁〕")
    if not in_person:
        draft.ask("谁来办", "自己来", "别人代办")
        draft.documents += [line.format("别人代办") for line in PROXY_PAPERS]
    if not posted:
        draft.ask("结果怎么拿", "自己来拿", "寄到家")
    wait = random.one((5, 10))
    draft.steps.append(f"**取号**（任选一种）\n- **手机上约**（手机，5 分钟）：打开“政务通”App，选好时间。\n- **当天来取**（到窗口，{wait} 分钟）：不约也行，人多要等。")
    if in_person:
        draft.steps.append(
            "**到窗口申请**（到窗口，20 分钟，本人）：按顺序做完这几件。\n"
            "1. **拍照**（到窗口，5 分钟）：不用自己带照片。\n"
            "2. **按指纹**（到窗口，5 分钟）：手上有伤，可以换个手指。\n"
            "3. **核对信息**（到窗口，5 分钟）：看清名字、生日，再签字。")
    else:
        draft.steps.append(
            f"**到窗口申请**（到窗口，15 分钟，本人）：说“{draft.subject.names[0]}”，当场给受理单。〔自己来〕\n"
            "1. **交材料**（到窗口，5 分钟）：缺什么，一次说全。\n"
            "2. **核对签字**（到窗口，5 分钟）：看清名字、号码，再签字。")
        draft.steps.append("**让代办人到窗口**（到窗口，15 分钟，可代办）：交您签好的委托书，拿受理单。〔别人代办〕")
    if fee:
        draft.steps.append(f"**交费**（到窗口，2 分钟）：{fee} 元，可以扫码，给电子票。")
    draft.steps.append(f"**{option['make']}**（部门内部，{draft.days} 个工作日）：{random.one(('办好了发短信告诉您', '有问题打电话问您', '您不用跑，等短信就行'))}。")
    mail = random.one(("邮费我们付", "申请时填好地址", "快递到付"))
    if posted:
        draft.steps.append(f"**收快递**（邮寄，3 天，不计入）：{mail}。")
        visits, results = ["1 趟（要当面核对、签字）"], [f"{result}（邮寄）"]
    else:
        draft.steps.append("**来窗口拿**（到窗口，5 分钟）：带上受理单。〔自己来拿〕")
        draft.steps.append(f"**收快递**（邮寄，3 天，不计入）：{mail}。〔寄到家〕")
        visits = ["2 趟（申请一趟，拿结果一趟）〔自己来拿〕", "1 趟（要当面核对、签字）〔寄到家〕"]
        results = [f"{result}（自己取）〔自己来拿〕", f"{result}（邮寄）〔寄到家〕"]
    cost = f"{fee} 元（{option['fee_basis']}）" if fee else "不收费"
    close(draft, visits, [draft.limit(option["legal"])], cost, results, "“政务通”App，能约时间、查进度", option.get("scope"))
    if not in_person:
        proxy_fact(draft, "别人代办")
    progress(draft)
    money = f"交 {fee} 元" if fee else "不收钱"
    draft.answer = f"到{draft.town.hall}一个窗口办，{money}。{draft.days} 个工作日内办好" + ("，寄到家里。" if posted else "，可以寄到家。")
    draft.traits |= {"window", "wait", "post"} | ({"fee"} if fee else {"free"}) | (set() if in_person else {"proxy"})


def spot(draft):
    """Done at once, on the phone or at the window."""
    option, result, random = draft.subject.options, draft.subject.result, draft.random
    draft.tags = ["即来即办", "最多跑一次", "一次提交"] + (["跨省通办"] if "scope" in option else [])
    draft.ask("想怎么办", "手机上办", "到窗口办")
    draft.documents = list(draft.subject.documents)
    draft.steps = [
        f"**用手机申请**（手机，{random.one((5, 8, 10))} 分钟）：打开“{option['app']}”App，点“{draft.subject.names[0]}”。〔手机上办〕",
        "**刷脸**（手机，2 分钟）：对着手机眨眨眼。〔手机上办〕",
        f"**到窗口申请**（到窗口，{random.one((10, 15))} 分钟，本人）：取号，说“{draft.subject.names[0]}”。〔到窗口办〕",
        f"**核对**（部门内部，{random.one((10, 20, 30))} 分钟）：缺什么，一次说全。",
        "**下载结果**（手机，当场）：电子的和纸质的一样管用。〔手机上办〕",
        "**当场拿结果**（到窗口，5 分钟）：看清名字、号码，再签收。〔到窗口办〕",
    ]
    close(draft, ["0 趟〔手机上办〕", "1 趟（要当面核对）〔到窗口办〕"], [draft.limit("")], "不收费",
          [f"{result}（下载）〔手机上办〕", f"{result}（自己取）〔到窗口办〕"], platform(draft), option.get("scope"))
    draft.fact("进度", "当场就有结果")
    draft.answer = "手机上能办，到窗口也能办。当场办好，不收钱。"
    draft.traits |= {"window", "online", "free", "spot"}


def online(draft):
    """All on the phone; nothing to visit."""
    option, random, paper = draft.subject.options, draft.random, draft.subject.options.get("paper", True)
    draft.days = random.one(option["days"])
    draft.tags = ["全程网办", "零跑腿", "跨省通办"]
    draft.documents = list(draft.subject.documents)
    draft.steps = [
        f"**打开手机页面**（任选一种）\n- **用App**（手机，3 分钟）：打开“{option['app']}”App，搜“{draft.subject.names[0]}”。\n"
        f"- **用小程序**（手机，3 分钟）：打开微信，搜“{option['app']}”。\n- **用电脑**（网上，5 分钟）：打开政务服务网，点“{draft.subject.names[0]}”。",
        f"**填表**（手机，{random.one((5, 8, 10))} 分钟）：能查到的，系统替您填好。",
        "**传照片**（手机，3 分钟）：拍照，传上去。",
        f"**核对**（部门内部，{draft.days} 个工作日）：缺什么，一次告诉您。",
        "**看结果**（手机，当场）：办好了，手机上能看到。",
    ]
    way = option.get("way", "短信、下载")
    if paper:
        draft.ask("要不要纸质的", "要纸质的", "不要纸质的")
        draft.steps.append("**收快递**（邮寄，3 天，不计入）：邮费我们付。〔要纸质的〕")
        results = [f"{draft.subject.result}（下载、邮寄）〔要纸质的〕", f"{draft.subject.result}（{way}）〔不要纸质的〕"]
    else:
        results = [f"{draft.subject.result}（短信、打到银行卡）" if "钱" in draft.subject.result or "金" in draft.subject.result else f"{draft.subject.result}（{way}）"]
    close(draft, ["0 趟"], [draft.limit(option["legal"])], "不收费", results, platform(draft), "全国（全程网办）", "不适用（全程网办）")
    draft.fact("帮办", f"打 {draft.phone}，{draft.town.times}，教您一步步点")
    progress(draft)
    draft.answer = f"在手机上办，不用跑，不收钱。{draft.days} 个工作日内告诉您结果。"
    draft.traits |= {"online", "wait", "free", "remote"}


def pledge(draft):
    """A signed promise instead of a proof; the licence at once."""
    random = draft.random
    draft.tags = ["告知承诺", "即来即办", "最多跑一次"]
    draft.ask("店开在哪", "有门面", "只开网店")
    draft.documents = list(draft.subject.documents) + [
        "- **住所使用证明**（复印件 1 份，可承诺代替）：房产证、租房合同都算。〔有门面〕",
        "- **网络经营场所使用证明**（电子件）：开网店的平台给您开。〔只开网店〕",
    ]
    draft.steps = [
        f"**填表申请**（任选一种）\n- **用手机填**（手机，{random.one((10, 15))} 分钟）：登录政务服务网，点“{draft.subject.names[0]}”。\n"
        "- **到窗口填**（到窗口，20 分钟）：不会用手机的，窗口教您填。",
        "**刷脸**（手机，2 分钟）：证明是您本人，等于签字。",
        "**领执照**（任选一种）\n- **下载电子执照**（手机，5 分钟）：和纸质的一样管用。\n- **到窗口拿纸质执照**（到窗口，5 分钟）：当场打印给您。",
    ]
    fine = random.one(("1 万元到 5 万元", "5 万元到 20 万元"))
    draft.sections = [("怎么承诺", [
        "有门面的，可以不交住所使用证明，签一张承诺书代替。", "",
        "空白的在这里：[住所承诺书](../media/chengnuoshu.txt)。到窗口拿一张签，也行。", "", "您要保证这几件事：", "",
        "1. 地址是真的，找得到您的店。", "2. 房子您有权用。", "3. 这房子能做生意，不是违法建筑。", "", "说了假话，后果很重：", "",
        "- 登记被撤销，执照作废。", f"- 罚款 {fine}。", "- 这件事会在网上公开。", "",
        "不想签也行，交住所使用证明，一样当场办。", "", "有严重失信记录、还没消除的人，不能签承诺书，要交证明。", "",
        f"发照后 {random.one((1, 2, 3))} 个月内，我们会抽一部分店，上门看地址。"])]
    close(draft, ["最多 1 趟（要纸质执照的才来）"], [draft.limit("")], "不收费", ["营业执照（下载、自己取）"], "“政务服务网”，搜“执照”", "本市")
    draft.fact("进度", "当场就有结果，短信也会告诉您")
    draft.answer = "手机上填一张表，刷个脸，当场下载电子执照。不收费。"
    draft.traits |= {"online", "window", "free", "spot", "company"}


def gap(draft):
    """Something may be handed in later; the office may come to look."""
    option, random = draft.subject.options, draft.random
    late, firm, look = option["late"], "、".join(option["firm"]), option.get("look")
    check, decide, visit = random.one((1, 2)), random.one((1, 2)), random.one((2, 3)) if look else 0
    draft.days = check + decide + visit
    grace = min(draft.days, random.one((1, 2)))
    draft.tags = ["一窗受理", "容缺受理", "帮办代办", "最多跑一次"]
    draft.ask("谁来交材料", "自己来交", "请人代办")
    draft.documents = [line.format(gap=grace) for line in draft.subject.documents]
    draft.documents += [line.format("请人代办") for line in PROXY_PAPERS if "代办人" not in line or "经办人" not in "".join(draft.subject.documents)]
    draft.sections = [("可以后补什么", [
        f"{late}没准备好的，可以先申请，{grace} 个工作日内补上。窗口给您一张容缺单，写明哪天前补。", "",
        f"{firm}要先交，不能后补。", "", "到时候没补，当作您收回申请，材料退给您。以后还能再来办。"])]
    draft.steps = [
        "**申请**（任选一种）\n- **在网上申请**（网上，30 分钟）：登录政务服务网，照着填。\n"
        "- **到窗口申请**（到窗口，20 分钟）：帮办员教您填表。〔自己来交〕\n- **让代办人到窗口**（到窗口，20 分钟，可代办）：帮办员教着填表。〔请人代办〕",
        f"**看材料**（部门内部，{check} 个工作日）：收下就给受理单，缺什么一次说全。",
    ]
    if look:
        draft.steps.append(f"**上门{look}**（上门，{visit} 个工作日）：来前打电话，您在那里等。")
    draft.steps.append(f"**做决定**（部门内部，{decide} 个工作日）：行不行都发短信告诉您。")
    if "way" in option:
        way = option["way"]
        draft.steps.append("**看短信**（手机，当场）：钱到了发短信。")
    else:
        way = "下载、邮寄"
        draft.steps.append("**拿证**（任选一种）\n- **下载电子证**（手机，5 分钟）：打印出来就能用。\n- **收快递**（邮寄，3 天，不计入）：纸质的，邮费我们付。")
    close(draft, ["最多 1 趟（不会上网的才要来）"], [draft.limit(f"{draft.days + random.one((5, 10))} 个工作日")], "不收费",
          [f"{draft.subject.result}（{way}）"], "“政务服务网”，搜“" + draft.subject.names[0] + "”")
    draft.fact("帮办", f"{draft.town.hall} 1 楼帮办台，{draft.town.times}，免费教您填表")
    draft.fact("代办", f"家人、朋友带授权委托书来；没人能来的，打 {draft.phone}，免费替您交")
    progress(draft)
    draft.answer = f"网上交材料，或者到窗口交，不收费。{draft.days} 个工作日内告诉您结果。"
    draft.traits |= {"online", "window", "wait", "free", "proxy"}


def aid(draft):
    """Money or housing after the office has looked at the family's means."""
    option, random = draft.subject.options, draft.random
    means, home, decide = random.one((5, 10)), random.one((3, 5)), random.one((3, 5))
    draft.days = means + home + decide
    draft.tags = ["一窗受理", "帮办代办", "最多跑一次"]
    draft.ask("户口在哪", "在本地", "有本地居住证")
    draft.ask("谁来申请", "自己申请", "请别人代办")
    draft.ask("家里人身体怎样", "都还好", "有人重病或残疾")
    card = option["money"]
    draft.documents = [
        "- **居民身份证**（原件看一眼，可用电子证照）：来申请的人带上。",
        "- **居民户口簿**（原件看一眼，可用电子证照）：看一家有几口人。〔在本地〕",
        "- **居住证**（原件看一眼，可用电子证照）：您本人的。〔有本地居住证〕", *draft.subject.documents,
        "- **家庭经济状况核对授权书**（窗口给表）：一起生活的大人都签字。",
    ]
    if card:
        draft.documents.append(f"- **收{card}的卡**（任选一样）：有一样就够。\n  - **银行卡**（原件看一眼）：本人的。\n  - **社会保障卡**（原件看一眼，可用电子证照）：开通了银行功能的。")
    draft.documents += [
        "- **残疾人证**（我们自己查）：有证的，系统里能看到。〔有人重病或残疾〕",
        "- **疾病诊断证明**（复印件 1 份，有就带）：重病的，医院开的。〔有人重病或残疾〕",
        *[line.format("请别人代办") for line in PROXY_PAPERS],
    ]
    draft.steps = [
        "**申请**（任选一种）\n- **到窗口申请**（到窗口，30 分钟）：填申请书，当场给受理单。〔自己申请〕\n"
        "- **让代办人到窗口**（到窗口，30 分钟，可代办）：交您签好的表，拿受理单。〔请别人代办〕\n- **请我们上门**（上门，30 分钟）：出不了门的，打电话，我们去家里。",
        f"**查收入和财产**（部门内部，{means} 个工作日）：我们向银行、社保查。",
        f"**上门看看**（上门，{home} 个工作日）：到家里坐坐，问问邻居。",
        "**贴出来让大家看**（部门内部，7 天，不计入）：贴在村里或者小区里。",
        f"**做决定**（部门内部，{decide} 个工作日）：行不行都给您书面通知。",
    ]
    result = draft.subject.result
    close(draft, ["最多 1 趟（要当面签授权书）"], [draft.limit("")], "不收费", [f"{result}（{'打到银行卡' if card else '短信、自己取'}）"])
    draft.fact("帮办", f"村里、社区的工作人员，{draft.town.times}，帮您填表")
    draft.fact("代办", "村里、社区的人，或者您信得过的人，带授权委托书到窗口")
    progress(draft)
    draft.answer = f"填一张申请书，收入和存款我们自己查。{draft.days} 个工作日内告诉您结果。"
    draft.traits |= {"window", "wait", "free", "proxy", "aid"} | ({"money"} if card else set())


def visit(draft):
    """Window, then hospital, then result: three trips, or the doctor comes."""
    random = draft.random
    arrange, report, make = random.one((2, 3)), random.one((3, 5)), random.one((5, 7))
    draft.days = arrange + report + make
    draft.tags = ["一次提交"]
    draft.ask("能不能出门", "能出门", "出不了门")
    draft.documents = [*draft.subject.documents, *[line.format("出不了门") for line in PROXY_PAPERS]]
    draft.steps = [
        "**到窗口申请**（到窗口，15 分钟，本人）：填表，约好去医院的日子。〔能出门〕",
        "**打电话约上门**（电话，5 分钟）：说好家里的地址。〔出不了门〕",
        "**让家人到窗口申请**（到窗口，15 分钟，可代办）：填表，拿受理单。〔出不了门〕",
        f"**安排医生**（部门内部，{arrange} 个工作日）：打电话跟您定时间。",
        "**去医院检查**（到示范区人民医院，1 小时，本人）：医生当面看。〔能出门〕",
        "**在家检查**（上门，1 小时，本人）：医生到家里看。〔出不了门〕",
        f"**出检查结果**（部门内部，{report} 个工作日）：医院直接传给我们。",
        f"**{draft.subject.options['make']}**（部门内部，{make} 个工作日）：办好了发短信告诉您。",
        "**拿结果**（任选一种）\n- **来窗口拿**（到窗口，5 分钟）：收到短信再来。\n- **寄到家里**（邮寄，3 天，不计入）：邮费我们付。",
    ]
    close(draft, ["最多 3 趟（要当面检查）〔能出门〕", "最多 2 趟（家人替您来）〔出不了门〕"], [draft.limit("")], "不收费", [f"{draft.subject.result}（自己取、邮寄）"])
    proxy_fact(draft, "出不了门")
    progress(draft)
    draft.answer = "先到窗口申请，再去医院检查，不收钱。出不了门的，医生上门看。"
    draft.traits |= {"window", "wait", "free", "proxy", "post"}


def print_out(draft):
    """A record the office has already: kiosk, phone or window."""
    random, result = draft.random, draft.subject.result
    draft.days = 1
    draft.tags = ["免证办", "一日办结", "最多跑一次"]
    draft.ask("要哪一种", "要纸质的", "电子的就行")
    draft.documents = ["- **居民身份证**（免带）：刷脸就能认出您。", "- **居民户口簿**（我们自己查）：替孩子查的才用。"]
    draft.steps = [
        f"**在手机上查**（手机，{random.one((3, 5))} 分钟）：打开“{draft.subject.options['app']}”App，刷脸。〔电子的就行〕",
        f"**查和打印**（任选一种）：两种都一样管用。〔要纸质的〕\n- **用自助机**（自助机，{random.one((5, 8))} 分钟）：刷脸，点“{draft.subject.names[0]}”。\n"
        "- **到窗口**（到窗口，10 分钟）：不会用机器的，窗口替您打。",
        "**下载**（手机，当场）：盖了电子章，转发给用的人。〔电子的就行〕",
    ]
    close(draft, ["1 趟（要拿纸质的）〔要纸质的〕", "0 趟〔电子的就行〕"], [draft.limit("")], "不收费",
          [f"{result}（自己取）〔要纸质的〕", f"{result}（下载）〔电子的就行〕"], platform(draft), "本市")
    draft.fact("进度", "当场就有结果；系统查不到的，1 个工作日内查清楚")
    draft.answer = "什么都不用带。手机上能查，自助机也能打。当天办好，不收钱。"
    draft.traits |= {"window", "online", "free", "kiosk"}


FLOWS = {
    "counter": counter, "spot": spot, "online": online, "pledge": pledge, "gap": gap, "aid": aid, "visit": visit,
    "print": print_out,
}
