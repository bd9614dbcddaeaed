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
import { request } from '../../../kit/http.ts'

const channel = (id: string, rest = ''): string => `/api/channels/${encodeURIComponent(id)}${rest}`

/** The cache's key of the list of channels. */
export const channelsKey = ['channels'] as const

/** Every call the channels' pages make. Each throws what `request` throws. */
export const channelsApi = {
  list: async () => (await request('GET', '/api/channels', ChannelList)).channels,
  setup: () => request('GET', '/api/channels/setup', ChannelSetup),
  connect: (claim: z.input<typeof ConnectChannel>) =>
    request('POST', '/api/channels', ChannelConnected, claim),
  renewToken: (id: string, accessToken: string) =>
    request('PUT', channel(id, '/token'), ChannelView, { accessToken }),
  check: (id: string) => request('POST', channel(id, '/check'), ChannelCheck),
  disconnect: (id: string) => request('POST', channel(id, '/disconnect'), ChannelView),
  sendTest: (id: string, phone: string) => request('POST', channel(id, '/tests'), TestView, { phone }),
  test: (id: string, testId: string) =>
    request('GET', channel(id, `/tests/${encodeURIComponent(testId)}`), TestView),
  profile: (id: string) => request('GET', channel(id, '/profile'), ProfileView),
  saveProfile: (id: string, profile: BusinessProfile) =>
    request('PUT', channel(id, '/profile'), ProfileView, profile),
  deliveries: (id: string) => request('GET', channel(id, '/deliveries?limit=20'), WebhookDeliveryList),
  newSecret: (id: string) => request('POST', channel(id, '/secret'), WebhookSigning),
  askForHistory: (id: string) => request('POST', channel(id, '/history'), z.unknown()),
}
