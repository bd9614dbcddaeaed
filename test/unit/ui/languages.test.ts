import { describe, expect, it } from 'vitest'
import { en } from '../../../ui/kit/i18n/en.ts'
import { es } from '../../../ui/kit/i18n/es.ts'
import { pt } from '../../../ui/kit/i18n/pt.ts'
import { en as settingsEn } from '../../../ui/kit/i18n/settings/en.ts'
import { es as settingsEs } from '../../../ui/kit/i18n/settings/es.ts'
import { pt as settingsPt } from '../../../ui/kit/i18n/settings/pt.ts'
import { fill, textsFor } from '../../../ui/widget/texts.ts'

/** Every text of a language by its path: `inbox.empty.open.title`. */
function textsOf(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : [...textsOf(value, `${path}${key}.`)],
    ),
  )
}

/** What a text leaves to be filled in, in no order. */
function blanks(text: string): string[] {
  return [...text.matchAll(/\{\{?\w+\}\}?/g)].map(([blank]) => blank).sort()
}

describe.each([
  ['The hub in Portuguese', en, pt],
  ['The hub in Spanish', en, es],
  ['The settings in Portuguese', settingsEn, settingsPt],
  ['The settings in Spanish', settingsEn, settingsEs],
])('%s', (_, reference, language) => {
  it('has every text, with the same blanks as the English one', () => {
    const texts = textsOf(language)
    const wrong = [...textsOf(reference)].filter(([path, english]) => {
      const text = texts.get(path)
      return !text || blanks(text).join() !== blanks(english).join()
    })
    expect(wrong).toEqual([])
  })
})

describe('The web chat', () => {
  it.each([
    [['pt-BR', 'en'], 'pt'],
    [['fr', 'es-AR'], 'es'],
    [['de'], 'en'],
    [[], 'en'],
  ])('speaks to a browser set to %j in %s', (languages, expected) => {
    expect(textsFor(languages).language).toBe(expected)
  })

  it.each(['pt', 'es'])('fills the same blanks in %s', (language) => {
    const { texts } = textsFor([language])
    for (const [key, english] of Object.entries(textsFor(['en']).texts)) {
      expect(blanks(Reflect.get(texts, key))).toEqual(blanks(english))
    }
  })

  it('puts names into its texts', () => {
    expect(
      fill('You write with {assistant} of {workspace}', { assistant: 'Aurora', workspace: 'Studio' }),
    ).toBe('You write with Aurora of Studio')
  })
})
