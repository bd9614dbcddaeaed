import * as z from 'zod'
import {
  type BusinessProfile,
  ChannelCheck,
  ChannelConnected,
  ChannelList,
  ChannelSetup,
  ChannelView,
  type ConnectChannel,
  ProfileView,
  TestView,
} from '../../../../src/protocol/channels.ts'
import { WebhookDeliveryList, WebhookSigning } from '../../../../src/protocol/webhook.ts'
import { request, sendFile } from '../../../kit/http.ts'

export const channelPath = (id: string, rest = ''): string => `/api/channels/${encodeURIComponent(id)}${rest}`

/** What is looked at here of the assistant's settings; all else of them goes back as it came. */
const Settings = z.object({ version: z.int(), settings: z.looseObject({ readReceipts: z.boolean() }) })

/** The cache's key of the list of channels. */
export const channelsKey = ['channels'] as const

/** Every call the channels' pages make. Each throws what `request` throws. */
export const channelsApi = {
  list: async () => (await request('GET', '/api/channels', ChannelList)).channels,
  setup: () => request('GET', '/api/channels/setup', ChannelSetup),
  connect: (claim: z.input<typeof ConnectChannel>) =>
    request('POST', '/api/channels', ChannelConnected, claim),
  renewToken: (id: string, accessToken: string) =>
    request('PUT', channelPath(id, '/token'), ChannelView, { accessToken }),
  check: (id: string) => request('POST', channelPath(id, '/check'), ChannelCheck),
  takeHookBack: (id: string) => request('POST', channelPath(id, '/hook'), ChannelCheck),
  disconnect: (id: string) => request('POST', channelPath(id, '/disconnect'), ChannelView),
  sendTest: (id: string, phone: string) => request('POST', channelPath(id, '/tests'), TestView, { phone }),
  test: (id: string, testId: string) =>
    request('GET', channelPath(id, `/tests/${encodeURIComponent(testId)}`), TestView),
  profile: (id: string) => request('GET', channelPath(id, '/profile'), ProfileView),
  saveProfile: (id: string, profile: BusinessProfile) =>
    request('PUT', channelPath(id, '/profile'), ProfileView, profile),
  savePicture: (id: string, picture: Blob) =>
    sendFile('PUT', channelPath(id, '/profile/picture'), ProfileView, picture),
  setSpeed: (id: string, perSecond: number | null) =>
    request('PUT', channelPath(id, '/speed'), ChannelView, { perSecond }),
  assistantSettings: () => request('GET', '/api/assistant/settings', Settings),
  saveAssistantSettings: (change: z.infer<typeof Settings>) =>
    request('PUT', '/api/assistant/settings', Settings, change),
  deliveries: (id: string) => request('GET', channelPath(id, '/deliveries?limit=20'), WebhookDeliveryList),
  newSecret: (id: string) => request('POST', channelPath(id, '/secret'), WebhookSigning),
  askForHistory: (id: string) => request('POST', channelPath(id, '/history'), z.unknown()),
}
