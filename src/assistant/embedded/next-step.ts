import type { CollectedRequirement } from '../../domain/requirement.ts'
import type { Phrasebook } from '../languages/pack.ts'
import { missingFrom, withLearned } from '../requirements.ts'
import type { Turn } from '../turn.ts'
import type { Topic } from '../understanding/topics.ts'
import { serviceLines } from './lists.ts'

export type Next =
  | { kind: 'ask'; question: string }
  | { kind: 'choose-service' }
  | { kind: 'complete' }
  | { kind: 'none' }

/** What follows the answer: a client who shows interest is asked for one thing that is missing. */
export function nextStep(
  turn: Turn,
  learned: readonly CollectedRequirement[],
  topics: readonly Topic[],
): Next {
  const { knowledge, episode } = turn.input
  const service = turn.asked?.service ?? turn.service
  const decided = topics.includes('order') || learned.length > 0
  const eager = knowledge.pricingStyle === 'assertive' && topics.includes('price')
  const interested = knowledge.pricingStyle === 'balanced' && topics.includes('price') && showsInterest(turn)
  const begun = episode.requirements.length > 0 && topics.length > 0
  const wants =
    topics.includes('services') &&
    turn.segments.some(
      ({ isQuestion, mentions }) => !isQuestion && mentions.some(({ kind }) => kind === 'service'),
    )
  if (!decided && !eager && !interested && !begun && !wants && !topics.includes('details'))
    return { kind: 'none' }
  if (!service) return decided || topics.includes('details') ? { kind: 'choose-service' } : { kind: 'none' }
  const [missing] = missingFrom(service, withLearned(episode.requirements, learned))
  if (!missing) return decided ? { kind: 'complete' } : { kind: 'none' }
  if (turn.asked?.requirement.key === missing.key && !decided) return { kind: 'none' }
  return { kind: 'ask', question: `{{service.${service.id}.requirement.${missing.key}.question}}` }
}

/** What the reply ends with: the next question, the fitting package, or what else could be added. */
export function closing(next: Next, topics: readonly Topic[], turn: Turn, say: Phrasebook): string[] {
  const extras = topics.includes('price') ? upsells(turn, say) : []
  if (next.kind === 'ask') return [...extras, next.question]
  const { knowledge } = turn.input
  if (next.kind === 'choose-service') {
    return [say.whichService, ...serviceLines(turn, say)]
  }
  if (knowledge.pricingStyle === 'informative' || !turn.service) return []
  const [first] = turn.service.packages
  const middle = turn.service.packages[Math.floor(turn.service.packages.length / 2)] ?? first
  const compares =
    topics.includes('price') || topics.includes('packages') || topics.includes('recommendation')
  if (
    !compares ||
    !middle ||
    turn.segments.some(({ mentions }) => mentions.some(({ kind }) => kind === 'package'))
  )
    return extras
  return knowledge.pricingStyle === 'assertive'
    ? [...extras, say.suggest(`service.${turn.service.id}.package.${middle.id}`)]
    : [say.whichFits]
}

/** The extras the seller wants offered beside a price, when the style is assertive and the client names none. */
function upsells({ input: { knowledge }, service, segments }: Turn, say: Phrasebook): string[] {
  const named = segments.some(({ mentions }) => mentions.some(({ kind }) => kind === 'add-on'))
  const extras = (service?.addOns ?? []).filter(({ upsell }) => upsell)
  if (knowledge.pricingStyle !== 'assertive' || !service || named || extras.length === 0) return []
  const lines = extras.map(({ id, extraDays }) =>
    say.addOnLine(`service.${service.id}.add-on.${id}`, extraDays > 0),
  )
  return [say.addOnsOf(`service.${service.id}`), ...lines]
}

/** A client who asks the price of one package, or tells what it is for, thinks of buying. */
function showsInterest({ segments, service }: Turn): boolean {
  const packages = new Set(
    segments.flatMap(({ mentions }) =>
      mentions.flatMap((each) => (each.kind === 'package' ? [each.id] : [])),
    ),
  )
  const tells = segments.some(
    ({ isQuestion, mentions }) => !isQuestion && mentions.some(({ kind }) => kind === 'service'),
  )
  return service !== null && (packages.size === 1 || tells)
}
