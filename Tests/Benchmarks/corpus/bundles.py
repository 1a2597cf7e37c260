"""一件事: several matters at one window, once. Number 49 of every block of 50."""

from .draft import Draft
from .places import JOINT_WINDOW
from .subjects import HEALTH, INDEX, MARKET, SCHOOL, VETERANS, Subject

BASIS = "《国务院办公厅关于加快推进“一件事一次办”打造政务服务升级版的指导意见》"


def bundle(slug, domain, department, ask, official, names, parts):
    return Subject(slug, domain, department, ask, official, "bundle", BASIS, "", names, (), (), dict(parts=parts))


BUNDLES = (
    bundle("chusheng-yijianshi", "hunyu-jiaoyu", HEALTH, "生娃后的几件手续", "新生儿出生“一件事”", ("出生一件事", "生完孩子要办什么", "宝宝几个证一起办"),
           ("chushengzheng-qianfa", "xinshenger-yibao", "shebaoka-shenling")),
    bundle("kaiban-yijianshi", "kaidian-banqiye", MARKET, "开公司的几件手续", "企业开办“一件事”", ("企业开办一件事", "开公司一次办完", "执照社保一起办"),
           ("gongsi-sheli", "zhigong-canbao")),
    bundle("zhuanxue-yijianshi", "hunyu-jiaoyu", SCHOOL, "带孩子搬来的几件手续", "随迁入学“一件事”", ("搬家上学一件事", "换城市上学", "孩子转学医保一起办"),
           ("zhuanxue", "xinshenger-yibao", "shebaoka-shenling")),
    bundle("tuiyi-yijianshi", "jiuzhu-falv", VETERANS, "退役回来的几件手续", "退役军人服务“一件事”", ("退伍一件事", "退伍回来要办什么", "老兵几个证一起办"),
           ("tuiyi-youdaizheng", "shebaoka-shenling")),
)


def fill_bundle(draft: Draft, parts):
    """Facts that the merged parts keep: the longest part's limit, one trip, each result."""
    draft.days = max(part.days for part in parts)
    draft.parts = [part.id for part in parts]
    draft.tags = ["一窗受理", "一次提交", "最多跑一次"]
    departments = list(dict.fromkeys([draft.subject.department] + [part.subject.department for part in parts]))
    draft.fact("窗口", f"{draft.town.hall} · {JOINT_WINDOW}")
    draft.fact("联办", "、".join(departments))
    draft.fact("牵头", draft.subject.department)
    draft.fact("提交", "一次")
    draft.fact("跑腿", "1 趟（要当面核对、签字）")
    draft.fact("时限", draft.limit(""))
    draft.fact("收费", "不收费")
    draft.fact("结果", "；".join(f"{part.subject.result}（邮寄）" for part in parts))
    draft.fact("咨询", draft.town.joint_phone)
    draft.fact("投诉", "12345")
    draft.fact("网办", "“政务通”App，能约时间、查进度")
    draft.fact("代办", "家人、朋友带授权委托书到同一个窗口，免费〔别人代办〕")
    draft.fact("进度", f"打 {draft.town.joint_phone}，报受理单上的号码")
    # The question the parts ask too, so that the merged guide asks it once.
    draft.ask("谁来办", "自己来", "别人代办")
    draft.answer = f"{len(parts)} 件事一个窗口一趟办。{draft.days} 个工作日内都办好，寄到家里。"
    draft.traits = {"window", "wait", "free", "proxy", "post", "bundle"}


def parts_of(draft):
    """The numbers of a bundle's guides: earlier ones of the same town."""
    block = draft.number - draft.number % 50
    return [block + INDEX[slug] for slug in draft.subject.options["parts"]]
