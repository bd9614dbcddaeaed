/** Sums of fractions miss a whole permit by less than this. */
const ROUNDING = 1e-6

/** How much may leave in a time: `burst` at once, and `perSecond` more each second. */
export type Rate = { perSecond: number; burst: number }

/** Permits as they stood at an instant (ms); below zero for those given ahead of their time. */
export type Bucket = { permits: number; at: number }

/**
 * The bucket at `now`; a new one is full. A clock that goes back gives nothing and takes nothing: the bucket fills on
 * from there.
 */
export function refill(bucket: Bucket | null, rate: Rate, now: number): Bucket {
  if (bucket === null) return { permits: rate.burst, at: now }
  const earned = (Math.max(0, now - bucket.at) * rate.perSecond) / 1000
  return { permits: Math.min(rate.burst, bucket.permits + earned), at: now }
}

/** Takes a permit if `left` remain after it; otherwise says when that will be so, ms. */
export function take(
  bucket: Bucket | null,
  rate: Rate,
  now: number,
  left = 0,
): { taken: Bucket } | { again: number } {
  const { permits, at } = refill(bucket, rate, now)
  const missing = left + 1 - permits
  return missing <= ROUNDING ? { taken: { permits: permits - 1, at } } : { again: now + msFor(missing, rate) }
}

/** Takes the next permit, ahead of its time where there is none, and says from when on (ms) it is good. */
export function book(bucket: Bucket | null, rate: Rate, now: number): { booked: Bucket; goodFrom: number } {
  const { permits, at } = refill(bucket, rate, now)
  return { booked: { permits: permits - 1, at }, goodFrom: now + msFor(1 - permits, rate) }
}

/** How long it takes to earn that many permits, in whole ms. */
function msFor(permits: number, { perSecond }: Rate): number {
  return permits <= ROUNDING ? 0 : Math.ceil((permits * 1000) / perSecond - ROUNDING)
}
