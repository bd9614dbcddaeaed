/**
 * `npm run phone`: a WhatsApp phone in the terminal, on the stand-in that `npm start` runs. Type a line and
 * the business gets it. Lines can be piped in too: each is sent, and its answer awaited, in turn.
 *
 *   npm run phone -- --from 5511987650001 --name Ana
 *   printf 'Hello\nHow much is it?\n' | npm run phone -- --wait 30
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { parseArgs, styleText } from 'node:util'
import { connectPhone, type PhoneLine, type PhoneLineEvent, PhoneProblem } from './phone-line.ts'

const help = `Type a message and press Enter. Commands:
  /image [caption]  send a photo
  /file <path> [words]  send a file: jpg, png, pdf, ogg, mp3, mp4
  /voice            send a voice message
  /tap <choice>     tap one of the choices under a message
  /bsuid            change what the business sees of you: number and user id, user id only, number only
  /owner <text>     the owner of the business writes to you from their own phone
  /help             this help
  /quit             leave`

const shapes = ['both', 'user-id', 'phone'] as const
const shapeWords = { both: 'number and user id', 'user-id': 'user id only', phone: 'number only' }

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '5511987650001' },
    name: { type: 'string', default: 'Ana' },
    wait: { type: 'string', default: '20' },
    help: { type: 'boolean', default: false },
  },
})

/** The prompt that lines are printed above; none while lines are piped in. */
let prompt: Interface | null = null

/** When the last message left, ms; how long the next answer took is counted from it. */
let sentAt: number | null = null
/** What the newest message offers to tap. */
let choices: string[] = []
let shape: (typeof shapes)[number] = 'both'

function print(line: string): void {
  if (prompt) process.stdout.write('\r\x1b[K')
  console.log(line)
  prompt?.prompt(true)
}

function dim(words: string): string {
  return styleText('dim', words)
}

function clock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB')
}

function show(event: PhoneLineEvent): void {
  if (event.type === 'receipt') {
    print(dim(`  ✓✓ ${clock(event.at)}`))
    return
  }
  const took = sentAt === null ? '' : ` (${((Date.now() - sentAt) / 1000).toFixed(1)} s)`
  sentAt = null
  const who = event.from === 'owner' ? 'owner’s phone' : 'business'
  print(
    `${styleText('green', who)} ${dim(`${clock(event.at)}${took}`)}\n  ${event.text.replaceAll('\n', '\n  ')}`,
  )
  choices = event.choices
  for (const choice of choices) print(styleText('cyan', `  [ ${choice} ]`))
}

/** Does what a typed line asks. True when it sent something that may be answered. */
async function obey(line: string, phone: PhoneLine): Promise<boolean> {
  const [, command, rest = ''] = /^\/(\w+)\s*(.*)$/.exec(line) ?? []
  switch (command) {
    case undefined:
      await send({ type: 'text', text: line }, phone)
      return true
    case 'image':
      await send({ type: 'image', ...(rest ? { caption: rest } : {}) }, phone)
      return true
    case 'file': {
      const file = readFileToSend(rest)
      if (file === null) print('Write the path of a file after /file, and perhaps words after it.')
      else await send(file, phone)
      return file !== null
    }
    case 'voice':
      await send({ type: 'audio' }, phone)
      return true
    case 'tap':
      if (!choices.includes(rest)) {
        print('Write one of the choices of the newest message after /tap.')
        return false
      }
      await send({ type: 'tap', title: rest }, phone)
      return true
    case 'bsuid':
      shape = shapes[(shapes.indexOf(shape) + 1) % shapes.length] ?? 'both'
      print(dim(`The business now sees your ${shapeWords[shape]}.`))
      return false
    case 'owner':
      if (rest) await phone.ownerSays(rest)
      else print('Write the text after /owner.')
      return false
    case 'help':
      print(help)
      return false
    default:
      print(`There is no /${command}. /help lists the commands.`)
      return false
  }
}

const kindsOfFile = {
  '.jpg': ['image', 'image/jpeg'],
  '.jpeg': ['image', 'image/jpeg'],
  '.png': ['image', 'image/png'],
  '.ogg': ['audio', 'audio/ogg; codecs=opus'],
  '.mp3': ['audio', 'audio/mpeg'],
  '.mp4': ['video', 'video/mp4'],
  '.pdf': ['document', 'application/pdf'],
} as const

/** The file a line names, by its path, with the words after it; null when there is none to read. */
function readFileToSend(line: string): Parameters<PhoneLine['say']>[0] | null {
  const [, path = '', words = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? []
  if (!existsSync(path)) return null
  const [, kind] = Object.entries(kindsOfFile).find(([end]) => end === extname(path).toLowerCase()) ?? []
  const [type, mime] = kind ?? (['document', 'application/octet-stream'] as const)
  const file = { bytes: readFileSync(path).toString('base64'), type: mime, name: basename(path) }
  return { type, file, ...(words ? { caption: words } : {}) }
}

async function send(said: Parameters<PhoneLine['say']>[0], phone: PhoneLine): Promise<void> {
  sentAt = Date.now()
  await phone.say(said, shape)
}

/** Sends each piped line and waits for its answer. Returns whether all were answered. */
async function runScript(phone: PhoneLine, waitMs: number): Promise<boolean> {
  let allAnswered = true
  // Made only now: lines that arrive before somebody iterates are lost.
  const lines = createInterface({ input: process.stdin })
  try {
    for await (const line of lines) {
      if (line.trim() === '') continue
      if (line.trim() === '/quit') break
      print(`${styleText('cyan', 'you')}\n  ${line}`)
      const answered = phone.nextAnswer(waitMs)
      if (!(await obey(line.trim(), phone)) || waitMs === 0) continue
      if (await answered) continue
      allAnswered = false
      print(`No answer within ${waitMs / 1000} s.`)
    }
  } finally {
    lines.close()
  }
  return allAnswered
}

async function runDialogue(phone: PhoneLine): Promise<void> {
  print(`You are ${values.name} on +${values.from}. /help lists the commands.`)
  prompt = createInterface({ input: process.stdin, output: process.stdout, prompt: `${values.name}> ` })
  try {
    prompt.prompt()
    for await (const line of prompt) {
      if (line.trim() === '/quit') break
      if (line.trim() !== '') await obey(line.trim(), phone)
      prompt.prompt()
    }
  } finally {
    prompt.close()
    prompt = null
  }
}

async function main(): Promise<void> {
  if (values.help) return console.log(help)
  const from = values.from.replace(/\D/g, '')
  const seconds = Number(values.wait)
  if (from.length < 5) throw new PhoneProblem('--from takes a phone number in international form.')
  if (!(seconds >= 0)) throw new PhoneProblem('--wait takes a number of seconds.')
  const url = process.env.WHATSAPP_API_URL || 'http://127.0.0.1:8788'
  const phone = await connectPhone({ url, phone: from, name: values.name, onEvent: show })
  try {
    if (process.stdin.isTTY) await runDialogue(phone)
    else if (!(await runScript(phone, seconds * 1000))) process.exitCode = 1
  } finally {
    phone.close()
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof PhoneProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
