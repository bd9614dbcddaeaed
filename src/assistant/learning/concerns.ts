import type { ClientLanguage } from '../../domain/language.ts'
import { blocking, type Concern } from '../../domain/learning.ts'
import { type FactSource, referencesIn, withoutFacts } from '../facts/placeholders.ts'
import { allPacks, packOf } from '../languages/index.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { languageOfWords, scriptOf } from '../understanding/language.ts'
import { normalise } from '../understanding/normalise.ts'
import { fold, phrasePattern } from '../understanding/words.ts'
import { wasRedacted, withoutMarks } from './redact.ts'

/** The language a text is in; null when it says too little. */
export function languageOf(text: string): ClientLanguage | null {
  const words = withoutMarks(withoutFacts(text))
  return scriptOf(words) ?? languageOfWords(words)
}

/** Amounts by sign or name, in any language. */
const money =
  /\p{Sc}|(?<![\p{L}\p{N}])(?:r\$|us\$|usd|brl|eur|gbp|reais|real|contos|pila|dolares?|dollars?|bucks|euros?|pesos?|centavos|cents|pounds?|libras|руб\p{L}*|долл\p{L}*)(?![\p{L}\p{N}])|[元块]|欧元|美元|ريال|دولار/u
/** Times from now, whether or not a number counts them. */
const times = [
  ...[
    'amanhã',
    'hoje',
    'ontem',
    'depois de amanhã',
    'no mesmo dia',
    'essa semana',
    'esta semana',
    'semana que vem',
  ],
  ...[
    'tomorrow',
    'today',
    'tonight',
    'same day',
    'overnight',
    'next (day|week|month)',
    'this week',
    'within (a|an|the) (hour|day|week|month)',
  ],
  ...['mañana', 'hoy', 'pasado mañana', 'el mismo día', 'esta semana', 'próxima semana'],
  ...[
    'demain',
    "aujourd'hui",
    'morgen',
    'heute',
    'übermorgen',
    'domani',
    'oggi',
    'завтра',
    'сегодня',
    'غدا',
    'اليوم',
  ],
  '(na|ate|para|by|on|until|el|hasta) (segunda|terca|quarta|quinta|sexta|monday|tuesday|wednesday|thursday|friday|lunes|martes|miercoles|jueves|viernes)',
]
const deadline = new RegExp(`${phrasePattern(times).source}|明天|今天|后天|当天`, 'u')
/** Units of time among those a language counts. */
const timeUnits =
  'horas?|h|hrs?|dias?|dias? uteis|semanas?|mes|meses|minutos?|hours?|days?|weeks?|months?|minutes?|heures?|jours?|semaines?|mois|stunden?|tagen?|tage|tag|wochen?|monaten?|ore|ora|giorn[oi]|settiman[ae]|mes[ei]|час\\p{L}*|дн\\p{L}+|день|недел\\p{L}*|месяц\\p{L}*|ساعات?|ايام|يوم|اسبوع'
/** The last digit is enough: reading whole numbers takes minutes where there are thousands of digits. */
const timed = new RegExp(
  `\\p{N}\\s*(?:(?:-|a|to|ate|or|ou|o|bis)\\s*)?(?:${timeUnits})(?![\\p{L}\\p{N}])|\\p{N}\\s*(?:天|日|小时|周|星期|个月)`,
  'u',
)
/** Number words that are articles, or other words, where no unit follows. */
const ambiguous = new Set([
  'a',
  'an',
  'one',
  'uma?',
  'un',
  'una',
  'uno',
  'une',
  'un[ao]?',
  'eine?n?',
  'half',
  'meia',
  'mil',
  'once',
  'sei',
])

type Patterns = { counted: RegExp; alone: RegExp; promises: RegExp }
const patterns = new Map<ClientLanguage, Patterns>()

function patternsOf(pack: LanguagePack): Patterns {
  let found = patterns.get(pack.language)
  if (!found) {
    const { numberWords, units, promises } = pack.lexicon
    const whole = pack.language !== 'zh'
    const gap = whole ? '[\\s-]+' : '\\s*'
    const some = [...units, 'more', 'mais', 'más']
    found = {
      counted: phrasePattern(numberWords.map((word) => `(?:${word})${gap}(?:${some.join('|')})`)),
      alone: whole
        ? phrasePattern(numberWords.filter((word) => !ambiguous.has(word) && !word.includes('?')))
        : /(?!)/u,
      promises: phrasePattern(promises),
    }
    patterns.set(pack.language, found)
  }
  return found
}

let commands: RegExp | null = null

/** Whether a text of a past chat tries to command whoever reads it. */
function commandsReaders(folded: string): boolean {
  commands ??= phrasePattern(allPacks.flatMap(({ lexicon }) => lexicon.injection))
  return commands.test(folded)
}

/**
 * What is doubtful about an answer. Figures count in digits and in words, but for those that stand as
 * `{{fact.field}}`; the words are those of the answer's language, and in every language where a unit follows.
 */
export function concernsOf(question: string, answer: string): Concern[] {
  const own = fold(normalise(withoutMarks(withoutFacts(answer))))
  const spoken = languageOf(answer)
  const anyPatterns = allPacks.map(patternsOf)
  const alone = spoken === null ? anyPatterns : [patternsOf(packOf(spoken))]
  const found: [Concern, boolean][] = [
    ['money', money.test(own)],
    [
      'number',
      /\p{N}/u.test(own) ||
        anyPatterns.some(({ counted }) => counted.test(own)) ||
        alone.some((each) => each.alone.test(own)),
    ],
    ['deadline', deadline.test(own) || timed.test(own)],
    ['personal-data', wasRedacted(answer)],
    ['instruction', commandsReaders(fold(normalise(`${question}\n${answer}`)))],
    ['promise', alone.some(({ promises }) => promises.test(own))],
  ]
  return found.filter(([, holds]) => holds).map(([concern]) => concern)
}

/** Why an answer may not be approved as it stands: its concerns, and facts it names that do not exist. */
export type Objections = { concerns: Concern[]; unknownFacts: string[] }

/** What keeps an answer from being approved; both lists are empty when nothing does. */
export function objectionsTo(question: string, answer: string, facts: FactSource): Objections {
  return {
    concerns: blocking(concernsOf(question, answer)),
    unknownFacts: [
      ...referencesIn(answer, facts)
        .filter(({ known }) => !known)
        .map(({ id, field }) => `${id}.${field}`),
      // Braces that are no placeholder would reach clients as they are.
      ...(withoutFacts(`${question}\n${answer}`).match(/\{\{[^}]*\}?\}?|\}\}/gu) ?? []),
    ],
  }
}
