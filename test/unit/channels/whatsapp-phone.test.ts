import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type StandIn, startWhatsAppStandIn } from '../../support/whatsapp/stand-in.ts'

const program = fileURLToPath(new URL('../../../src/local/phone.ts', import.meta.url))
const ana = '5511987650001'

let standIn: StandIn

beforeEach(async () => {
  standIn = await startWhatsAppStandIn({ webhookUrl: 'http://127.0.0.1:1/hooks/whatsapp', retryDelaysMs: [] })
})
afterEach(() => standIn.close())

/** Runs the phone on these lines and tells what it printed. */
async function phone(lines: string[], options: string[] = [], url = standIn.url) {
  const child = spawn(process.execPath, [program, '--from', ana, '--name', 'Ana', ...options], {
    env: { ...process.env, WHATSAPP_API_URL: url },
  })
  child.stdin.end(lines.join('\n'))
  const [output, problems, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ])
  return { output, problems, code }
}

/** A business that answers everything Ana's phone sends, with these choices to tap. */
function answerEverything(titles: string[] = []): void {
  const choices = titles.map((title, at) => ({ id: String(at), title }))
  const { network, people, journal } = standIn
  journal.until(({ webhooks }) => {
    for (const attempt of webhooks.splice(0)) {
      if (!attempt.items[0]?.startsWith('message:')) continue
      const order = {
        to: { by: 'to', phone: ana },
        input: `+${ana}`,
        text: 'One moment,\nplease',
        category: 'service',
        ourId: null,
        ...(titles.length > 0 && { offers: { kind: 'button' as const, choices } }),
      } as const
      network.accept(order, people.withPhone(ana), undefined)
    }
    return false
  })
}

test('each piped line is sent and its answer shown, in turn', async () => {
  answerEverything()
  const { output, code, problems } = await phone(['Oi', '', '/image this one', '/voice'])
  expect(problems).toBe('')
  expect(code).toBe(0)
  expect(output.match(/you\n {2}(.+)/g)).toEqual(['you\n  Oi', 'you\n  /image this one', 'you\n  /voice'])
  expect(output.match(/business .+\n {2}One moment,\n {2}please/g)).toHaveLength(3)
  expect(standIn.people.withPhone(ana)).toMatchObject({ name: 'Ana', shape: 'both' })
})

test('what a message offers is shown, and can be tapped', async () => {
  answerEverything(['classic', 'playful'])
  const { output, code, problems } = await phone(['Oi', '/tap playful', '/tap bold'])
  expect(problems).toBe('')
  expect(code).toBe(0)
  expect(output).toMatch(/\[ classic \]\n.*\[ playful \]/)
  expect(output.match(/One moment/g)).toHaveLength(2)
  expect(output).toContain('Write one of the choices of the newest message after /tap.')
})

test('commands change who one is, and write as the owner', async () => {
  const { output, code } = await phone(
    ['/bsuid', '/owner Sou eu', '/dance', '/help', 'Oi', '/quit', 'never sent'],
    ['--wait', '0'],
  )
  expect(code).toBe(0)
  expect(output).toContain('user id only')
  expect(output).toContain('There is no /dance')
  expect(output).toContain('/image [caption]')
  expect(output).not.toContain('never sent')
  expect(standIn.people.withPhone(ana).shape).toBe('user-id')
  await standIn.journal.until(({ webhooks }) => webhooks.some(({ items }) => items[0]?.startsWith('echo:')))
})

test('a business that says nothing is noticed', async () => {
  const { output, code } = await phone(['Oi'], ['--wait', '0.01'])
  expect(output).toContain('No answer within 0.01 s.')
  expect(code).toBe(1)
})

test('where no stand-in runs, it says how to start one', async () => {
  const { problems, code } = await phone(['Oi'], [], 'http://127.0.0.1:1')
  expect(problems).toBe(
    'The WhatsApp stand-in does not answer at http://127.0.0.1:1. Start it with npm start, in another terminal.\n',
  )
  expect(code).toBe(1)
})

test('a number that is none is refused', async () => {
  const { problems, code } = await phone([], ['--from', 'Ana'])
  expect(problems).toContain('--from takes a phone number')
  expect(code).toBe(1)
})
