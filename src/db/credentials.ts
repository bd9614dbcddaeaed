import { z } from 'zod'
import { jsonIn } from '../domain/json.ts'
import { open, readVaultKeys, type SealedPlace, seal, VaultError } from './vault.ts'

/** What opens a WhatsApp number. `appSecret` is of the owner's own Meta app, when they do not use the deployment's. */
export const WhatsAppCredentials = z.object({
  accessToken: z.string(),
  appSecret: z.string().nullable(),
})
export type WhatsAppCredentials = z.infer<typeof WhatsAppCredentials>

type Keys = { ENCRYPTION_KEYS: string }

/** Seals a channel's credentials, whatever their kind, for that channel alone. */
export async function sealCredentials(env: Keys, place: SealedPlace, credentials: object): Promise<string> {
  return seal(await readVaultKeys(env.ENCRYPTION_KEYS), place, JSON.stringify(credentials))
}

/** Opens a channel's credentials. Throws `VaultError` when they do not open, or are not of this kind. */
export async function openCredentials<Schema extends z.ZodType>(
  env: Keys,
  place: SealedPlace,
  sealed: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const opened = await open(await readVaultKeys(env.ENCRYPTION_KEYS), place, sealed)
  const credentials = schema.safeParse(jsonIn(opened))
  if (!credentials.success) throw new VaultError('A channel’s credentials are not what its kind needs.')
  return credentials.data
}
