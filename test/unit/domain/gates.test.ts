import { describe, expect, test } from 'vitest'
import { type AssistantSettings, defaultSettings } from '../../../src/domain/assistant-settings.ts'
import { type GateInput, gate, personAvailable } from '../../../src/domain/gates.ts'
import type { Holder } from '../../../src/domain/holder.ts'

const noon = Date.UTC(2026, 10, 23, 12)
const yes = [true, false]

/** A Monday, with a schedule that covers noon or does not. */
const schedule = (covers: boolean): AssistantSettings['availability'] => ({
  kind: 'schedule',
  schedule: {
    timeZone: 'UTC',
    weekly: [{ day: 1, from: covers ? '09:00' : '14:00', to: '18:00' }],
    exceptions: [],
  },
})

const settings = (change: Partial<AssistantSettings> = {}): AssistantSettings => ({
  ...defaultSettings,
  on: true,
  autoReply: { text: 'Back soon.', variants: {} },
  ...change,
})

const input = (change: Partial<GateInput> = {}): GateInput => ({
  at: noon,
  settings: settings(),
  memberOnline: false,
  contact: { id: 'maria', seller: false, isNew: true },
  channel: 'whatsapp',
  holder: null,
  serviceWindowEndsAt: null,
  autoReplied: false,
  ...change,
})

const holders: (Holder | null)[] = [
  null,
  { kind: 'assistant' },
  { kind: 'queue', queueId: null },
  { kind: 'member', memberId: 'ana' },
  { kind: 'phone' },
]

/** Every combination of what the gates look at. */
function* everything(): Generator<GateInput> {
  const availabilities: AssistantSettings['availability'][] = [
    { kind: 'always' },
    { kind: 'when-offline' },
    schedule(true),
    schedule(false),
  ]
  for (const holder of holders)
    for (const serviceWindowEndsAt of [null, noon, noon + 1])
      for (const seller of yes)
        for (const isNew of yes)
          for (const excluded of [[], ['maria']])
            for (const clients of ['new', 'all'] as const)
              for (const channels of [null, ['web' as const], ['whatsapp' as const]])
                for (const on of yes)
                  for (const outOfOffice of yes)
                    for (const availability of availabilities)
                      for (const autoReply of [null, { text: 'Back soon.', variants: {} }])
                        for (const memberOnline of yes)
                          for (const autoReplied of yes)
                            yield input({
                              holder,
                              serviceWindowEndsAt,
                              contact: { id: 'maria', seller, isNew },
                              settings: settings({
                                audience: { clients, channels, excluded },
                                on,
                                outOfOffice,
                                availability,
                                autoReply,
                              }),
                              memberOnline,
                              autoReplied,
                            })
}

describe('who receives a client’s message', () => {
  test.each<[string, Partial<GateInput>, ReturnType<typeof gate>]>([
    ['a new client', {}, { action: 'assistant', cause: 'assistant-answers' }],
    ['a chat a person holds', { holder: { kind: 'phone' } }, { action: 'inbox', cause: 'held' }],
    ['a message past its window', { serviceWindowEndsAt: noon }, { action: 'inbox', cause: 'window-closed' }],
    [
      'another seller',
      { contact: { id: 'maria', seller: true, isNew: true } },
      { action: 'inbox', cause: 'seller' },
    ],
    [
      'a contact the seller answers in person',
      { settings: settings({ audience: { clients: 'all', channels: null, excluded: ['joao', 'maria'] } }) },
      { action: 'inbox', cause: 'excluded' },
    ],
    [
      'anybody, switched off',
      { settings: settings({ on: false }) },
      { action: 'auto-reply', cause: 'switched-off' },
    ],
    [
      'anybody, out of office',
      { settings: settings({ outOfOffice: true }) },
      { action: 'auto-reply', cause: 'out-of-office' },
    ],
    [
      'anybody, off schedule',
      { settings: settings({ availability: schedule(false) }) },
      { action: 'auto-reply', cause: 'off-schedule' },
    ],
    [
      'who had the automatic reply already',
      { settings: settings({ on: false }), autoReplied: true },
      { action: 'inbox', cause: 'switched-off' },
    ],
    [
      'anybody, while a member is there',
      { settings: settings({ availability: { kind: 'when-offline' } }), memberOnline: true },
      { action: 'inbox', cause: 'member-online' },
    ],
    [
      'a channel the assistant leaves alone',
      { settings: settings({ audience: { clients: 'all', channels: ['web'], excluded: [] } }) },
      { action: 'inbox', cause: 'other-channel' },
    ],
    [
      'a client of old',
      { contact: { id: 'maria', seller: false, isNew: false } },
      { action: 'inbox', cause: 'known-client' },
    ],
  ])('%s', (_, change, expected) => {
    expect(gate(input(change))).toEqual(expected)
  })

  test('over every combination, the laws hold', () => {
    let combinations = 0
    for (const each of everything()) {
      combinations += 1
      const { action, cause } = gate(each)
      const { settings, contact, holder } = each
      const mayAnswer = holder === null || holder.kind === 'assistant'
      const broken: Record<string, boolean> = {
        'a person’s chat is the person’s': !mayAnswer && cause !== 'held',
        'sellers are never answered': contact.seller && action !== 'inbox',
        'who is excluded is never answered': settings.audience.excluded.length > 0 && action !== 'inbox',
        'off is off': action === 'assistant' && (!settings.on || settings.outOfOffice),
        'no automatic reply while the assistant answers':
          (action === 'assistant') !== (cause === 'assistant-answers'),
        'one automatic reply an episode, and only if there is one':
          action === 'auto-reply' && (each.autoReplied || settings.autoReply === null),
        'only new clients, unless all':
          action === 'assistant' && !contact.isNew && settings.audience.clients === 'new',
      }
      const law = Object.keys(broken).find((name) => broken[name])
      if (law !== undefined) expect.fail(`${law}: ${JSON.stringify(each)} gave ${action}, ${cause}`)
    }
    expect(combinations).toBe(5 * 3 * 2 * 2 * 2 * 3 * 2 * 2 * 4 * 2 * 2 * 2 * 2)
  })
})

test('an assistant that works only while nobody is there never counts on a person', () => {
  for (const each of everything()) {
    const standsIn = each.settings.availability.kind === 'when-offline' && gate(each).action === 'assistant'
    if (standsIn && personAvailable(each)) expect.fail(JSON.stringify(each))
  }
})

test('who is out of office is not counted on, even with the hub left open', () => {
  const open = input({ memberOnline: true })
  expect(personAvailable(open)).toBe(true)
  expect(personAvailable({ ...open, settings: settings({ outOfOffice: true }) })).toBe(false)
  expect(personAvailable({ ...open, memberOnline: false })).toBe(false)
})
