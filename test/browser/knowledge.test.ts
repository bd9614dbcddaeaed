import { expect, test } from 'vitest'
import { barriers, barriersOnAnyScreen, openStage } from './stage.ts'

const stage = openStage()

test('an owner changes a price, tries it out, and clients are told it once it is published', async () => {
  const hub = await stage.hub('/settings')
  const logo = hub.locator('details').first()
  await logo.getByText('Criação de logo').first().click()
  expect(await barriersOnAnyScreen(hub)).toEqual([])
  await logo.getByLabel('Price', { exact: true }).first().fill('455')

  // What is folded away is shown where it keeps the form from being sent.
  await logo.getByLabel('Service', { exact: true }).fill('')
  await logo.locator('summary').first().click()
  await hub.getByRole('button', { name: 'Keep and try' }).click()
  await logo.getByLabel('Service', { exact: true }).fill('Criação de logo')
  await hub.getByRole('button', { name: 'Keep and try' }).click()
  await hub.getByText('Clients are answered from version 1, not from this yet.').waitFor()
  await hub.getByText('Kept. The preview talks from it').waitFor()

  const preview = hub.getByRole('region', { name: 'Try it' })
  await preview.getByRole('button', { name: /Quanto custa/ }).click()
  await preview.getByText('455').first().waitFor()
  await preview.getByText('Why this answer').click()
  await preview.getByText('Written by').waitFor()
  await preview.getByLabel('Write as a client').fill('quero falar com uma pessoa')
  await preview.getByLabel('Write as a client').press('Enter')
  await preview.getByText('Asked for a person', { exact: true }).waitFor()
  expect(await preview.getByRole('textbox').isDisabled()).toBe(true)
  expect(await barriers(hub)).toEqual([])

  await hub.getByRole('button', { name: 'Publish' }).click()
  await hub.getByText('Clients are answered from this, version 2.').waitFor()
  const client = await stage.tab('/chat/demo', { locale: 'pt-BR' })
  await client.getByRole('textbox').fill('Oi! Quanto custa um logo?')
  await client.getByRole('textbox').press('Enter')
  await client.getByRole('log').getByText('455').waitFor()
})

test('an owner adds a service, which clients can then ask for', async () => {
  const hub = await stage.hub('/settings/assistant')
  await hub.getByRole('button', { name: 'Add a service' }).click()
  await hub.getByLabel('Service', { exact: true }).last().fill('Papel de parede pintado')
  await hub.getByLabel('What the client gets').last().fill('Uma {{parede}} pintada à mão.')
  await hub.getByLabel('Package', { exact: true }).last().fill('Parede inteira')
  const price = hub.getByLabel('Price', { exact: true }).last()
  await price.fill('1234.505')
  await hub.getByLabel('What is included').last().fill('Tinta\nPincéis')
  await hub.getByRole('button', { name: 'Publish' }).click()
  // What the form shows is what is published.
  await hub.getByText('Papel de parede pintado › Parede inteira › Price: Fill this in.').waitFor()
  await price.fill('1234.50')
  const currency = hub.getByLabel('Currency').last()
  await currency.selectOption('JPY')
  expect(await price.inputValue()).toBe('1235')
  await currency.selectOption('BRL')
  await price.fill('1234.50')
  await hub.getByRole('button', { name: 'Publish' }).click()
  await hub
    .getByRole('alert')
    .getByText('Papel de parede pintado › What the client gets: Leave out')
    .waitFor()
  await hub.getByLabel('What the client gets').last().fill('Uma parede pintada à mão.')
  await hub.getByLabel('It says').last().selectOption({ label: 'What it costs and how long it takes' })
  await hub.getByLabel('Days to deliver, at most').last().fill('3')
  await hub.getByLabel('Extra charge').last().fill('321')
  await hub.getByRole('button', { name: 'Publish' }).click()
  await hub.getByText(/Clients are answered from this, version/).waitFor()
  const preview = hub.getByRole('region', { name: 'Try it' })
  await preview.getByLabel('Write as a client').fill('Quanto custa o papel de parede pintado?')
  await preview.getByLabel('Write as a client').press('Enter')
  await preview
    .getByText(/1\.234,50/)
    .first()
    .waitFor()
  await preview.getByLabel('Write as a client').fill('Dá para entregar mais rápido?')
  await preview.getByLabel('Write as a client').press('Enter')
  await preview.getByText(/321.*3 dias|3 dias.*321/).waitFor()

  await hub.getByRole('link', { name: 'Test questions' }).click()
  await hub.getByLabel('A client asks').fill('Quanto custa o papel de parede pintado?')
  await hub.getByLabel('A good reply').selectOption({ label: 'Says these words' })
  await hub.getByLabel('Words it has to say').fill('1.234,50')
  await hub.getByRole('button', { name: 'Add the question' }).click()
  const asked = hub.getByRole('listitem').filter({ hasText: 'Quanto custa o papel de parede pintado?' })
  await hub.getByRole('button', { name: 'Ask them all' }).click()
  await asked.getByRole('img', { name: 'Went well' }).waitFor()
  expect(await barriersOnAnyScreen(hub)).toEqual([])
  await asked.getByRole('button', { name: /^Remove the question/ }).click()
  await asked.waitFor({ state: 'detached' })
})

