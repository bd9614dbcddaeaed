import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HandoffSummary } from '../../../src/domain/handoff.ts'
import { memberLanguages } from '../../../src/domain/language.ts'
import { inMemberLanguage, MemberText, memberText } from '../../../src/domain/member-text.ts'
import { ReplyAudit } from '../../../src/domain/reply-audit.ts'
import { reply } from '../../support/conversation.ts'

test('every member reads what was written in their language, also after it was stored', () => {
  fc.assert(
    fc.property(fc.record({ en: fc.string(), pt: fc.string(), es: fc.string() }), (texts) => {
      const stored = MemberText.parse(JSON.parse(JSON.stringify(memberText((language) => texts[language]))))
      for (const language of memberLanguages) expect(inMemberLanguage(stored, language)).toBe(texts[language])
    }),
  )
})

test('what reads alike in every language is kept once', () => {
  expect(memberText(() => 'Essential')).toBe('Essential')
})

test('a brief and an audit written for one language alone can still be read', () => {
  const { audit, handoff } = reply('Vou chamar a Ana.', true)
  const label = 'Nome da marca'
  const brief = {
    ...handoff?.summary,
    need: 'Quer um logo.',
    missing: [label],
    factsGiven: ['Essencial: R$ 390'],
  }
  const read = HandoffSummary.parse({ ...brief, collected: [{ label, value: 'Sol', quote: 'é Sol' }] })
  expect(read.collected.map((each) => inMemberLanguage(each.label, 'es'))).toEqual([label])
  expect(inMemberLanguage(read.need, 'en')).toBe('Quer um logo.')
  expect(ReplyAudit.parse({ ...audit, facts: [{ id: 'service.logo', label: 'Logo' }] }).facts).toHaveLength(1)
})
