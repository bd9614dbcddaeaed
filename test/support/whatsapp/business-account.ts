import { imageSize } from 'image-size'
import { z } from 'zod'
import { graphErrorBody, refusal } from './graph.ts'
import type { Json, JsonObject } from './payloads.ts'
import { TemplateShelf } from './templates.ts'
import { type HandledFile, Uploads } from './uploads.ts'

/** A request to the Graph API; `path` without its leading slash. */
export type GraphCall = {
  method: string
  path: string
  query: URLSearchParams
  authorization: string | null
  /** The body as it came, and the JSON it is; undefined without one. */
  bytes?: Uint8Array<ArrayBuffer>
  body?: unknown
}

export type GraphReply = { status: number; body: string }

const Profile = z.object({
  about: z.string().min(1).max(139).exactOptional(),
  address: z.string().max(256).exactOptional(),
  description: z.string().max(512).exactOptional(),
  email: z.union([z.email().max(128), z.literal('')]).exactOptional(),
  websites: z
    .array(z.url({ protocol: /^https?$/ }).max(256))
    .max(2)
    .exactOptional(),
  vertical: z
    .string()
    .regex(/^[A-Z_]+$/)
    .exactOptional(),
})
type Profile = z.infer<typeof Profile>
const ProfileChange = Profile.extend({
  messaging_product: z.literal('whatsapp'),
  profile_picture_handle: z.string().exactOptional(),
})

/** A side of a profile's picture, pixels, and its bytes. */
const leastSide = 192
const mostBytes = 5 * 1024 * 1024

/**
 * What the Graph API keeps of a business: its number, the app that gets its webhooks, its profile. It answers and
 * refuses as Meta does, and forgets nothing: plain state, to be looked at and changed by tests.
 */
export class BusinessAccount {
  readonly wabaId: string
  readonly phoneNumberId: string
  readonly version: string
  accessToken: string
  appId = '770000000001'
  /** Apps that get its webhooks; another provider may be among them. */
  subscribedApps: string[] = [this.appId]
  /** What `GET /{phone_number_id}` says, by field. */
  number: JsonObject
  profile: Profile = { about: 'Hey there! I am using WhatsApp.', vertical: 'OTHER' }
  /** What was asked for from the owner's phone; each may be asked for once. */
  readonly fromPhone: string[] = []
  readonly templates: TemplateShelf
  /** The picture of the profile, once there is one. */
  picture: HandledFile | null = null
  /** Where pictures are shown. */
  shownAt: () => string
  readonly #uploads: Uploads

  constructor(
    account: Record<'wabaId' | 'phoneNumberId' | 'displayNumber' | 'accessToken' | 'version', string>,
    now: () => number = Date.now,
    shownAt = () => 'https://pps.whatsapp.net',
  ) {
    this.shownAt = shownAt
    this.#uploads = new Uploads(account)
    this.wabaId = account.wabaId
    this.phoneNumberId = account.phoneNumberId
    this.version = account.version
    this.accessToken = account.accessToken
    this.templates = new TemplateShelf(account, now, this.#uploads)
    this.number = {
      display_phone_number: `+${account.displayNumber}`,
      verified_name: 'Ana Souza Design',
      status: 'CONNECTED',
      quality_rating: 'GREEN',
      whatsapp_business_manager_messaging_limit: 'TIER_250',
      name_status: 'APPROVED',
      throughput: { level: 'STANDARD' },
      is_on_biz_app: false,
    }
  }

  /** The picture that is shown at a path, to whoever has the address; null where none is. */
  pictureAt(path: string): HandledFile | null {
    return path === `/profile-pictures/${this.phoneNumberId}` ? this.picture : null
  }

  /** The answer to a call that is about the account; null for one that is about something else. */
  answer(call: GraphCall): GraphReply | null {
    const answer = this.#uploads.answer(call) ?? this.templates.answer(call)
    if (answer !== null) return answer
    const [version, object = '', edge, ...rest] = call.path.split('/')
    const act =
      rest.length > 0 ? undefined : this.#acts()[`${call.method} ${this.#kindOf(object)} ${edge ?? ''}`]
    if (act === undefined && call.method !== 'GET') return null
    if (version !== this.version) return refused(100, `Unknown version ${version}`)
    if (call.authorization !== `Bearer ${this.accessToken}`) return refused(190)
    if (act === undefined)
      return refused(100, `Unsupported get request. Object with ID '${object}' does not exist`)
    return act(call)
  }

  #kindOf(object: string): string {
    if (object === 'app') return 'app'
    if (object === this.wabaId) return 'waba'
    return object === this.phoneNumberId ? 'number' : 'unknown'
  }

