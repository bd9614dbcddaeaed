import { z } from 'zod'
import { type BusinessProfile, pictureLimits, Vertical } from '../../domain/business-profile.ts'
import type { OfferedFile } from '../channel.ts'
import { lenient, text } from '../fields.ts'
import { type Failed, failedFile, openRemoteFile } from '../remote-file.ts'
import { askGraph, type GraphConnection } from './graph.ts'
import { isProviders } from './media.ts'
import { uploadForHandle } from './resumable-upload.ts'

/** Fields that were never set are absent. */
const Read = z.object({
  data: z.tuple([
    z.object({
      about: lenient(text),
      address: lenient(text),
      description: lenient(text),
      email: lenient(text),
      websites: lenient(z.array(text)),
      vertical: lenient(Vertical),
      profile_picture_url: lenient(z.url()),
    }),
  ]),
})

const edge = (phoneNumberId: string) => [phoneNumberId, 'whatsapp_business_profile']

/** A profile as clients see it. `pictureUrl` is where the provider shows its picture, for a while; null without one. */
export type ShownProfile = BusinessProfile & { pictureUrl: string | null }

/** The profile clients see (Meta, "Business profiles"). A kind of business we have no word for reads as `OTHER`. */
export async function readProfile(graph: GraphConnection, phoneNumberId: string): Promise<ShownProfile> {
  const query = { fields: 'about,address,description,email,websites,vertical,profile_picture_url' }
  const { data } = await askGraph(graph, { method: 'GET', path: edge(phoneNumberId), query }, Read)
  const {
    about = '',
    address = '',
    description = '',
    email = '',
    websites = [],
    vertical = 'OTHER',
    profile_picture_url: pictureUrl = null,
  } = data[0]
  return { about, address, description, email, websites, vertical, pictureUrl }
}

/** Replaces the words of the profile; its picture stays. */
export async function writeProfile(
  graph: GraphConnection,
  phoneNumberId: string,
  profile: BusinessProfile,
): Promise<void> {
  await write(graph, phoneNumberId, profile)
}

/** Replaces the picture of the profile. There is no way to have none again. Throws `GraphRefusedError`, `GraphUnreachableError`. */
export async function writePicture(
  graph: GraphConnection,
  phoneNumberId: string,
  picture: { type: string; bytes: ArrayBuffer },
): Promise<void> {
  const handle = await uploadForHandle(graph, picture)
  await write(graph, phoneNumberId, { profile_picture_handle: handle })
}

/** Opens the picture of a profile where the provider shows it, an address no token goes to. Never throws. */
export async function openPicture(
  { apiUrl, fetch }: GraphConnection,
  pictureUrl: string,
  signal: AbortSignal,
): Promise<OfferedFile | Failed> {
  if (!isProviders(pictureUrl, apiUrl)) return failedFile('refused', false)
  return openRemoteFile(fetch, pictureUrl, { mostBytes: pictureLimits.bytes, signal })
}

const Done = z.object({ success: z.literal(true) })

async function write(
  graph: GraphConnection,
  phoneNumberId: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const body = { messaging_product: 'whatsapp', ...fields }
  await askGraph(graph, { method: 'POST', path: edge(phoneNumberId), body }, Done)
}
