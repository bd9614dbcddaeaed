import { getCountries } from 'libphonenumber-js/min'
import type { Knowledge, SellerText } from '../../domain/knowledge.ts'
import type { ClientLanguage } from '../../domain/language.ts'
import { cuesOf } from '../languages/cues.ts'
import { Phrases } from '../understanding/phrases.ts'
import { fold } from '../understanding/words.ts'

type Country = { code: string; names: readonly string[] }

/** What people call countries whose full names they seldom write. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  US: ['usa', 'u.s.', 'u.s.a.', 'eua', 'ee.uu.', 'eeuu', 'states'],
  GB: ['uk', 'u.k.', 'england', 'scotland', 'wales'],
  AE: ['uae'],
}

const countries = new Map<ClientLanguage, readonly Country[]>()

/** Every country with a telephone code, as a language calls it and as its people do. */
function countriesIn(language: ClientLanguage): readonly Country[] {
  let found = countries.get(language)
  if (!found) {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    // Réunion is called as a meeting is in four languages, and meetings are what clients ask about.
    found = getCountries()
      .filter((code) => code !== 'RE')
      .map((code) => ({ code, names: [fold(names.of(code) ?? code), ...(shortNames[code] ?? [])] }))
    countries.set(language, found)
  }
  return found
}

const home = new WeakMap<Knowledge, ReadonlySet<string>>()

/** The countries a seller speaks of: work in these is no work abroad. */
function countriesOf(knowledge: Knowledge): ReadonlySet<string> {
  let known = home.get(knowledge)
  if (!known) {
    const { sourceLanguage, profile, services, faqs } = knowledge
    const texts: SellerText[] = [
      profile.headline,
      profile.bio,
      ...services.flatMap(({ description, offered }) => [description, ...offered]),
      ...faqs.flatMap(({ question, answer }) => [question, answer]),
    ]
    const written = fold(texts.map(({ text }) => text).join('\n'))
    known = new Set(
      countriesIn(sourceLanguage).flatMap(({ code, names }) =>
        new Phrases(names).test(written) ? [code] : [],
      ),
    )
    home.set(knowledge, known)
  }
  return known
}

const going = new Map<ClientLanguage, Phrases>()

function goingIn(language: ClientLanguage): Phrases {
  let found = going.get(language)
  if (!found) {
    const to = cuesOf(language)
      .flatMap(({ toPlaces }) => toPlaces)
      .join('|')
    // Phrases are folded, and so are the names of their groups.
    const places = countriesIn(language).map(
      ({ code, names }) => `(?<${code.toLowerCase()}>${names.join('|').replace(/[().]/g, '.')})`,
    )
    found = new Phrases([`(?:${to}) (?:${places.join('|')})`])
    going.set(language, found)
  }
  return found
}

/** Whether a folded text speaks of going to, or being in, a country that the seller says nothing of: "in Iceland". */
export function namesForeignCountry(folded: string, language: ClientLanguage, knowledge: Knowledge): boolean {
  const match = goingIn(language).first(folded)
  if (!match) return false
  const [code] = Object.entries(match.groups ?? {}).find(([, name]) => name !== undefined) ?? []
  return code !== undefined && !countriesOf(knowledge).has(code.toUpperCase())
}
