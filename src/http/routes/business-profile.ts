import { patienceFor } from '../../channels/patience.ts'
import {
  openPicture,
  readProfile,
  type ShownProfile,
  writePicture,
  writeProfile,
} from '../../channels/whatsapp/profile.ts'
import { record } from '../../db/audit-log.ts'
import { database } from '../../db/database.ts'
import { type PictureFault, pictureFault, pictureLimits } from '../../domain/business-profile.ts'
import { dimensionsOf, HEAD_BYTES, typeByContent } from '../../domain/file-type.ts'
import { BusinessProfile, ProfileView } from '../../protocol/channels.ts'
import { openNumber, orRefuse } from '../channels/whatsapp.ts'
import { harmless } from '../files/serve-file.ts'
import { readAtMost } from '../hooks/body.ts'
import { notFound, RefusedError } from '../problem.ts'
import { route } from '../route.ts'
import type { SignedIn } from '../who.ts'

function viewOf({ pictureUrl, ...words }: ShownProfile): ProfileView {
  return { ...words, hasPicture: pictureUrl !== null }
}

const changed = (who: SignedIn, channelId: string) => ({
  memberId: who.id,
  act: 'channel.profile-changed',
  subject: channelId,
  at: Date.now(),
})

const sentences: Record<PictureFault, string> = {
  'picture-type': 'The picture is neither a JPEG nor a PNG.',
  'picture-too-small': `The picture has less than ${pictureLimits.side} pixels on a side.`,
  'picture-not-square': 'The picture is not square.',
}

/** The media type of a picture that may stand on a profile. Throws the refusal of any other. */
function requirePicture(bytes: ArrayBuffer): string {
  const head = new Uint8Array(bytes).subarray(0, HEAD_BYTES)
  const type = typeByContent('image', head, null)
  const fault = pictureFault(type, dimensionsOf(type ?? '', head))
  if (type === null || fault !== null) {
    const code = fault ?? 'picture-type'
    throw new RefusedError(422, code, sentences[code])
  }
  return type
}

export const businessProfile = [
  route({
    method: 'GET',
    path: '/api/channels/:channelId/profile',
    need: 'owner',
    summary: 'What clients see of the business on WhatsApp.',
    answer: ProfileView,
    async handle({ env, who, params }) {
      const { graph, number } = await openNumber(env, who.workspace.id, params.channelId)
      return viewOf(await orRefuse(readProfile(graph, number.phoneNumberId), null))
    },
  }),
  route({
    method: 'PUT',
    path: '/api/channels/:channelId/profile',
    need: 'owner',
    summary: 'Replaces what clients see of the business on WhatsApp, beside its picture.',
    body: BusinessProfile,
    answer: ProfileView,
    async handle({ env, who, params, body }) {
      const workspaceId = who.workspace.id
      const { graph, number } = await openNumber(env, workspaceId, params.channelId)
      await orRefuse(writeProfile(graph, number.phoneNumberId, body), null)
      await record(database(env), workspaceId, changed(who, number.channelId))
      return viewOf(await orRefuse(readProfile(graph, number.phoneNumberId), null))
    },
  }),
  route({
    method: 'GET',
    path: '/api/channels/:channelId/profile/picture',
    need: 'owner',
    summary: 'The picture of the business on WhatsApp, as the provider shows it.',
    async handle({ env, who, params }) {
      const { graph, number } = await openNumber(env, who.workspace.id, params.channelId)
      const { pictureUrl } = await orRefuse(readProfile(graph, number.phoneNumberId), null)
      const picture =
        pictureUrl === null
          ? null
          : await openPicture(graph, pictureUrl, AbortSignal.timeout(patienceFor(pictureLimits.bytes)))
      if (picture === null) throw notFound('picture')
      if (picture.kind === 'failed')
        throw new RefusedError(502, 'provider-unreachable', 'WhatsApp does not give the picture out now.')
      const { body, size, type } = picture
      return new Response(body, {
        headers: {
          ...harmless,
          'cache-control': 'private, no-store',
          'content-length': String(size),
          'content-type': type === 'image/png' ? type : 'image/jpeg',
        },
      })
    },
  }),
  route({
    method: 'PUT',
    path: '/api/channels/:channelId/profile/picture',
    need: 'owner',
    summary: 'Replaces the picture of the business on WhatsApp by the request’s body, a square JPEG or PNG.',
    mediaTypes: ['image/jpeg', 'image/png'],
    maxBodyBytes: pictureLimits.bytes,
    answer: ProfileView,
    async handle({ env, who, params, context }) {
      const workspaceId = who.workspace.id
      const { graph, number } = await openNumber(env, workspaceId, params.channelId)
      const bytes = await readAtMost(context.req.raw, pictureLimits.bytes)
      const picture = { type: requirePicture(bytes), bytes }
      await orRefuse(writePicture(graph, number.phoneNumberId, picture), null)
      await record(database(env), workspaceId, changed(who, number.channelId))
      return viewOf(await orRefuse(readProfile(graph, number.phoneNumberId), null))
    },
  }),
]
