import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers, openStage } from './stage.ts'

const stage = openStage()

async function signIn(hub: Page): Promise<void> {
  await hub.getByRole('button', { name: 'Fill in' }).click()
  await hub.getByRole('button', { name: 'Sign in', exact: true }).click()
  await hub.getByRole('heading', { name: 'Inbox' }).waitFor()
}

async function write(client: Page, text: string): Promise<void> {
  await client.getByRole('textbox').fill(text)
  await client.getByRole('textbox').press('Enter')
}

test('a client on the web is answered in Portuguese from the records, asks for a person, and the seller sees it all live and takes over', async () => {
  const hub = await stage.tab('/')
  await signIn(hub)
  expect(await hub.getByRole('link', { name: 'Write as a client' }).getAttribute('href')).toBe('/chat/demo')
  const client = await stage.tab('/chat/demo', { locale: 'pt-BR' })
  const log = client.getByRole('log')

  await write(client, 'Oi! Quanto custa um logo?')
  const price = log.getByText(/R\$|US\$/).first()
  await price.waitFor()
  const answer = (await price.textContent()) ?? ''
  expect(answer).toMatch(/\d/)

  // The seller sees it without a reload: the list fills, the conversation opens, later messages arrive in it.
  await hub
    .getByRole('link', { name: /Oi! Quanto custa um logo|R\$|US\$/ })
    .first()
    .click()
  const history = hub
    .getByRole('region', { name: 'Messages' })
    .or(hub.getByRole('log', { name: 'Messages' }))
    .first()
  await history.getByText('Oi! Quanto custa um logo?').waitFor()

  await write(client, 'quero falar com uma pessoa')
  await hub.getByText('Handed to you').waitFor()
  await hub.getByText('Asked for a person').first().waitFor()
  expect(await barriers(hub)).toEqual([])
  expect(await barriers(client)).toEqual([])
  const beforeSilence = await log.getByRole('article').count()
  await write(client, 'e quanto custa um site?')
  await history.getByText('e quanto custa um site?').waitFor()

  await hub.getByLabel('Your message').fill('Oi! Aqui é a Ana, já te ajudo.')
  await hub.getByLabel('Your message').press('Enter')
  await log.getByText('Oi! Aqui é a Ana, já te ajudo.').waitFor()
  // The client's own message and Ana's: the assistant has said nothing in between.
  expect(await log.getByRole('article').count()).toBe(beforeSilence + 2)
})

