import type { Answerable } from '../case.ts'

export const chineseAnswers: Answerable[] = [
  { seller: 'logo', expects: ['logo.price'], says: { zh: ['做一个logo要多少钱？'] } },
  { seller: 'web', expects: ['site.price'], says: { zh: ['做网站怎么收费'] } },
  { seller: 'hotel', expects: ['faq:parking'], says: { zh: ['有停车场吗'] } },
  {
    seller: 'translator',
    expects: ['translation.price'],
    says: {
      zh: [
        '翻译怎么收费',
        '您好，请问翻译一篇文章大概多少钱？',
        ['在吗', '我有份简历要翻成西班牙语', '多少钱啊'],
        '請問翻譯費用怎麼算？',
        '英文翻西语啥价',
      ],
    },
  },
  {
    seller: 'translator',
    expects: ['translation.delivery'],
    says: { zh: ['翻译要几天？', '多久能翻好', '最快幾天可以交稿？'] },
  },
  {
    seller: 'translator',
    expects: ['translation.revisions'],
    says: { zh: ['翻完不满意可以改吗，能改几次'] },
  },
  {
    seller: 'translator',
    expects: ['translation.packages'],
    says: { zh: ['翻译有哪些套餐？', '有什么方案可以选'] },
  },
  {
    seller: 'translator',
    expects: ['proofreading.price'],
    says: { zh: ['校对西班牙语文章多少钱？', '只要帮我校对一下，怎么收费'] },
  },
  {
    seller: 'translator',
    expects: ['services'],
    says: { zh: ['你们提供哪些服务？', '你具体是做什么的呀'] },
  },
  {
    seller: 'translator',
    expects: ['addon:layout'],
    says: { zh: ['排版要另外加多少钱？'] },
  },
  {
    seller: 'translator',
    expects: ['addon:glossary'],
    says: { zh: ['加一份术语表多少钱'] },
  },
  {
    seller: 'translator',
    expects: ['no:sworn'],
    says: { zh: ['可以做宣誓翻译吗？', '能出有公证效力的认证翻译吗'] },
  },
  {
    seller: 'translator',
    expects: ['no:interpreting'],
    says: { zh: ['能做口译吗', '開會需要同聲傳譯，你們有嗎？'] },
  },
  {
    seller: 'translator',
    expects: ['no:other-languages'],
    says: { zh: ['德语能翻吗？', '法文可以翻譯嗎'] },
  },
  {
    seller: 'translator',
    expects: ['no-rush'],
    says: { zh: ['可以加急吗', '有加急服务吗，多付钱也行'] },
  },
  {
    seller: 'translator',
    expects: ['faq:machine'],
    says: { zh: ['你们不会是用谷歌翻译的吧？', '是机翻吗'] },
  },
  {
    seller: 'translator',
    expects: ['faq:privacy'],
    says: { zh: ['文件会保密吗？'] },
  },
  {
    seller: 'translator',
    expects: ['faq:languages'],
    says: { zh: ['你们都翻哪些语言'] },
  },
  {
    seller: 'translator',
    expects: ['faq:file-formats'],
    says: { zh: ['接受什么格式的文件？pdf行吗'] },
  },
  {
    seller: 'translator',
    expects: ['faq:payment'],
    says: { zh: ['怎么付款？', '要先付全款吗'] },
  },
  {
    seller: 'translator',
    expects: ['faq:refund'],
    says: { zh: ['如果我取消能退款吗'] },
  },
  {
    seller: 'translator',
    expects: ['faq:experience'],
    says: { zh: ['您做翻译几年了？', '你有翻译资格证吗'] },
  },
  {
    seller: 'translator',
    expects: ['translation.price', 'translation.delivery'],
    says: { zh: ['翻译多少钱，要几天？', ['翻譯怎麼收費？', '大概要等多久']] },
  },
  {
    seller: 'translator',
    expects: ['ai'],
    says: { zh: ['你是机器人吗？', '是ai在回复我吗'] },
  },
  {
    seller: 'web',
    expects: ['site.price'],
    says: {
      zh: [
        '做个网站多少钱？',
        '您好，我想给诊所做一个网站，费用大概是多少',
        ['老板在吗', '我开了家奶茶店', '想弄个网站', '啥价位'],
        '請問架一個網站大概多少錢',
      ],
    },
  },
  {
    seller: 'web',
    expects: ['store.price'],
    says: { zh: ['网店要多少钱？', '做一个网上商城什么价'] },
  },
  {
    seller: 'web',
    expects: ['landing.price'],
    says: { zh: ['只要一个落地页，多少钱？', '單頁的landing page幾錢'] },
  },
  {
    seller: 'web',
    expects: ['store.delivery'],
    says: { zh: ['网店多久能做好？'] },
  },
  {
    seller: 'web',
    expects: ['site.delivery'],
    says: { zh: ['网站几天能上线', '做网站的工期多长？'] },
  },
  {
    seller: 'web',
    expects: ['store.includes'],
    says: { zh: ['网店套餐都包含什么？'] },
  },
  {
    seller: 'web',
    expects: ['site.revisions'],
    says: { zh: ['网站做出来以后可以改几次？'] },
  },
  {
    seller: 'web',
    expects: ['site.packages'],
    says: { zh: ['网站有哪几种套餐', '網站方案有哪些？'] },
  },
  {
    seller: 'web',
    expects: ['care.price'],
    says: { zh: ['每月维护费是多少？', '网站维护一个月多少钱'] },
  },
  {
    seller: 'web',
    expects: ['addon:blog'],
    says: { zh: ['加个博客要加多少钱？'] },
  },
  {
    seller: 'web',
    expects: ['addon:second-language'],
    says: { zh: ['网站要双语的，加多少钱'] },
  },
  {
    seller: 'web',
    expects: ['extra-round'],
    says: { zh: ['多改一轮要加多少钱？'] },
  },
  {
    seller: 'web',
    expects: ['no:mobile-apps'],
    says: { zh: ['手机app做吗？', '可以开发安卓应用吗'] },
  },
  {
    seller: 'web',
    expects: ['no:logos'],
    says: { zh: ['logo也能一起设计吗'] },
  },
  {
    seller: 'web',
    expects: ['no:ads'],
    says: { zh: ['谷歌广告投放你们做吗？'] },
  },
  {
    seller: 'web',
    expects: ['faq:hosting'],
    says: { zh: ['服务器和域名包含在内吗？', '主机费用要另外付嗎'] },
  },
  {
    seller: 'web',
    expects: ['faq:technology'],
    says: { zh: ['是用wordpress做的吗？'] },
  },
  {
    seller: 'web',
    expects: ['faq:texts'],
    says: { zh: ['网站文案谁来写？'] },
  },
  {
    seller: 'web',
    expects: ['faq:payment'],
    says: { zh: ['可以分期付吗？', '付款方式有哪些'] },
  },
  {
    seller: 'web',
    expects: ['faq:portfolio'],
    says: { zh: ['有案例可以看看吗', '發幾個你做過的網站給我看看'] },
  },
  {
    seller: 'web',
    expects: ['faq:ownership'],
    says: { zh: ['源代码归我吗？'] },
  },
  {
    seller: 'web',
    expects: ['faq:process'],
    says: { zh: ['整个流程是怎样的？'] },
  },
  {
    seller: 'web',
    expects: ['no-discount'],
    says: { zh: ['能打折吗', '有优惠吗？'] },
  },
  {
    seller: 'web',
    expects: ['site.price', 'faq:hosting'],
    says: { zh: [['网站多少钱', '包不包服务器？']] },
  },
  {
    seller: 'web',
    expects: ['asks | faq:process'],
    says: { zh: ['好的，我想做一个网店，怎么开始？'] },
  },
  {
    seller: 'web',
    expects: ['asks'],
    says: { zh: ['行，那我就订商城版了', '決定做企業版，麻煩你了'] },
  },
  {
    seller: 'web',
    expects: ['site.packages | site.price | asks'],
    says: { zh: ['小餐馆做网站，你推荐哪个套餐？'] },
  },
  {
    seller: 'web',
    expects: ['store.price'],
    after: {
      zh: [
        { by: 'client', text: '你们做网店吗？' },
        { by: 'assistant', text: '做的。您希望网站帮您实现什么？' },
      ],
    },
    says: { zh: ['线上卖衣服，网店要多少钱'] },
  },
  {
    seller: 'logo',
    expects: ['logo.price'],
    says: {
      zh: [
        '设计一个标志什么价格？',
        '想做个LOGO，报个价',
        ['你好', '新开的咖啡店，叫「半日閒」', '喜歡簡約風', '設計logo多少錢？'],
      ],
    },
  },
  {
    seller: 'logo',
    expects: ['brandmark.price'],
    says: { zh: ['Brandmark 多少钱', '那个brandmark套餐怎么卖'] },
  },
  {
    seller: 'logo',
    expects: ['brandmark.price', 'brandmark.delivery'],
    says: { zh: ['Brandmark多少钱，几天能好？'] },
  },
  {
    seller: 'logo',
    expects: ['logo.delivery'],
    says: { zh: ['logo多久能出来？'] },
  },
  {
    seller: 'logo',
    expects: ['rush'],
    says: { zh: ['急用，可以加急吗？加多少钱'] },
  },
  {
    seller: 'logo',
    expects: ['identity.includes'],
    says: { zh: ['Full Identity 里面都有什么？'] },
  },
  {
    seller: 'logo',
    expects: ['faq:ownership'],
    says: { zh: ['版权归谁？'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.price'],
    says: { zh: ['婚礼跟拍怎么收费？', '我們明年結婚，請問婚攝價錢？'] },
  },
  {
    seller: 'photographer',
    expects: ['wedding.delivery'],
    says: { zh: ['婚礼照片多久能拿到？'] },
  },
  {
    seller: 'photographer',
    expects: ['faq:location'],
    says: { zh: ['你在哪个城市？'] },
  },
  {
    seller: 'photographer',
    expects: ['rush'],
    says: { zh: ['照片可以加急出吗，加钱也行'] },
  },
  {
    seller: 'hotel',
    expects: ['stay.price'],
    says: { zh: ['房间多少钱一晚', '两个人住一晚什么价？', '住一晚幾錢呀'] },
  },
  {
    seller: 'hotel',
    expects: ['stay.packages'],
    says: { zh: ['有哪些房型？'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:refund'],
    says: { zh: ['预订后可以取消吗，能退钱吗'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:location'],
    says: { zh: ['酒店在什么位置？'] },
  },
  {
    seller: 'hotel',
    expects: ['faq:process'],
    says: { zh: ['怎么预订？'] },
  },

  {
    seller: 'translator',
    expects: ['standard.price'],
    says: { zh: ['标准套餐多少钱？', '那個標準的怎麼收'] },
  },
  { seller: 'translator', expects: ['long.delivery'], says: { zh: ['长篇的话几天能交？'] } },
  {
    seller: 'translator',
    expects: ['short.price', 'standard.price'],
    says: { zh: ['短篇和标准价格差多少'] },
  },
  { seller: 'web', expects: ['business.includes'], says: { zh: ['企业版里都包括啥？'] } },
  { seller: 'web', expects: ['store.price'], says: { zh: ['商城版多少錢'] } },
]
