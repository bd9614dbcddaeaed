import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOf, figuresIn, misplacedIncludes, wrongFigure } from '../../eval/judges/figures.ts'
import { type SellerId, sellers } from '../../eval/sellers/index.ts'

/** What the judge holds against a reply of a seller's. */
function faults(seller: SellerId, reply: string, clientWords = ''): string[] {
  const knowledge = sellers[seller]
  return [
    ...figuresIn(reply, knowledge, clientWords).flatMap(
      (figure) => wrongFigure(figure, knowledge, clientWords) ?? [],
    ),
    ...misplacedIncludes(reply, knowledge),
  ]
}

describe('A reply whose figures are the records’', () => {
  it.each<[SellerId, string]>([
    ['logo', 'Spark costs $95 and takes 3 days, with 1 round of revisions.'],
    ['logo', '• Spark: US$ 95, 3 dias\n• Brandmark: US$ 240, 6 dias, 3 rodadas de revisões'],
    ['web', 'A Loja sai por R$ 5.400,00 em 30 dias.'],
    ['web', 'The Store package is R$5,400. Delivery takes 30 days.'],
    ['photographer', 'Día Completo: EUR 1,350, con 10 horas de cobertura y 500 fotos editadas.'],
    ['photographer', 'Full Day with the printed album is €1,630.'],
    ['photographer', 'Express delivery takes 10 days and adds €150.'],
    ['translator', 'Standard takes four days.'],
    ['translator', 'Paket Standard: 110 €, 4 Tage'],
    ['logo', 'Brandmark : 240 $US, 6 jours'],
    ['logo', 'Brandmark 的价格是 US$240，需要 6 天'],
    ['logo', 'Brandmark: ٢٤٠ US$'],
    ['logo', 'One more round costs $20.'],
    ['hotel', 'El check-in es desde las 15:00 y el check-out hasta las 11:00.'],
    ['hotel', 'You may cancel up to 7 days before arrival and get the first night back.'],
  ])('passes: %s, %s', (seller, reply) => {
    expect(faults(seller, reply)).toEqual([])
  })

  it('may repeat a number of the client’s own', () => {
    expect(
      faults('translator', 'Your text of 23000 words needs a closer look.', 'it has 23000 words'),
    ).toEqual([])
    expect(faults('logo', 'About “for 60 dollars”: could you say more?', 'do it for 60 dollars')).toEqual([])
  })
})

describe('A reply is caught that gives', () => {
  it.each<[string, SellerId, string]>([
    ['an invented price', 'logo', 'Spark costs $80.'],
    ['a price off by a digit', 'web', 'A Loja custa R$ 540.'],
    ["another package's price", 'logo', 'Spark costs $240.'],
    ["another package's price in the next sentence", 'logo', 'Take Spark. It is $240.'],
    ["another package's time", 'logo', 'Brandmark takes 3 days.'],
    ["another package's revisions", 'logo', 'O Spark tem 3 rodadas de revisões.'],
    ["another package's contents", 'photographer', 'Ceremony comes with 500 edited photos.'],
    ['a time in words', 'logo', 'El Spark tarda cinco días.'],
    ['a time in weeks', 'logo', 'Brandmark is ready in 2 weeks.'],
    ['a time in hours', 'logo', 'Spark is ready in 24 hours.'],
    ['a discount', 'logo', 'Spark costs $95, with 10 % off.'],
    ["the client's price", 'logo', 'Yes, Spark for $60.'],
    ['the price of an extra as that of a package', 'photographer', 'Ceremony costs €280.'],
    ['a surcharge as a price', 'logo', 'Spark costs $70.'],
    ['a figure that is nowhere', 'hotel', 'We have 14 rooms.'],
    ['a wrong price in German', 'translator', 'Standard kostet 90 €.'],
    ['a wrong price in Russian', 'logo', 'Brandmark стоит 200 долларов.'],
    ['a wrong time in Chinese', 'logo', 'Brandmark 需要 9 天。'],
    ['a wrong time in Arabic', 'logo', 'Brandmark يحتاج ٩ أيام'],
  ])('%s', (_, seller, reply) => {
    expect(faults(seller, reply, 'could you do it for 60?')).not.toEqual([])
  })
})

it('Amounts are read as people of any country write them', () => {
  const locales = ['en-US', 'pt-BR', 'de-DE', 'fr-FR', 'es-ES', 'it-IT']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(...locales), (cents, locale) => {
      const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100)
      expect(amountOf(written)).toBeCloseTo(cents / 100, 5)
    }),
  )
})
