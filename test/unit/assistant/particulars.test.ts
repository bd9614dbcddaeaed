import { describe, expect, test } from 'vitest'
import type { TurnOutcome } from '../../../src/assistant/assistant.ts'
import { clientLanguages } from '../../../src/domain/language.ts'
import { type SellerId, sellers } from '../../eval/sellers/index.ts'
import { builtIn, quietly, turnOf } from './turns.ts'

const reply = (seller: SellerId, ...texts: string[]): Promise<TurnOutcome> =>
  builtIn.takeTurn(turnOf(texts, { knowledge: sellers[seller], languages: clientLanguages }), quietly())

const isPersons = ({ handoff, misunderstood }: TurnOutcome) => handoff !== null || misunderstood

describe('What the records say something near of, and not this', () => {
  test.each<[SellerId, string]>([
    ['hotel', 'how far is the bus station from you?'],
    ['hotel', 'vocês ficam longe da rodoviária?'],
    ['hotel', '¿qué tan lejos queda el supermercado?'],
    ['logo', 'how many restaurants have you drawn logos for?'],
    ['logo', 'quantos logos você já fez?'],
    ['translator', 'do you translate into british english or american english?'],
    ['translator', 'é português do brasil ou de portugal?'],
    ['photographer', 'have you ever done a gothic wedding?'],
    ['hotel', 'posso entrar no quarto mais cedo?'],
    ['hotel', '¿podemos llegar a la habitación más temprano?'],
    ['hotel', 'how much is a room for 3 or 4 nights?'],
    ['hotel', 'quanto fica por 5 semanas?'],
    ['logo', 'temos 8 lojas e cada uma precisa do seu próprio logo, quanto fica?'],
    ['logo', 'can you help me choose a name for the brand?'],
    ['logo', 'você faria por 40 dólares?'],
    ['hotel', 'how much for two weeks in the garden room?'],
    ['hotel', 'quanto custa uma semana no Quarto Jardim?'],
    ['hotel', '¿cuánto es por una semana?'],
    ['hotel', 'garden room, 3 or 4 nights, how much?'],
    ['hotel', 'how far are you from the beach and from the airport?'],
    ['hotel', 'vocês ficam longe do mar e do centro?'],
    ['logo', 'can you freshen up our packaging?'],
  ])('gets no answer: %s, “%s”', async (seller, text) => {
    expect(isPersons(await reply(seller, text))).toBe(true)
  })

  test.each<[SellerId, string[]]>([
    ['web', ['need the landing page up by monday.', 'possible?']],
    ['logo', ['We would pass the logos on to our subsidiaries.', 'Do you do that?']],
  ])('nor what a short question points back at: %s, %j', async (seller, texts) => {
    expect(isPersons(await reply(seller, ...texts))).toBe(true)
  })

  test.each<[SellerId, string, string]>([
    ['hotel', 'how far are you from the beach?', 'two minutes on foot'],
    ['hotel', 'fica longe do mar?', 'dois minutos a pé'],
    ['photographer', 'quantos casamentos você já fotografou?', '160'],
    ['logo', 'how many years have you been doing this?', '8 years'],
    ['hotel', 'how much is a room for 3 nights?', 'MX$1,150'],
  ])('but is answered where they say it: %s, “%s”', async (seller, text, fact) => {
    const outcome = await reply(seller, text)
    expect([outcome.handoff, outcome.text]).toEqual([null, expect.stringContaining(fact)])
  })
})

describe('What clients ask in words of their own', () => {
  test.each<[SellerId, string, string[]]>([
    ['logo', 'Brandmark: price and turnaround?', ['US$240', '6 days']],
    ['logo', 'Brandmark: prazo e valor?', ['240', '6 dias']],
    ['web', 'tienda en línea, ¿cuánto cuesta y cuánto tarda?', ['5,400', '30 días']],
    ['logo', 'price and delivery for a rush Brandmark?', ['2 days', 'US$70']],
    ['photographer', 'valor e prazo com urgência no Dia Inteiro?', ['10 dias', '150']],
    ['translator', 'price and turnaround for urgent?', ['no rush']],
    ['logo', 'price and how long have you worked?', ['8 years']],
  ])(
    'a price and a time at once are both told, and no other matter for them: %s, “%s”',
    async (seller, text, facts) => {
      const outcome = await reply(seller, text)
      expect(outcome.handoff).toBe(null)
      for (const fact of facts) expect(outcome.text).toContain(fact)
    },
  )

  test.each<[SellerId, string, string]>([
    ['hotel', 'hola, ¿el internet aguanta?', 'fibra'],
    ['hotel', 'onde dá pra deixar o carro?', 'cinco vagas'],
    ['photographer', 'and if it buckets down that day, what then?', 'umbrellas'],
    ['web', 'can I change the prices on my own later?', 'WordPress'],
    ['hotel', 'from what time can you let us into the room?', '15:00'],
    ['hotel', 'até que horas posso ficar no quarto?', '11:00'],
    ['hotel', 'vocês buscam no aeroporto? valor?', '450'],
  ])('a matter is known by any of its words: %s, “%s”', async (seller, text, fact) => {
    const outcome = await reply(seller, text)
    expect([outcome.handoff, outcome.text]).toEqual([null, expect.stringContaining(fact)])
  })

  test.each([
    ['our daughter is 9 months old, is that fine with you?'],
    ['vamos com um bebê de 5 meses, pode?'],
    ['wir haben ein 7 Monate altes Baby dabei'],
  ])('how old a child is asks for no long stay: “%s”', async (text) => {
    expect((await reply('hotel', text)).handoff?.reason).not.toBe('seller-rule')
  })

  test('and months of staying are still the seller’s to say', async () => {
    expect((await reply('hotel', 'we would stay for 3 months')).handoff?.reason).toBe('seller-rule')
  })

  test.each([
    ['logo', 'sweet, how much is the Brandmark?', '240'],
    ['logo', 'show de bola, valeu', 'De nada'],
    ['logo', 'perfecto, gracias', 'De nada'],
  ] as const)('a good word before something else is no part of it: %s, “%s”', async (seller, text, said) => {
    expect((await reply(seller, text)).text).toContain(said)
  })
})
