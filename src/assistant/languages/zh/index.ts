import type { LanguagePack } from '../pack.ts'
import { cues } from './cues.ts'
import { lexicon } from './lexicon.ts'
import { phrases } from './phrases.ts'

export const zh: LanguagePack = {
  language: 'zh',
  locale: 'zh',
  disclosure: (assistant, seller) => `您好！我是${seller}的 AI 助手${assistant}。`,
  handoff: {
    default: '我已转告{seller}，稍后会在这里亲自回复您。',
    'asked-for-person': '好的，我已把对话转给{seller}，会在这里回复您。',
    'custom-request': '这个需要具体看您的情况，{seller}会在这里亲自回复您。',
    negotiation: '价格由{seller}亲自决定，我已转达您的留言，答复会发到这里。',
    'existing-order': '订单相关的事由{seller}在这里亲自回复您，我已转告。',
    'unreadable-content': '这类消息我打不开，已转给{seller}，会在这里回复您。',
    'requirements-complete': '谢谢，我都记下了。{seller}会在这里继续为您服务。',
    misunderstanding: '抱歉没能理解您的意思。我已转给{seller}，会在这里回复您。',
    'language-not-ready': '感谢您的留言。我已转给{seller}，会在这里回复您。',
  },
  revisions: { other: '#轮修改' },
  noRevisions: '不含修改',
  unlimitedRevisions: '不限次数修改',
  inSellersWords: (text) => `卖家原话：“${text}”`,
  suggestedReply: ({ client, seller, question }) =>
    [
      `您好${client ? `，${client}` : ''}，我是${seller}。我已看到您的留言。`,
      question ?? '您希望怎样继续？',
    ].join(' '),
  followUp: (seller) => `感谢您的耐心等待。${seller}现在暂时无法回复，您的留言已保存。`,
  unavailable: (seller) => `${seller}的回复可能需要一点时间；在此之前，您的留言会保存在这里。`,
  checkIn: (seller) => `您好！您之前请${seller}稍后再联系您。请问有什么可以帮您？`,
  choices: '查看选项',
  lexicon,
  cues,
  phrases,
}
