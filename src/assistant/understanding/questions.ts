import type { ClientLanguage } from '../../domain/language.ts'
import { cuesOf } from '../languages/cues.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { anyLetter, hanCharacters } from './characters.ts'
import { Phrases } from './phrases.ts'
import { isHan } from './words.ts'

const openings = new Map<LanguagePack, Phrases>()

/** Whether a text opens as a question does, whatever marks and mere openings stand before its first word. */
export function startsQuestion(folded: string, pack: LanguagePack): boolean {
  const found = openings.get(pack) ?? new Phrases(pack.cues?.questionWords ?? [], pack.cues?.asking ?? [])
  openings.set(pack, found)
  const opening = found.first(folded)
  return opening !== null && !anyLetter.test(withoutOpeners(folded.slice(0, opening.index), pack))
}

const openers = new Map<LanguagePack, Phrases>()

/** What stands before a question's first word, without the words that only lead up to it: "and also,". */
function withoutOpeners(before: string, pack: LanguagePack): string {
  if (before.trim() === '') return ''
  const { openers: words = [], joints: joining = [] } = pack.cues ?? {}
  const found =
    openers.get(pack) ??
    new Phrases(
      words,
      joining.filter((joint) => !isAhead(joint)),
    )
  openers.set(pack, found)
  return found.replace(before, ' ')
}

const asking = new Map<LanguagePack, Phrases>()

/** Whether a text asks without opening as a question does: "the small one is how much". */
export const asks = (folded: string, pack: LanguagePack): boolean => askingOf(pack).test(folded)

/** Where a question may begin in the middle of a folded text: "we are four how much is it". */
export function questionsWithin(folded: string, pack: LanguagePack): number[] {
  const found = askingOf(pack)
  const places: number[] = []
  for (let match = found.first(folded); match; match = found.first(folded, match.index + match[0].length))
    places.push(match.index)
  return places
}

function askingOf(pack: LanguagePack): Phrases {
  const found = asking.get(pack) ?? new Phrases(pack.cues?.asking ?? [])
  asking.set(pack, found)
  return found
}

const joints = new Map<ClientLanguage, RegExp>()
/** A space in Chinese stands for a mark. */
const betweenHan = `(?<=[${hanCharacters}])\\s+(?=[${hanCharacters}])`

/** What is written onto the next word is only looked at, never taken from it. */
const isAhead = (joint: string) => joint.startsWith('(?=')

/** Commas, and the words that join sentences. */
export function jointsOf(language: ClientLanguage): RegExp {
  let pattern = joints.get(language)
  if (!pattern) {
    const words = cuesOf(language).flatMap((cues) => cues.joints)
    const ahead = words.filter(isAhead)
    const spaced = words.filter((word) => !isHan(word) && !ahead.includes(word))
    const others = words.filter(isHan)
    const joint = [...spaced.map((word) => `${word}\\s+`), ...ahead].map((word) => `|\\s+${word}`).join('')
    pattern = new RegExp(
      `\\s*,(?:\\s+|(?=[${hanCharacters}]))|${betweenHan}|\\s*(?:${['[、،]', ...others].join('|')})\\s*${joint}`,
      'giu',
    )
    joints.set(language, pattern)
  }
  return pattern
}
