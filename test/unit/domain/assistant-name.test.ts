import { describe, expect, test } from 'vitest'
import { refuseName } from '../../../src/domain/assistant-name.ts'
import { givenNames } from './given-names.ts'

const people = ['Ana Souza', 'João da Silva']
const codeOf = (name: string) => refuseName(name, people)?.code ?? null

describe('what an assistant may be called', () => {
  test.each([
    ...[
      'Lia',
      'Ana',
      'Sofía',
      'Zoë',
      'Jean-Luc',
      "D'Artagnan",
      'Assistant',
      'Ajudante da Ana',
      'Bot do estúdio',
    ],
    // Innocent names that hold a rude word, or are one in another language's list.
    ...['Cassandra', 'Regina', 'Concha', 'Analia', 'Montague', 'Reginald', 'Maximilian', 'Peter', 'Ramona'],
    ...['Лия', 'Вера', 'Анастасия', 'مريم', 'ليلى', '小美', '爱丽丝', 'Ελένη', 'Աննա'],
  ])('%s', (name) => {
    expect(refuseName(name, people)).toBeNull()
  })

  test.each([
    ['English', 'Bitch'],
    ['inside another word', 'Fuckbot'],
    ['with decorated letters', '𝓕𝓾𝓬𝓴'],
    ['in full-width letters', 'Ｂｉｔｃｈ'],
    ['letter by letter', 'F u c k'],
    ['with hyphens', 'f-u-c-k'],
    ['Portuguese', 'Caralho'],
    ['Portuguese, more than a word', 'Filho da Puta'],
    ['Spanish', 'Gilipollas'],
    ['Spanish, without its accent', 'Cabron'],
    ['French', 'Connard'],
    ['German', 'Arschloch'],
    ['Italian', 'Vaffanculo'],
    ['Russian', 'Говно'],
    ['Arabic', 'شرموطة'],
    ['Chinese', '他妈的小美'],
  ])('not an insult: %s', (_, name) => {
    expect(codeOf(name)).toBe('offensive')
  })

  test.each([
    ['marketplace', 'Fiverr'],
    ['marketplace', 'Equipe Fiverr'],
    ['marketplace', 'FÍVERR'],
    ['marketplace', 'Mercado Livre'],
    ...['FiverrBot', 'MyFiverr', 'Upworks', 'Fi verr Bot', 'Bot-Upwork', 'Airbnb', 'Booking', 'Expedia'].map(
      (name) => ['marketplace', name] as const,
    ),
    ...['OLX', 'OlxBot', 'Guru', 'Contra', 'Team Contra', 'Etsychat', 'Mercadolivrebot', 'ꜰɪᴠᴇʀʀʙᴏᴛ'].map(
      (name) => ['marketplace', name] as const,
    ),
    ...['WhatsAppBot', 'Whats App Bot', 'MetaBot', 'UberSupport', 'SiriAI', 'MyAlexa', 'ChatGPTs'].map(
      (name) => ['brand', name] as const,
    ),
    ['brand', 'МетаВот'],
    ['brand', 'WhatsApp'],
    ['brand', 'Whats App'],
    ['brand', 'ＷｈａｔｓＡｐｐ'],
    ['brand', 'Μετα'],
    ['brand', 'Мета'],
    ['brand', 'Аррӏе'],
    ['brand', 'ꜱɪʀɪ'],
    ['brand', 'Ватсап'],
    ['brand', '微信客服'],
    ['person', 'Elon Musk'],
    ['person', 'El Papa Francisco'],
    ['person', 'Ana Souza'],
    ['person', 'ana  souza'],
    ['person', 'Joao da Silva'],
    ['claims-human', 'Real Person'],
    ['claims-human', 'Ana Humana'],
    ['claims-human', 'Человек'],
    ['claims-human', 'Suporte Oficial'],
    ['mixed-alphabets', 'Fivеrr'],
    ['mixed-alphabets', 'Lіa'],
    ['mixed-alphabets', 'Gοogle'],
  ] as const)('not somebody else’s (%s): %s', (code, name) => {
    expect(codeOf(name)).toBe(code)
  })

  test('the names people are given in many languages are all to be had', () => {
    expect(givenNames.length).toBeGreaterThanOrEqual(200)
    expect(givenNames.filter((name) => codeOf(name) !== null)).toEqual([])
  })

  test('every refusal is a sentence', () => {
    for (const name of ['Bitch', 'Fiverr', 'Siri', 'Ana Souza', 'Humano', 'Fivеrr'])
      expect(refuseName(name, people)?.message).toMatch(/^[A-Z].+\.$/)
  })
})
