import { readProfile, writeProfile } from '../../channels/whatsapp/profile.ts'
import { record } from '../../db/audit-log.ts'
import { database } from '../../db/database.ts'
import { BusinessProfile, ProfileView } from '../../protocol/channels.ts'
import { route } from '../route.ts'
import { openNumber, orRefuse } from '../whatsapp-account.ts'

export const businessProfile = [
  route({
    method: 'GET',
    path: '/api/channels/:channelId/profile',
    need: 'owner',
    summary: 'What clients see of the business on WhatsApp.',
    answer: ProfileView,
    async handle({ env, who, params }) {
      const { graph, number } = await openNumber(env, who.workspace.id, params.channelId)
      return orRefuse(readProfile(graph, number.phoneNumberId), null)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/channels/:channelId/profile',
    need: 'owner',
    summary: 'Replaces what clients see of the business on WhatsApp.',
    body: BusinessProfile,
    answer: ProfileView,
    async handle({ env, who, params, body }) {
      const workspaceId = who.workspace.id
      const { graph, number } = await openNumber(env, workspaceId, params.channelId)
      await orRefuse(writeProfile(graph, number.phoneNumberId, body), null)
      const act = {
        memberId: who.id,
        act: 'channel.profile-changed',
        subject: number.channelId,
        at: Date.now(),
      }
      await record(database(env), workspaceId, act)
      return orRefuse(readProfile(graph, number.phoneNumberId), null)
    },
  }),
]