test('a client on WhatsApp shows up in the hub, is taken over, and gets the seller’s words', async () => {
  const { journal, network } = stage.foyer.whatsapp
  const phone = '5511970000002'
  network.say({ phone, name: 'Joana Lima', said: [{ type: 'text', text: 'Hi! How much is a logo?' }] })
  const hub = await stage.hub()
  await hub.getByRole('link', { name: /Joana Lima/ }).click()
  await journal.until(({ messages }) => messages.some((m) => m.to.phone === phone))
  // The reasons are fetched when they are asked for; where that fails it is said, and tried again.
  const audits = '**/messages/*/audit'
  const gone = { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found', detail: 'Gone.' }
  await hub.route(audits, (route) => route.fulfill({ status: 404, json: gone }))
  await hub.getByText('Why this answer').click()
  await hub.locator('.why [role=alert]').waitFor()
  await hub.unroute(audits)
  await hub.locator('.why').getByRole('button', { name: 'Try again' }).click()
  await hub.locator('.why').getByText('From your knowledge').waitFor()
  await hub.getByRole('button', { name: 'Take over' }).click()
  await hub.getByLabel('Your message').fill('Hi Joana, Ana here.')
  await hub.getByLabel('Your message').press('Enter')
  await journal.until(({ messages }) => messages.some((m) => m.text === 'Hi Joana, Ana here.'))
  await hub.getByLabel(/Read/).or(hub.getByTitle(/Read/)).last().waitFor()
})

test('a client who writes while the hub is still connecting is in its list', async () => {
  const { network, journal } = stage.foyer.whatsapp
  const phone = '5511970000004'
  const hub = await stage.tab('/')
  let connect = () => {}
  const held = new Promise<void>((resolve) => {
    connect = resolve
  })
  await hub.route('**/api/tickets', async (route) => {
    await held
    await route.continue()
  })
  const fetched = hub.waitForResponse((response) => response.url().includes('/api/conversations?'))
  await signIn(hub)
  await fetched
  network.say({ phone, name: 'Bruno Reis', said: [{ type: 'text', text: 'Hi! How much is a logo?' }] })
  await journal.until(({ messages }) => messages.some((m) => m.to.phone === phone))
  const listed = () => hub.request.get('/api/conversations?filter=open').then((answer) => answer.text())
  await expect.poll(listed).toContain('Bruno Reis')
  connect()
  await hub.getByRole('link', { name: /Bruno Reis/ }).waitFor()
})

test('a seller at work elsewhere is told who needs them, finds them by name, and keeps them to themselves from then on', async () => {
  const { network } = stage.foyer.whatsapp
  const says = (text: string) =>
    network.say({ phone: '5511970000003', name: 'Álvaro Dias', said: [{ type: 'text', text }] })
  const hub = await stage.hub()
  const told = await elsewhere(hub)
  await hub.getByRole('button', { name: /Your account/ }).click()
  await hub.getByText('Silent').click()
  expect(await barriers(hub)).toEqual([])
  await hub.keyboard.press('Escape')

  says('Hi! This is my shop: www.dias-coffee.com/about')
  await hub.getByRole('link', { name: /Álvaro Dias/ }).waitFor()
  says('Could I talk to a person, please?')
  await expect.poll(told).toEqual(['Álvaro Dias: Asked for a person'])
  says('Are you there?')
  await expect
    .poll(told)
    .toEqual(['Álvaro Dias: Asked for a person', 'Álvaro Dias: Asked for a person\nAre you there?'])

  await hub.keyboard.press('/')
  await hub.keyboard.type('nobody at all')
  await hub.getByRole('heading', { name: 'Nobody found' }).waitFor()
  await hub.getByLabel('Search by name or number').fill('alvaro')
  await hub.getByRole('link', { name: /Álvaro Dias/ }).click()
  const page = hub.getByRole('link', { name: 'www.dias-coffee.com/about' })
  expect(await page.getAttribute('href')).toBe('https://www.dias-coffee.com/about')
  await hub.getByLabel('Your message').fill('I will look at it')
  await hub.getByRole('link', { name: /^Open/ }).click()
  await hub.getByRole('link', { name: /Álvaro Dias.*Draft: I will look at it/ }).click()
  await hub.getByRole('switch', { name: 'People only' }).click()
  await hub.getByRole('switch', { name: 'People only', checked: true }).waitFor()
  expect(await barriers(hub)).toEqual([])
  await hub.getByRole('button', { name: 'Finish' }).click()
  await hub.getByPlaceholder('Write to open this conversation again…').waitFor()
  says('Hello again')
  await hub.getByText('The assistant stayed silent because you left this contact out.').waitFor()

  await hub.goto('/settings/assistant/work')
  await hub.getByRole('button', { name: 'Let the assistant answer Álvaro Dias again' }).click()
  await hub.getByRole('button', { name: 'Save' }).click()
  await hub.getByText('Everything is saved.').waitFor()
  expect(await hub.getByText('Álvaro Dias').count()).toBe(0)
})

/** Has the member look elsewhere, and keeps what the page would show them there. */
async function elsewhere(hub: Page): Promise<() => Promise<string[]>> {
  await hub.evaluate(() => {
    const told: string[] = []
    class Kept extends EventTarget {
      static permission = 'granted'
      static requestPermission = async () => 'granted'
      constructor(title: string, { body }: NotificationOptions) {
        super()
        told.push(`${title}: ${body}`)
      }
    }
    Object.assign(globalThis, { Notification: Kept, told })
    document.hasFocus = () => false
  })
  return () => hub.evaluate(() => Reflect.get(globalThis, 'told'))
}

test('the owner erases a client for good, and who else is looking sees that they are gone', async () => {
  const { network } = stage.foyer.whatsapp
  const said = [{ type: 'text' as const, text: 'Please forget me.' }]
  network.say({ phone: '5511970000009', name: 'Rita Souza', said })
  const [hub, other] = [await stage.hub(), await stage.hub()]
  const listed = hub.getByRole('link', { name: /Rita Souza/ })
  for (const page of [hub, other]) await page.getByRole('link', { name: /Rita Souza/ }).click()
  await other.getByLabel('Your message').waitFor()
  await hub.getByRole('button', { name: 'Erase this contact…' }).click()
  const dialog = hub.getByRole('dialog', { name: 'Erase Rita Souza?' })
  expect(await barriers(hub)).toEqual([])
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await listed.waitFor({ state: 'detached' })
  await other.getByRole('heading', { name: 'No such conversation' }).waitFor()
  await other.getByRole('link', { name: /Rita Souza/ }).waitFor({ state: 'detached' })
})

test('what people write, and what they are called, is shown as it is and never runs', async () => {
  const name = 'Maria <img src=x onerror="ran=1">'
  const said =
    '<script>ran=1</script> "><svg onload="ran=1"> <a href="javascript:ran=1">logo</a> javascript:ran=1 {{ran=1}}'
  stage.foyer.whatsapp.network.say({ phone: '5511970000010', name, said: [{ type: 'text', text: said }] })
  const client = await stage.tab('/chat/demo')
  await write(client, `From the web: ${said}`)
  const hub = await stage.hub()
  await hub.getByRole('link', { name }).click()
  await hub.getByRole('heading', { name }).first().waitFor()
  await hub.getByRole('log', { name: 'Messages' }).getByText(said).first().waitFor()

  await hub
    .getByRole('link', { name: /^Visitor/ })
    .first()
    .click()
  await hub.getByRole('log', { name: 'Messages' }).getByText(`From the web: ${said}`).first().waitFor()
  await hub.getByRole('button', { name: 'Take over' }).click()
  await hub.getByLabel('Your message').fill(`From the hub: ${said}`)
  await hub.getByLabel('Your message').press('Enter')
  await client.getByRole('log').getByText(`From the hub: ${said}`).waitFor()
  for (const page of [hub, client]) {
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect(await page.locator('[onerror], [onload], [href^="javascript"]').count()).toBe(0)
  }
})

test('a browser is told to run scripts of our own alone, and that only the chat may stand in another site’s page', async () => {
  const headersOf = async (path: string) => (await fetch(`${stage.foyer.url}${path}`)).headers
  for (const path of ['/', '/settings/assistant', '/chat/demo']) {
    const headers = await headersOf(path)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy?.includes("frame-ancestors 'none'")).toBe(path !== '/chat/demo')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
  const answer = await headersOf('/api/health')
  expect(answer.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(answer.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
})
