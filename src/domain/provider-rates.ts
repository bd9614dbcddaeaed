import { z } from 'zod'
import type { ChannelKind } from './channel.ts'

/** Kinds of messages by which a provider charges. Free text is `service`. */
export const PriceCategory = z.enum(['service', 'utility', 'marketing', 'authentication'])
export type PriceCategory = z.infer<typeof PriceCategory>

/** Channels whose provider charges for messages. */
export function providerCharges(kind: ChannelKind): boolean {
  return kind === 'whatsapp'
}

/** Free text is billed since then, at the market's utility rate (WhatsApp pricing, 2026-10-01). */
const serviceBilledFrom = Date.UTC(2026, 9, 1)

/** US dollars a message: marketing, and utility with authentication. */
type Rate = readonly [marketing: number, utility: number]

/**
 * WhatsApp's list prices in US dollars by market, for countries priced on their own and for the regions of the
 * others, each from its first day on (UTC). Volume tiers are not known here; the provider's invoice is the last word.
 */
const rateLists: readonly { from: number; rates: Readonly<Record<string, Rate>> }[] = [
  {
    from: Date.UTC(2025, 6, 1),
    rates: {
      AR: [0.0618, 0.0289],
      BR: [0.0625, 0.0068],
      CL: [0.0889, 0.02],
      CO: [0.0125, 0.0002],
      EG: [0.1073, 0.0052],
      FR: [0.1432, 0.03],
      DE: [0.1365, 0.055],
      IN: [0.0107, 0.0014],
      ID: [0.0411, 0.025],
      IL: [0.0353, 0.0053],
      IT: [0.0691, 0.03],
      MY: [0.086, 0.014],
      MX: [0.0436, 0.0085],
      NL: [0.1597, 0.05],
      NG: [0.0516, 0.0067],
      PK: [0.0473, 0.0054],
      PE: [0.0703, 0.02],
      RU: [0.0802, 0.04],
      SA: [0.0455, 0.0115],
      ZA: [0.0379, 0.0076],
      ES: [0.0615, 0.02],
      TR: [0.0109, 0.0053],
      AE: [0.0384, 0.0157],
      GB: [0.0529, 0.022],
      US: [0.025, 0.004],
      CA: [0.025, 0.004],
      'rest-of-africa': [0.0225, 0.004],
      'rest-of-asia-pacific': [0.0732, 0.0113],
      'rest-of-central-eastern-europe': [0.086, 0.0212],
      'rest-of-latin-america': [0.074, 0.0113],
      'rest-of-middle-east': [0.0341, 0.0091],
      'rest-of-western-europe': [0.0592, 0.0171],
      other: [0.0604, 0.0077],
    },
  },
  {
    from: Date.UTC(2025, 9, 1),
    rates: { AE: [0.0499, 0.0157], AR: [0.0618, 0.026], CO: [0.0125, 0.0008], MX: [0.0305, 0.0085] },
  },
  {
    from: Date.UTC(2026, 0, 1),
    rates: {
      EG: [0.0644, 0.0036],
      FR: [0.0859, 0.03],
      IN: [0.0118, 0.0014],
      US: [0.025, 0.0034],
      CA: [0.025, 0.0034],
    },
  },
]

const regions: Readonly<Record<string, string>> = {
  'rest-of-africa':
    'DZ AO BJ BW BF BI CM TD CG ER ET GA GM GH GW CI KE LS LR LY MG MW ML MR MA MZ NA NE RW SN SL SO SS SD SZ TZ TG TN UG ZM ZW',
  'rest-of-asia-pacific': 'AF AU BD KH CN HK JP LA MN NP NZ PG PH SG LK TW TJ TH TM UZ VN',
  'rest-of-central-eastern-europe': 'AL AM AZ BY BG HR CZ GE GR HU LV LT MD MK PL RO RS SK SI UA',
  'rest-of-latin-america': 'BO CR DO EC SV GT HT HN JM NI PA PY PR UY VE',
  'rest-of-middle-east': 'BH IQ JO KW LB OM QA YE',
  'rest-of-western-europe': 'AT BE DK FI IE NO PT SE CH',
}

const regionOf: ReadonlyMap<string, string> = new Map(
  Object.entries(regions).flatMap(([region, countries]) =>
    countries.split(' ').map((country) => [country, region] as const),
  ),
)

/** The market a country (ISO 3166, two letters) is priced as; `other` for one that is not known. */
export function marketOf(country: string | null): string {
  if (country === null) return 'other'
  return rateLists[0]?.rates[country] === undefined ? (regionOf.get(country) ?? 'other') : country
}

/** What a charged message costs at an instant (ms), in millionths of a US dollar. */
export function rateOf(market: string, category: PriceCategory, at: number): number {
  if (category === 'service' && at < serviceBilledFrom) return 0
  const lists = rateLists.filter(({ from }, i) => i === 0 || from <= at)
  const rate = lists.findLast(({ rates }) => rates[market] !== undefined)?.rates[market]
  const [marketing, utility] = rate ?? rateOfOther
  return Math.round((category === 'marketing' ? marketing : utility) * 1_000_000)
}

const rateOfOther: Rate = rateLists[0]?.rates.other ?? [0, 0]
