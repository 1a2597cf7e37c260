/// Characters of everyday words with several readings that no tone tells apart, the commonest first.
///
/// Where no phrase decides, a name is found by each of them.
let pinyinPolyphones = """
    行 xing hang; 重 zhong chong; 长 chang zhang; 会 hui kuai; 还 huan hai; 调 tiao diao; 给 gei ji; 率 lu shuai
    厦 sha xia; 没 mei mo; 朝 chao zhao; 乐 le yue; 便 bian pian; 传 chuan zhuan; 都 dou du; 降 jiang xiang
    系 xi ji; 弹 tan dan; 藏 cang zang; 车 che ju; 角 jiao jue; 校 xiao jiao; 血 xue xie; 着 zhe zhao zhuo; 的 de di
    地 di de; 了 le liao; 觉 jue jiao; 卡 ka qia; 壳 ke qiao; 落 luo la; 露 lu lou; 模 mo mu; 奇 qi ji; 塞 sai se
    什 shen shi; 盛 sheng cheng; 识 shi zhi; 属 shu zhu; 说 shuo shui; 拓 tuo ta; 尾 wei yi; 吓 xia he; 纤 xian qian
    削 xiao xue; 畜 chu xu; 叶 ye xie; 择 ze zhai; 扎 zha za; 粘 zhan nian; 折 zhe she; 柏 bai bo; 伯 bo bai
    薄 bao bo; 堡 bao pu; 辟 pi bi; 泊 bo po; 埔 pu bu; 查 cha zha; 差 cha chai; 刹 sha cha; 称 cheng chen; 匙 chi shi
    伺 ci si; 度 du duo; 囤 tun dun; 番 fan pan; 佛 fo fu; 核 he hu; 夹 jia ga; 茄 qie jia; 见 jian xian; 嚼 jiao jue
    劲 jin jing; 圈 quan juan; 勒 le lei; 俩 liang lia; 络 luo lao; 埋 mai man; 蔓 man wan; 秘 mi bi; 弄 nong long
    迫 po pai; 荨 xun qian; 亲 qin qing; 杉 shan sha; 熟 shu shou; 圩 wei xu; 轧 zha ya; 钥 yao yue; 仔 zi zai
    曾 ceng zeng; 翟 zhai di; 幢 zhuang chuang; 剥 bo bao; 省 sheng xing; 仇 chou qiu; 解 jie xie; 石 shi dan
    宿 su xiu; 参 can shen; 区 qu ou; 单 dan shan; 巷 xiang hang; 虹 hong jiang; 牟 mou mu; 娜 na nuo; 似 si shi
    色 se shai; 殷 yin yan; 咽 yan ye; 尉 wei yu; 召 zhao shao; 朴 pu piao; 氏 shi zhi
    """
