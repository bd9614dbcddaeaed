import type { LanguagePack } from '../pack.ts'
import { cues } from './cues.ts'
import { lexicon } from './lexicon.ts'
import { phrases } from './phrases.ts'

export const ru: LanguagePack = {
  language: 'ru',
  locale: 'ru',
  disclosure: (assistant, seller) => `Здравствуйте! Я ${assistant}, ИИ-ассистент ${seller}.`,
  handoff: {
    default: 'Ваш вопрос передан: {seller} ответит вам здесь лично.',
    'asked-for-person': 'Конечно, разговор передан: {seller} ответит вам здесь.',
    'custom-request': 'Здесь нужно посмотреть на ваш случай: {seller} ответит вам здесь лично.',
    negotiation: 'О цене решает лично {seller}. Ваше сообщение передано, ответ придёт сюда.',
    'existing-order': 'По вопросам о заказе {seller} отвечает лично. Сообщение передано, ответ придёт сюда.',
    'unreadable-content': 'Такие сообщения здесь не открываются, поэтому {seller} ответит вам здесь лично.',
    'requirements-complete': 'Спасибо, всё записано. {seller} продолжит с вами здесь.',
    misunderstanding: 'Извините, не получилось вас понять. Сообщение передано: {seller} ответит вам здесь.',
    'language-not-ready': 'Спасибо за сообщение. Оно передано: {seller} ответит вам здесь лично.',
  },
  revisions: {
    one: '# раунд правок',
    few: '# раунда правок',
    many: '# раундов правок',
    other: '# раунда правок',
  },
  noRevisions: 'без правок',
  unlimitedRevisions: 'неограниченное количество правок',
  inSellersWords: (text) => `Словами продавца: «${text}»`,
  suggestedReply: ({ client, seller, question }) =>
    [
      `Здравствуйте${client ? `, ${client}` : ''}! Это ${seller}. Ваше сообщение прочитано.`,
      question ?? 'Как вам удобнее продолжить?',
    ].join(' '),
  followUp: (seller) =>
    `Спасибо за ожидание. ${seller} сейчас не может ответить; ваше сообщение сохранено здесь.`,
  unavailable: (seller) =>
    `Ответ от ${seller} может занять немного времени; ваше сообщение пока сохранено здесь.`,
  checkIn: () => 'Здравствуйте снова! Вы просили написать вам позже. Чем могу помочь?',
  choices: 'Варианты',
  lexicon,
  cues,
  phrases,
}