  #acts(): Record<string, (call: GraphCall) => GraphReply> {
    return {
      'GET app ': () => answered({ id: this.appId }),
      'GET number ': ({ query }) => answered({ ...this.#fields(query), id: this.phoneNumberId }),
      'GET waba phone_numbers': () => answered({ data: [{ id: this.phoneNumberId }] }),
      'GET waba subscribed_apps': () => answered({ data: this.subscribedApps.map(subscription) }),
      'POST waba subscribed_apps': () => {
        this.subscribedApps = [...new Set([...this.subscribedApps, this.appId])]
        return answered({ success: true })
      },
      'GET number whatsapp_business_profile': ({ query }) => this.#readProfile(query),
      'POST number whatsapp_business_profile': ({ body }) => this.#changeProfile(body),
      'POST number smb_app_data': ({ body }) => this.#askPhone(body),
    }
  }

  #fields(query: URLSearchParams): JsonObject {
    const asked = query.get('fields')?.split(',') ?? ['display_phone_number', 'verified_name']
    return Object.fromEntries(Object.entries(this.number).filter(([name]) => asked.includes(name)))
  }

  #readProfile(query: URLSearchParams): GraphReply {
    const asked = query.get('fields')?.split(',') ?? ['about', 'vertical']
    const shown = this.picture && `${this.shownAt()}/profile-pictures/${this.phoneNumberId}`
    const fields = { ...this.profile, ...(shown !== null && { profile_picture_url: shown }) }
    const found = Object.entries(fields).filter(([name]) => asked.includes(name))
    return answered({ data: [{ messaging_product: 'whatsapp', ...Object.fromEntries(found) }] })
  }

  #changeProfile(body: unknown): GraphReply {
    const parsed = ProfileChange.safeParse(body)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return refused(100, `Param ${issue?.path.join('.')} ${issue?.message}`)
    }
    const { messaging_product: _, profile_picture_handle: handle, ...changes } = parsed.data
    if (handle !== undefined) {
      const picture = this.#uploads.find(handle)
      if (picture === undefined || !isPicture(picture))
        return refused(100, 'Param profile_picture_handle is not a valid picture')
      this.picture = picture
    }
    this.profile = { ...this.profile, ...changes }
    return answered({ success: true })
  }

  #askPhone(body: unknown): GraphReply {
    const Body = z.object({
      messaging_product: z.literal('whatsapp'),
      sync_type: z.enum(['history', 'smb_app_state_sync']),
    })
    const asked = Body.safeParse(body).data?.sync_type
    if (asked === undefined || this.number.is_on_biz_app !== true) return refused(100, 'Invalid parameter')
    if (this.fromPhone.includes(asked)) return refused(100, `${asked} has been synced already`)
    this.fromPhone.push(asked)
    return answered({ messaging_product: 'whatsapp', request_id: `request-${this.fromPhone.length}` })
  }
}

/** WhatsApp makes a square of at most 640 pixels of it, and cannot of a small one (Meta, "Business profiles"). */
function isPicture({ type, bytes }: HandledFile): boolean {
  if (!/^image\/(jpeg|jpg|png)$/.test(type) || bytes.byteLength > mostBytes) return false
  try {
    const { width, height } = imageSize(bytes)
    return Math.min(width, height) >= leastSide
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

const subscription = (id: string): Json => ({ whatsapp_business_api_data: { id, name: 'Foyer' } })

function answered(json: Json): GraphReply {
  return { status: 200, body: JSON.stringify(json) }
}

function refused(code: number, details?: string): GraphReply {
  const why = refusal(code, details)
  return { status: why.httpStatus, body: graphErrorBody(why) }
}
