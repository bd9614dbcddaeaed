import { database } from '../../db/database.ts'
import { countByKey } from '../../db/resealing.ts'
import { readVaultKeys } from '../../db/vault.ts'
import { KeyUse } from '../../protocol/channels.ts'
import { route } from '../route.ts'

export const keys = [
  route({
    method: 'GET',
    path: '/api/keys',
    need: 'operator',
    summary: 'How many stored secrets each encryption key has sealed: how far a rotation has come.',
    answer: KeyUse,
    async handle({ env }) {
      const [vault, counts] = await Promise.all([
        readVaultKeys(env.ENCRYPTION_KEYS),
        countByKey(database(env)),
      ])
      const rows = new Map(counts.map(({ keyId, rows }) => [keyId, rows]))
      const known = [...vault.keys.keys()].map((id) => ({ id, known: true, rows: rows.get(id) ?? 0 }))
      const lost = counts.filter(({ keyId }) => !vault.keys.has(keyId))
      return {
        current: vault.current,
        keys: [...known, ...lost.map(({ keyId, rows }) => ({ id: keyId, known: false, rows }))],
      }
    },
  }),
]
