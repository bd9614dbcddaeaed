import { describe, expect, test } from 'vitest'
import type { TurnMessage, TurnOutcome } from '../../../src/assistant/assistant.ts'
import { inMemberLanguage } from '../../../src/domain/member-text.ts'
import { sellers } from '../../eval/sellers/index.ts'
import { builtIn, conversation, message, quietly, turnOf } from './turns.ts'

/** What a client hears from a seller's assistant, line by line. */
async function talk(seller: keyof typeof sellers, ...said: string[]): Promise<TurnOutcome[]> {
  const say = conversation({ knowledge: sellers[seller] })
  const heard: TurnOutcome[] = []
  for (const text of said) heard.push(await say(text))
  return heard
}

/** The last of it, as it is read. */
async function answerTo(seller: keyof typeof sellers, ...said: string[]) {
  const last = (await talk(seller, ...said)).at(-1)
  if (!last) throw new Error('Nothing was said.')
  const told = new Map(last.requirements.map(({ key, value }) => [key, value]))
  return { ...last, text: last.text.replaceAll('\u00A0', ' '), told }
}

describe('a client who calls the seller by name', () => {
  test.each([
    ['web', 'fala caio, blz? preciso de um site pra minha barbearia', 'Preços de Criação de site'],
    ['web', 'show, Caio', 'Caio'],
    ['web', 'thanks Caio!', 'Caio'],
  ] as const)('%s: “%s” asks for nobody', async (seller, said, answer) => {
    const { handoff, text } = await answerTo(seller, said)
    expect(handoff).toBeNull()
    expect(text).toContain(answer)
  })

  test.each(['quero falar com o Caio', 'Is Caio there?', 'quero Caio'])('“%s” does', async (said) => {
    const { handoff } = await answerTo('web', said)
    expect(handoff?.reason).toBe('asked-for-person')
  })

  test('counts the guests and wants no person', async () => {
    const { handoff } = await answerTo('hotel', 'e se a gente levar um amigo, 3 pessoas?')
    expect(handoff).toBeNull()
  })
})

describe('what was booked or made already', () => {
  test.each([
    ['hotel', 'reservei duas noites, como faço pra acrescentar mais uma'],
    ['web', 'la página lleva caída toda la mañana'],
    ['web', 'se nos cayó la tienda y estamos perdiendo ventas'],
    ['web', 'a loja está fora do ar e hoje é domingo'],
    ['web', 'our website is down again'],
  ] as const)('%s: “%s” is for the seller', async (seller, said) => {
    const { handoff } = await answerTo(seller, said)
    expect(handoff?.reason).toBe('existing-order')
  })
})

describe('what the work is for', () => {
  test.each([
    ['logo', 'queria um logo pra minha oficina', 'US$ 95'],
    ['web', 'do you do websites for small cafes', 'Yes'],
    ['web', 'Bom dia. Minha neta disse que você faz página na internet. Eu vendo bolo.', 'R$ 1.200'],
    ['logo', 'hola buenas tardes, tengo una florería', 'Diseño de logo'],
  ] as const)('%s: “%s” is answered', async (seller, said, answer) => {
    const { handoff, misunderstood, text } = await answerTo(seller, said)
    expect(handoff).toBeNull()
    expect(misunderstood).toBe(false)
    expect(text).toContain(answer)
  })

  test('is remembered as the business', async () => {
    const { told } = await answerTo('logo', 'queria um logo pra minha oficina')
    expect(told.get('business')).toBe('minha oficina')
  })

  test('by itself leaves a price to a person where the work is another', async () => {
    const { handoff } = await answerTo('logo', 'How much is a sculpture for my bakery?')
    expect(handoff?.reason).toBe('out-of-scope')
  })
})

describe('an answer to another question than the open one', () => {
  test('is a package and no name', async () => {
    const { told, text } = await answerTo('logo', 'quero fazer um logo', 'fechado', 'o mais barato')
    expect(told.has('brand-name')).toBe(false)
    expect(text).toContain('Que nome o logo deve mostrar?')
  })

  test('is a style and no business', async () => {
    const { told } = await answerTo('logo', 'how much is a logo?', 'the name is Casa Rita', 'minimalist')
    expect(told.has('style')).toBe(true)
    expect(told.has('business')).toBe(false)
  })

  test('says that there is no domain, and no goal', async () => {
    const { told, text } = await answerTo(
      'web',
      'How much is a site?',
      'ok the business one',
      'no domain yet',
    )
    expect(told.get('domain')).toBe('no domain yet')
    expect(told.has('goal')).toBe(false)
    expect(text).toContain('What should the site do for you?')
  })

  test('puts it off', async () => {
    const { told } = await answerTo('logo', 'quero fazer um logo', 'fechado', 'hm, deixa eu ver')
    expect(told.has('brand-name')).toBe(false)
  })

  test('is the nights between two days', async () => {
    const { told } = await answerTo(
      'hotel',
      'how much is the family suite',
      "let's do that one, April 3rd to 7th",
    )
    expect(told.get('nights')).toMatchObject({ count: 4 })
  })
})

describe('a yes and a question in one line', () => {
  test('“fechado, como pago” orders and is told how to pay', async () => {
    const { text } = await answerTo('logo', 'quanto custa um logo?', 'fechado, como pago')
    expect(text).toContain('metade para começar')
    expect(text).toContain('Que nome o logo deve mostrar?')
  })

  test('“nice. just the menu…” is no goodbye', async () => {
    const { text } = await answerTo(
      'web',
      'do you do websites',
      'nice. just the menu and opening hours really',
    )
    expect(text).not.toContain('Goodbye')
  })
})

