import { describe, expect, test } from 'vitest'
import { runChecks } from '../../../src/assistant/checks/index.ts'
import { fillIn, sourceOf } from '../../../src/assistant/facts/placeholders.ts'
import { packOf } from '../../../src/assistant/languages/index.ts'
import { understand } from '../../../src/assistant/turn.ts'
import { type ClientLanguage, clientLanguages } from '../../../src/domain/language.ts'
import { turnOf } from './turns.ts'

const questions: Record<string, string> = {
  en: 'How much is a logo, I have 900 dollars?',
  pt: 'Quanto custa um logo, tenho 900 reais?',
  es: '¿Cuánto cuesta un logo, tengo 900 pesos?',
  fr: 'Bonjour, combien coûte un logo pour ma boutique ?',
  de: 'Guten Tag, was kostet ein Logo für meinen Laden?',
  it: 'Ciao, quanto costa un logo per il mio negozio?',
  ru: 'Здравствуйте, сколько стоит логотип?',
  ar: 'مرحبا، كم سعر الشعار؟',
  zh: '你好，做一个标志多少钱？',
}

/** The names of the checks a reply with this template fails. */
function failures(language: ClientLanguage, template: string, said = questions[language] ?? ''): string[] {
  const turn = understand(turnOf(said))
  const facts = sourceOf(turn.facts)
  const draft = {
    turn,
    facts,
    template,
    citedIds: [],
    language,
    text: fillIn(template, facts, language),
    disclosure: null,
    instructions: null,
  }
  return runChecks(draft).flatMap(({ name, passed }) => (passed ? [] : [name]))
}

const item = 'service.logo.package.essential'
const clean: Record<'en' | 'pt' | 'es', string> = {
  en: `The {{${item}.name}} package costs {{${item}.price}}, is delivered in {{${item}.delivery}} and brings {{${item}.revisions}}. Which one fits you best?`,
  pt: `O pacote {{${item}.name}} custa {{${item}.price}}, fica pronto em {{${item}.delivery}} e traz {{${item}.revisions}}. Qual combina mais com você?`,
  es: `El paquete {{${item}.name}} cuesta {{${item}.price}}, se entrega en {{${item}.delivery}} y trae {{${item}.revisions}}. ¿Cuál va mejor contigo?`,
}

describe.each(['en', 'pt', 'es'] as const)('a truthful reply in %s', (language) => {
  test('passes every check', () => expect(failures(language, clean[language])).toEqual([]))

  const figures = [`{{${item}.price}}`, `{{${item}.delivery}}`, `{{${item}.revisions}}`]
  const typed = [
    'R$ 390',
    '$ 39',
    '390',
    '4 days',
    '5 dias',
    '3 revisões',
    '1.490',
    '12%',
    '٣٩٠',
    '900 reais',
    '900 dollars',
    '900 pesos',
  ]
  const planted = figures.flatMap((figure) => typed.map((value) => [figure, value] as const))
  test.each(planted)('with %s typed as %s is refused', (figure, value) => {
    expect(failures(language, clean[language].replace(figure, value))).not.toEqual([])
  })

  const others = ['professional', 'complete'].flatMap((other) =>
    ['price', 'delivery', 'revisions'].map((field) => [field, other] as const),
  )
  test.each(others)('with the %s of the %s package beside the name of another is refused', (field, other) => {
    const mixed = clean[language].replace(
      `{{${item}.${field}}}`,
      `{{service.logo.package.${other}.${field}}}`,
    )
    expect(failures(language, mixed)).toContain('figures-bound')
  })
})