test('what an offer needs, extras and what is not done are taught; nothing typed is lost on the way', async () => {
  const hub = await stage.hub('/settings/assistant')
  const logo = hub.locator('details').first()
  await logo.locator('summary').first().click()
  await logo.getByRole('button', { name: 'Add an extra' }).click()
  await logo.getByLabel('Extra', { exact: true }).last().fill('Mascote')
  await logo.getByRole('button', { name: 'Add something you do not do' }).click()
  await logo.getByLabel('What clients may ask for').last().fill('escultura')
  await logo.getByLabel('Then the assistant').last().selectOption({ label: 'Says no, politely' })
  await logo.getByRole('button', { name: 'Add a question to the client' }).click()
  await logo.getByLabel('What you need to know', { exact: true }).last().fill('Cor preferida')
  await logo.getByLabel('What kind of answer').last().selectOption({ label: 'One of a list' })
  await logo.getByLabel('What there is to choose from').last().fill('Azul\nVerde')
  await hub.getByRole('button', { name: 'Add a matter of your own' }).click()
  await hub.getByLabel('The matter').last().fill('franquias')

  // Refused: each wrong field is named, and the first has the focus.
  await hub.getByRole('button', { name: 'Publish' }).click()
  await hub.getByText('2 things keep this from being published').waitFor()
  const price = logo.getByLabel('Price', { exact: true }).last()
  expect(await price.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await price.getAttribute('aria-invalid')).toBe('true')
  expect(await barriers(hub)).toEqual([])

  await hub.reload()
  await hub.getByText('Not kept yet; this tab remembers it.').waitFor()
  await logo.locator('summary').first().click()
  await logo.getByText('Mascote').click()
  await logo.getByLabel('Price', { exact: true }).last().fill('80')
  await hub.getByRole('button', { name: 'Publish' }).click()
  await hub.getByRole('button', { name: 'Criação de logo › Cor preferida › Question: Fill this in.' }).click()
  const question = logo.getByLabel('How it asks').last()
  expect(await question.evaluate((field) => field === document.activeElement)).toBe(true)
  await question.fill('Qual é a sua cor preferida?')
  await hub.getByRole('button', { name: 'Publish' }).click()
  await hub.getByText('Clients are answered from this, version 4.').waitFor()

  await hub.getByRole('link', { name: 'Versions' }).click()
  await hub.getByText('Version 4', { exact: false }).and(hub.locator('strong')).click()
  const extra = hub.getByRole('listitem').filter({ hasText: 'Mascote' })
  await extra.getByText('Criação de logo › Extras').waitFor()
  expect(await barriers(hub)).toEqual([])

  const torn = {
    name: 'torn.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{\n"format": 1\n"faqs": []}'),
  }
  await hub.getByTestId('knowledge-input').setInputFiles([torn])
  await hub.getByRole('button', { name: 'Replace the draft' }).click()
  await hub.getByText('Line 3, column 1: here the file stops being JSON.').waitFor()

  await hub.locator('details').last().locator('summary').click()
  await hub.getByRole('button', { name: 'Bring it back' }).last().click()
  await hub.getByRole('button', { name: 'Replace the draft' }).click()
  await hub.getByText('What you have kept and not published, against version 4:').waitFor()
  await hub.getByText('R$455.00').first().waitFor()
  await hub.getByRole('link', { name: 'What it knows' }).click()
  expect(await hub.getByText('Mascote').count()).toBe(0)
})

