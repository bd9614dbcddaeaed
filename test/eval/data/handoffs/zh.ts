import type { Handover } from '../case.ts'

export const chineseHandoffs: Handover[] = [
  {
    seller: 'translator',
    reasons: ['negotiation'],
    says: {
      zh: [
        '能便宜点吗？',
        '80欧做不做',
        '太贵了，给个实在价吧',
        '我有四篇文章一起翻，打个折？',
        '別家只要一半的價錢，你們可以一樣嗎',
        '我们是公益组织，有没有特价',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['seller-rule', 'custom-request', 'low-confidence', 'out-of-scope'],
    says: {
      zh: [
        '有一份病历要翻译',
        '我写了一本小说，想翻成西班牙语',
        '是打官司用的法律文件',
        '我們需要長期合作，每個月大概十篇',
        '专利文件能翻吗？',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['custom-request', 'low-confidence', 'negotiation', 'seller-rule', 'out-of-scope'],
    says: {
      zh: [
        '一共两万三千字，多少钱？',
        '整个游戏要做本地化，八十多个界面，给个报价',
        '视频字幕能做吗？',
        '你教西班牙语吗？想给孩子找个老师',
        '能帮我从头写一篇西语硕士论文吗',
        '周四能陪我去公证处吗？',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['existing-order', 'asked-for-person'],
    says: {
      zh: [
        '我的稿子翻好了吗？周二就发给你了',
        '你漏翻了一段',
        '昨天打的款收到了没',
        '交来的译文错误太多，我要求返工',
      ],
    },
  },
  {
    seller: 'translator',
    reasons: ['off-platform', 'asked-for-person', 'negotiation'],
    says: {
      zh: ['加个微信聊吧，你微信号多少', '私下转账给你，不走平台行吗？', '方便給我你的email嗎，我直接寄給你'],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'out-of-scope'],
    says: {
      zh: [
        '想做一个像美团那样的平台，商家和用户都能登录',
        '网站要对接我们公司的ERP和仓库系统，能做吗',
        '需要一个四百人的内部办公系统，支持单点登录',
        '在线课程平台，带考试、证书和会员订阅，报个价',
        '要做一個3D傢俱配置器放在網站裡',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'low-confidence', 'seller-rule', 'negotiation'],
    says: { zh: ['这周五之前能上线吗？', '三天内要，多少钱都行', '可以加急做网站吗'] },
  },
  {
    seller: 'web',
    reasons: ['custom-request', 'seller-rule', 'low-confidence', 'out-of-scope'],
    says: { zh: ['网站可以无限次修改吗？', '想改幾次就改幾次嗎？'] },
  },
  {
    seller: 'web',
    reasons: ['out-of-scope', 'custom-request', 'low-confidence'],
    says: { zh: ['能把我的旧网站迁移过来吗？'] },
  },
  {
    seller: 'web',
    reasons: [
      'seller-rule',
      'existing-order',
      'low-confidence',
      'custom-request',
      'out-of-scope',
      'negotiation',
      'asked-for-person',
    ],
    says: {
      zh: [
        '网站被黑了，救命',
        '網站中毒了一直跳到賭博網站',
        '有个招标项目你参加吗',
        '要不要合伙，利润对半分',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['existing-order', 'asked-for-person', 'seller-rule'],
    says: {
      zh: [
        '你给我做的网站今天打不开了',
        '说好昨天给预览的，在哪？',
        '我的项目进度怎么样了',
        '第二笔款我付了，收到没',
        '之前做的联系表单收不到邮件了',
      ],
    },
  },
  {
    seller: 'web',
    reasons: ['negotiation', 'custom-request'],
    says: { zh: ['商城三千块做不做？不要库存管理', '我只要三页，能少算点吗'] },
  },
  {
    seller: 'logo',
    reasons: ['negotiation'],
    says: { zh: ['60美元行不行？', '一次做三个logo，能优惠多少', '學生有沒有便宜一點'] },
  },
  {
    seller: 'logo',
    reasons: [
      'custom-request',
      'seller-rule',
      'out-of-scope',
      'low-confidence',
      'asked-for-person',
      'existing-order',
      'negotiation',
    ],
    says: {
      zh: [
        '我们集团有八个子品牌，要一套完整的视觉系统',
        '要logo、门头、工服和车身一整套，单独报个价',
        '先签个NDA再谈可以吗',
        '你抄袭了我们的商标，等律师函吧',
        '可以去你的工作室看看吗，周五下午',
      ],
    },
  },
  {
    seller: 'logo',
    reasons: ['existing-order', 'asked-for-person', 'seller-rule'],
    says: { zh: ['钱都付了一周了，草图呢？', '你发的文件打不开', '我要退款，做得太差了'] },
  },
  {
    seller: 'photographer',
    reasons: ['seller-rule', 'low-confidence', 'custom-request', 'negotiation', 'out-of-scope'],
    says: {
      zh: [
        '6月14号有档期吗？',
        '十月二號那天還有空嗎',
        '婚礼在巴厘岛，你能飞过来拍吗？',
        '我们想要六个小时的，不要四小时也不要十小时，怎么算',
        '全天一千欧可以吗？',
        '新生儿拍吗？',
        '杂志想登我们的照片，可以授权吗',
      ],
    },
  },
  {
    seller: 'photographer',
    reasons: ['existing-order', 'asked-for-person'],
    says: { zh: ['婚礼过去两个月了照片还没给', '你发的相册链接打不开了'] },
  },
  {
    seller: 'hotel',
    reasons: ['seller-rule', 'low-confidence', 'custom-request', 'out-of-scope'],
    says: {
      zh: [
        '这周末还有房吗？',
        '3号到8号家庭套房空着吗',
        '我们一个团22个人',
        '想包下整个酒店',
        '我想住一个月，远程办公，怎么算？',
        '想在你們那邊辦婚禮',
      ],
    },
  },
  {
    seller: 'hotel',
    reasons: ['negotiation', 'seller-rule'],
    says: { zh: ['booking上更便宜，能一样的价吗？', '连住五晚有折扣吗'] },
  },
  {
    seller: 'hotel',
    reasons: [
      'existing-order',
      'asked-for-person',
      'seller-rule',
      'low-confidence',
      'custom-request',
      'out-of-scope',
    ],
    says: {
      zh: [
        '我用王先生的名字订了房，想改到后一天',
        '信用卡被扣了两次',
        '充电器落在房间了',
        '我们在门口没人开门',
        '我爸坐轮椅，房间方便进出吗？',
        '你们招人吗？我会做饭',
      ],
    },
  },
]
