import { type MessageContent, textOf } from './message.ts'

/** How long after a marketing message a bare “stop” means such messages. */
export const STOP_WORD_MS = 30 * 24 * 3_600_000

/** Whole messages that ask for no more marketing, in the languages clients are answered in. */
const stopWords: ReadonlySet<string> = new Set([
  ...['stop', 'stop all', 'unsubscribe', 'stop promotions', 'opt out', 'optout', 'cancel', 'remove me'],
  ...['parar', 'pare', 'sair', 'cancelar', 'descadastrar', 'remover', 'parar promocoes', 'nao quero receber'],
  ...['baja', 'salir', 'detener', 'alto', 'darme de baja', 'detener promociones', 'no molestar'],
  ...['arret', 'arreter', 'stopper', 'desabonner', 'desinscrire', 'desinscription'],
  ...['stopp', 'abmelden', 'abbestellen', 'austragen'],
  ...['basta', 'ferma', 'disiscriviti', 'cancellami', 'annulla iscrizione'],
  ...['стоп', 'отписаться', 'отписка', 'отмена'],
  ...['توقف', 'ايقاف', 'الغاء', 'الغاء الاشتراك'],
  ...['停止', '退订', '取消订阅', '退訂'],
])

/** Whether a message, as a whole, asks for no more marketing. Case, accents and punctuation are of no matter. */
export function isStopWord(content: MessageContent): boolean {
  const words = (textOf(content) ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return stopWords.has(words)
}