test('an owner sets the hours, and a name that is not theirs to give is refused in their language', async () => {
  const hub = await stage.hub('/settings/assistant/work')
  await hub.getByLabel('The assistant’s name').fill('WhatsApp')
  await hub.getByLabel('At set hours').check()
  await hub.getByRole('button', { name: 'Add a day' }).click()
  await hub.getByRole('button', { name: 'Save' }).click()
  await hub.getByLabel('Day: Fill this in.').fill('2027-12-25')
  expect(await barriersOnAnyScreen(hub)).toEqual([])
  await hub.reload()
  await hub.getByRole('button', { name: 'Save' }).click()
  await hub.getByText('This is the name of a brand: clients would think it answers.').waitFor()
  await hub.getByLabel('The assistant’s name').fill('Nina')
  const underWay = Promise.withResolvers<void>()
  await hub.route('**/api/assistant/settings', async (route) => {
    await underWay.promise
    await route.continue()
  })
  const reply = hub.getByLabel('What clients read while it does not answer')
  await hub.getByRole('button', { name: 'Save' }).click()
  await reply.fill('Volto logo.')
  underWay.resolve()
  await hub.getByRole('button', { name: 'Save', disabled: false }).click()
  await hub.getByText('Everything is saved.').waitFor()
  expect(await reply.inputValue()).toBe('Volto logo.')
  await hub.getByRole('switch', { name: 'Assistant Nina' }).waitFor()
  await hub.reload()
  expect(await hub.getByLabel('Monday, from').inputValue()).toBe('18:00')
  expect(await hub.getByLabel('Day', { exact: true }).inputValue()).toBe('2027-12-25')
})

test('an owner takes past chats in, and decides on what was learned from them', async () => {
  const hub = await stage.hub('/settings/assistant/learning')
  await hub.getByText('Nothing to decide on now.').waitFor()
  const take = (rows: readonly string[]) => {
    const text = ['interaction,at,from,name,text', ...rows].join('\n')
    const file = { name: 'chats.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
    return hub.getByTestId('chats-input').setInputFiles([file])
  }
  await take(['1,yesterday,client,Maria,Oi'])
  await hub.getByText('Line 2: the time must be like').waitFor()
  const lately = new Date(Date.now() - 86_400_000).toISOString()
  await take(
    [1, 2, 3].flatMap((chat) => [
      `${chat},${lately},client,Maria,Vocês entregam os arquivos vetoriais?`,
      `${chat},${lately},person,Ana,Sim: os arquivos vetoriais vão junto com o logo.`,
      `${chat},${lately},client,Maria,Dá para pagar com cartão?`,
      `${chat},${lately},person,Ana,Dá para pagar com cartão e custa 20 reais a mais.`,
    ]),
  )
  await hub.getByText('3 chats, 12 messages').waitFor()
  await hub.getByText('Taking out personal data').waitFor({ state: 'detached' })
  await hub.getByRole('button', { name: 'Learn now' }).click()
  const files = hub.getByRole('article', { name: /vetoriais/ })
  await files.getByText('Asked in 3 chats').click()
  await files.getByText('chats.csv, chat 1').waitFor()
  await files.getByRole('button', { name: 'Approve' }).click()
  await files.getByText('Approved', { exact: true }).waitFor()
  await files.getByRole('button', { name: 'Undo' }).click()
  await files.getByRole('button', { name: 'Approve' }).waitFor()

  const card = hub.getByRole('article', { name: /cartão/ })
  await card.getByRole('button', { name: 'Approve' }).click()
  await card.getByText('It names money, which changes.').waitFor()
  expect(await barriersOnAnyScreen(hub)).toEqual([])
  await card.getByRole('button', { name: 'Edit' }).click()
  await card.getByLabel('Your answer').fill('Dá para pagar com cartão.')
  await card.getByRole('button', { name: 'Save' }).click()
  await card.getByRole('button', { name: 'Reject' }).click()
  await card.getByText('Rejected', { exact: true }).waitFor()
  await hub.getByRole('button', { name: 'To decide' }).click()
  await card.waitFor({ state: 'detached' })
  await files.waitFor()
})