const promises: Record<'en' | 'pt' | 'es', string[]> = {
  en: [
    'It takes three days.',
    'You get two rounds.',
    'It would be free for you.',
    'I guarantee you will like it.',
    'I promise it.',
    'You can have a discount.',
    'Revisions are unlimited.',
    'No problem, unlimited revisions.',
    'It will be ready by tomorrow.',
    'I can do it at half price.',
    'A refund is possible.',
    'There is no extra charge for that.',
    'Sure, the website is included.',
    'We also do animation.',
    'It costs fifty dollars.',
    'See www.other.com for more.',
    'Write to me at ana@mail.com',
    'My Telegram is @ana_design',
    'Call +55 81 99999 0000',
    'I am a human like you.',
    "I'm not a bot.",
  ],
  pt: [
    'Leva três dias.',
    'São duas rodadas.',
    'Sai grátis para você.',
    'Garanto que vai gostar.',
    'Prometo.',
    'Posso dar um desconto.',
    'As revisões são ilimitadas.',
    'Sem problema, revisões ilimitadas.',
    'Fica pronto até amanhã.',
    'Faço pela metade do preço.',
    'Tem reembolso.',
    'Sem custo adicional.',
    'Claro, o site está incluído.',
    'Também fazemos animação.',
    'Custa cinquenta reais.',
    'Veja em www.outro.com',
    'Escreva para ana@mail.com',
    'Meu Telegram é @ana_design',
    'Ligue +55 81 99999 0000',
    'Sou uma pessoa como você.',
    'Não sou um robô.',
  ],
  es: [
    'Tarda tres días.',
    'Son dos rondas.',
    'Te sale gratis.',
    'Garantizo que te gustará.',
    'Lo prometo.',
    'Puedo darte un descuento.',
    'Las revisiones son ilimitadas.',
    'Sin problema, revisiones ilimitadas.',
    'Está listo para mañana.',
    'Lo hago a mitad de precio.',
    'Hay reembolso.',
    'Sin cargo adicional.',
    'Claro, el sitio web está incluido.',
    'También hacemos animación.',
    'Cuesta cincuenta pesos.',
    'Mira en www.otro.com',
    'Escribe a ana@mail.com',
    'Mi Telegram es @ana_design',
    'Llama al +55 81 99999 0000',
    'Soy una persona como tú.',
    'No soy un robot.',
  ],
}

describe.each(Object.entries(promises) as ['en' | 'pt' | 'es', string[]][])(
  'planted in %s',
  (language, sentences) => {
    test.each(sentences)('%s', (sentence) => {
      expect(failures(language, `${clean[language]} ${sentence}`)).not.toEqual([])
    })
  },
)

const refusals: Record<'en' | 'pt' | 'es', string[]> = {
  en: [
    'Revisions are not unlimited.',
    'Ana does not offer website design.',
    'There are no discounts.',
    'I am an AI assistant, not a person.',
    'You mentioned 900 in your message.',
  ],
  pt: [
    'As revisões não são ilimitadas.',
    'A Ana não oferece criação de sites.',
    'Não há descontos.',
    'Sou assistente de IA, não uma pessoa.',
    'Você falou em 900 na mensagem.',
  ],
  es: [
    'Las revisiones no son ilimitadas.',
    'Ana no ofrece diseño de sitios web.',
    'No hay descuentos.',
    'Soy asistente de IA, no una persona.',
    'Mencionaste 900 en tu mensaje.',
  ],
}

describe.each(Object.entries(refusals) as ['en' | 'pt' | 'es', string[]][])(
  'allowed in %s',
  (language, sentences) => {
    test.each(sentences)('%s', (sentence) => {
      expect(failures(language, `${clean[language]} ${sentence}`)).toEqual([])
    })
  },
)

describe('the words every language brings of its own', () => {
  test.each(clientLanguages)('the handoff texts and the introduction in %s pass the checks', (language) => {
    const { handoff, disclosure } = packOf(language)
    for (const text of Object.values(handoff)) {
      const spoken = text.replaceAll('{seller}', '{{seller.name}}')
      expect({ text, failed: failures(language, spoken) }).toEqual({ text, failed: [] })
    }
    const introduction = disclosure('{{seller.name}}', '{{seller.name}}')
    expect({ introduction, failed: failures(language, introduction) }).toEqual({ introduction, failed: [] })
  })

  test.each(['en', 'pt', 'es'] as const)(
    'every phrase of the built-in responder in %s passes them',
    (language) => {
      const phrases = packOf(language).phrases
      expect(phrases).not.toBeNull()
      const service = 'service.logo'
      const about: Record<string, string> = {
        packageLine: item,
        onePackage: item,
        suggest: item,
        includesOf: item,
        deliveryLine: item,
        oneDelivery: item,
        revisionsLine: item,
        rush: `${service}.rush`,
        addOnLine: `${service}.add-on.stationery`,
        declined: `${service}.not-offered.websites`,
        bot: 'Lia',
        clarifyPart: 'something',
      }
      for (const [name, phrase] of Object.entries(phrases ?? {})) {
        const text = typeof phrase === 'string' ? phrase : phrase(about[name] ?? service, true)
        const said = `${questions[language]} something`
        expect({ name, failed: failures(language, text, said) }).toEqual({ name, failed: [] })
      }
    },
  )
})

describe('a reply that is malformed', () => {
  test.each([
    ['{{service.logo.package.essential.colour}}', 'facts-exist'],
    ['{{service.other.package.essential.price}}', 'facts-exist'],
    ['It costs {{ price.', 'facts-exist'],
    ['', 'right-length'],
    ['x '.repeat(2000), 'right-length'],
  ])('%s', (template, check) => expect(failures('en', template)).toContain(check))
})