describe('numbers of what the price is for', () => {
  test('nights are no rooms', async () => {
    const { handoff, text, told } = await answerTo('hotel', 'quanto fica pra 3 noites?')
    expect(handoff).toBeNull()
    expect(text).toContain('MX$ 1.150')
    expect(text).toContain('por diária')
    expect(told.get('nights')).toMatchObject({ count: 3 })
  })

  test('pages tell which package is meant', async () => {
    const { text } = await answerTo('web', 'cuánto cuesta una landing', 'y la de 6 páginas?')
    expect(text).toContain('R$ 2,900')
    expect(text).not.toContain('R$ 5,400')
  })

  test('more than any package holds is for the seller', async () => {
    const { handoff } = await answerTo('web', 'cuánto cuesta un sitio de 60 páginas?')
    expect(handoff?.reason).toBe('custom-request')
  })
})

describe('what was spoken of last', () => {
  test.each([
    ['hotel', ['how much is the family suite', 'does that one have AC?'], 'Family Suite', 'Garden Room'],
    ['web', ['quanto custa uma loja virtual?', 'demora quanto?'], '30 dias', '15 dias'],
    ['web', ['how much is the business package?', 'ok. how much?'], 'R$2,900', 'R$5,400'],
  ] as const)('%s: %s', async (seller, said, named, other) => {
    const { text } = await answerTo(seller, ...said)
    expect(text).toContain(named)
    expect(text).not.toContain(other)
  })

  test('is forgotten once all were told', async () => {
    const { text } = await answerTo(
      'web',
      'how much is the business package?',
      'how much is a website?',
      'how long?',
    )
    expect(text).toContain('30 days')
    expect(text).toContain('7 days')
  })
})

describe('a first message', () => {
  test('that gives numbers and a day is no order', async () => {
    const { handoff, told } = await answerTo('hotel', 'Hello. Two rooms, four nights, arriving 3 March.')
    expect(handoff).toBeNull()
    expect(told.has('arrival')).toBe(true)
  })

  test('about an order is one', async () => {
    const { handoff } = await answerTo('hotel', 'Where is the order I paid for on 3 March?')
    expect(handoff?.reason).toBe('existing-order')
  })

  test('without a word is answered in the language of the seller', async () => {
    const { language } = await builtIn.takeTurn({ ...turnOf([]), pending: [aVoiceNote('v1')] }, quietly())
    expect(language).toBe('pt')
  })
})

test('a room has no delivery time and no revisions', async () => {
  const { text } = await answerTo('hotel', 'what are your prices?')
  expect(text).toContain('MX$1,150')
  expect(text).not.toMatch(/delivery|revision/)
})

test('the brief of a voice note says what the client wanted last', async () => {
  const asked = message('client', 'fechado, como pago?', 'm1')
  const answered = message('assistant', 'Não consigo abrir esse tipo de mensagem por aqui.', 'm2')
  const input = turnOf([], { history: [asked, answered], episode: { misunderstandings: 1, language: 'pt' } })
  const { handoff } = await builtIn.takeTurn({ ...input, pending: [aVoiceNote('m3')] }, quietly())
  expect(handoff?.reason).toBe('unreadable-content')
  expect(handoff && inMemberLanguage(handoff.summary.need, 'en')).toContain('payment')
})

const aVoiceNote = (id: string): TurnMessage => ({
  id,
  author: 'client',
  at: 1_790_000_000_000,
  content: {
    type: 'media',
    media: 'audio',
    providerMediaId: null,
    mimeType: 'audio/ogg',
    fileName: null,
    caption: null,
  },
})

describe('what looks like a stay, a package or a country and is none', () => {
  test.each([
    ['en', 'how much is the garden room', 'we are 2 to 4 people arriving April 10'],
    ['en', 'how much is the garden room', 'we arrive on April 10, somewhere from 3 to 5 pm'],
    ['es', 'precio por noche', 'llegamos el 10 de abril con niños de 3 a 7 años'],
  ])('%s: %s / “%s” says nothing of nights', async (_, first, then) => {
    const { told } = await answerTo('hotel', first, then)
    expect(told.has('nights')).toBe(false)
  })

  test('a stay begins on its first day', async () => {
    const { told } = await answerTo('hotel', 'hola', 'llegamos del 10 al 15 de abril')
    expect(told.get('arrival')).toContain('10 al 15')
  })

  test.each([
    ['quanto custa a loja virtual?', 'não quero loja virtual', 'quanto custa?'],
    ['how much is the business package?', 'not the business one, too big', 'how long does it take?'],
  ])('%s / %s / %s is not about what was refused', async (...said) => {
    const { text } = await answerTo('web', ...said)
    expect(text).toContain('Landing')
  })

  test('the cheapest way to pay is no package', async () => {
    const { text } = await answerTo(
      'hotel',
      'how much is the family suite',
      'what is the cheapest way to pay?',
    )
    expect(text).not.toContain('Garden Room')
  })

  test('two ranks name no one package', async () => {
    const { text } = await answerTo('logo', 'qual é o mais completo e o mais barato?')
    for (const name of ['Spark', 'Brandmark', 'Identidade Completa']) expect(text).toContain(name)
  })

  test('no site yet is no goal of the site', async () => {
    const { told } = await answerTo('web', 'oi, ainda não tenho site')
    expect(told.has('goal')).toBe(false)
  })

  test('a price without a part of the package is the seller’s to say', async () => {
    const { handoff } = await answerTo('hotel', 'how much is the garden room without breakfast?')
    expect(handoff?.reason).toBe('custom-request')
  })

  test('a meeting is not abroad', async () => {
    const { handoff } = await answerTo('photographer', 'oi, quanto custa?', 'como funciona na reunião?')
    expect(handoff?.reason).not.toBe('seller-rule')
  })
})
