import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { reproject } from '../../../src/http/clock/reproject.ts'
import { ReprojectionAnswer } from '../../../src/protocol/operations.ts'
import { DemoWorld } from '../../support/demo-world.ts'
import { aWorkspace, signIn } from '../../support/workspace.ts'

let world: DemoWorld
beforeAll(async () => {
  world = await DemoWorld.open()
})

const path = '/api/operations/reprojection'
const standing = async () => {
  const { reprojection } = ReprojectionAnswer.parse(await (await world.hub.get(path)).json())
  return reprojection
}
const rows = async (conversationId: string) => {
  const { results } = await env.DB.prepare(
    `SELECT seq, content, delivery, version FROM message WHERE conversation_id = ? ORDER BY seq`,
  )
    .bind(conversationId)
    .all()
  return results
}

test('after the database went back in time, every conversation shows itself again', async () => {
  expect(await standing()).toBeNull()
  const client = world.client()
  await client.writes('Oi, quanto custa um logo?')
  const id = await client.conversationId()
  await client.until(({ messages }) => messages.length > 1)
  await client.writes('E um cartão de visita?')
  await client.until(({ messages }) => messages.length > 3)
  const known = async () => (await rows(id)).length
  await expect.poll(known, { timeout: 15_000 }).toBeGreaterThan(3)
  const before = await rows(id)

  // What a restore leaves: some rows are gone, others are as they were.
  await env.DB.batch([
    env.DB.prepare('DELETE FROM message WHERE conversation_id = ? AND seq > 1').bind(id),
    env.DB.prepare('DELETE FROM episode WHERE conversation_id = ?').bind(id),
    env.DB.prepare('DELETE FROM conversation WHERE id = ?').bind(id),
  ])
  expect((await world.inbox()).some((row) => row.id === id)).toBe(false)

  expect((await world.hub.post(path)).status).toBe(200)
  await reproject(env, Date.now())
  expect((await rows(id)).map(({ seq, content }) => ({ seq, content }))).toEqual(
    before.map(({ seq, content }) => ({ seq, content })),
  )
  expect((await world.inbox()).some((row) => row.id === id)).toBe(true)
  expect(await standing()).toMatchObject({ failed: 0, finishedAt: expect.any(Number) })
})

test('what is finished is not done again', async () => {
  await world.hub.post(path)
  await reproject(env, Date.now())
  const finished = await standing()
  await reproject(env, Date.now() + 60_000)
  expect(await standing()).toEqual(finished)
})

test('only who operates the deployment may ask for it', async () => {
  const owner = await signIn((await aWorkspace('Tenant')).owner)
  expect((await owner.post(path)).status).toBe(403)
})
