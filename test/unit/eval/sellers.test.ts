import { describe, expect, it } from 'vitest'
import type { Knowledge } from '../../../src/domain/knowledge.ts'
import { hotel } from '../../eval/sellers/hotel.ts'
import { sellers } from '../../eval/sellers/index.ts'
import { hotelInFrench } from '../../eval/sellers/translations/fr.ts'
import { translate } from '../../eval/sellers/translations/translation.ts'

const garden = (knowledge: Knowledge) => knowledge.services[0]?.packages.find(({ id }) => id === 'garden')

describe('A seller who translates the records', () => {
  const translated = translate(hotel, 'fr', hotelInFrench)

  it('keeps what was written and adds a language to it', () => {
    expect(garden(translated)?.name).toEqual({
      text: 'Habitación Jardín',
      variants: { en: 'Garden Room', pt: 'Quarto Jardim', fr: 'Chambre Jardin' },
    })
  })

  it('gives clients other words for a subject in that language', () => {
    const pets = translated.services[0]?.notOffered.find(({ id }) => id === 'pets')
    expect(pets?.topic.terms).toMatchObject({ es: ['mascota', 'perro', 'gato', 'pet friendly'] })
    expect(pets?.topic.terms.fr).toContain('chien')
  })

  it('cannot translate what was never written', () => {
    expect(() => translate(hotel, 'fr', { alberca: 'piscine', sauna: 'sauna' })).toThrow('never wrote sauna')
  })
})

it.each(['fr', 'de', 'it', 'ru', 'ar', 'zh'] as const)(
  'Two sellers answer in %s, the others as they wrote',
  (language) => {
    const writes = (knowledge: Knowledge) => {
      const answers = knowledge.faqs.map(({ answer }) => answer.variants[language] !== undefined)
      expect(new Set(answers).size).toBe(1)
      return answers[0]
    }
    expect(Object.values(sellers).filter(writes)).toHaveLength(2)
  },
)
