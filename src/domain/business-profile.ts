import { z } from 'zod'

/** What a business does, in WhatsApp's own terms (Meta, "Business profiles", June 2026). */
export const Vertical = z.enum([
  'OTHER',
  'AUTO',
  'BEAUTY',
  'APPAREL',
  'EDU',
  'ENTERTAIN',
  'EVENT_PLAN',
  'FINANCE',
  'GROCERY',
  'GOVT',
  'HOTEL',
  'HEALTH',
  'NONPROFIT',
  'PROF_SERVICES',
  'RETAIL',
  'TRAVEL',
  'RESTAURANT',
])
export type Vertical = z.infer<typeof Vertical>

/** WhatsApp's limits, in characters; `websites` is how many there may be, each of at most `website` characters. */
export const profileLimits = {
  about: 139,
  address: 256,
  description: 512,
  email: 128,
  websites: 2,
  website: 256,
} as const

/** A side of the picture is this many pixels at least (Meta, "Business profiles"); it is at most of this many bytes. */
export const pictureLimits = { side: 192, bytes: 5 * 1024 * 1024 } as const

/** Why a picture cannot stand on a profile; each is the code of a refusal, and has a sentence in the hub's languages. */
export type PictureFault = 'picture-type' | 'picture-too-small' | 'picture-not-square'

/**
 * What is wrong with a picture of a media type, `null` for one that is not known, and of these pixels. WhatsApp would cut
 * one that is not square as it likes.
 */
export function pictureFault(
  type: string | null,
  { width, height }: { width: number | null; height: number | null },
): PictureFault | null {
  if ((type !== 'image/jpeg' && type !== 'image/png') || width === null || height === null)
    return 'picture-type'
  if (Math.min(width, height) < pictureLimits.side) return 'picture-too-small'
  return width === height ? null : 'picture-not-square'
}

/** What clients see of the business when they tap its name. `about` cannot be emptied once it has been set. */
export const BusinessProfile = z.object({
  about: z.string().trim().min(1, 'WhatsApp needs a line here.').max(profileLimits.about),
  address: z.string().trim().max(profileLimits.address),
  description: z.string().trim().max(profileLimits.description),
  email: z.union([z.literal(''), z.email('This is no e-mail address.').max(profileLimits.email)]),
  websites: z
    .array(
      z
        .url({ protocol: /^https?$/, error: 'A web address begins with https:// or http://.' })
        .max(profileLimits.website),
    )
    .max(profileLimits.websites),
  vertical: Vertical,
})
export type BusinessProfile = z.infer<typeof BusinessProfile>
