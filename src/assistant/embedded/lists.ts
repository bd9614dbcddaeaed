import type { Service } from '../../domain/knowledge.ts'
import { longestReply } from '../checks/form.ts'
import { fillIn, sourceOf } from '../facts/placeholders.ts'
import type { Phrasebook } from '../languages/pack.ts'
import type { Turn } from '../turn.ts'

/** Longest answer to one question, in UTF-16 units: a reply has room for more than one, and stays readable. */
const longestAnswer = 1400
/** Room for the disclosure. */
const introduction = 500

/** Whether lines are short enough for an answer, once their facts are in. */
export const isSayable = (lines: readonly string[], turn: Turn): boolean =>
  lengthOf(lines, turn) <= longestAnswer

/** Whether lines are short enough for a reply, after the words it introduces itself with. */
export const isSendable = (lines: readonly string[], turn: Turn): boolean =>
  lengthOf(lines, turn) + introduction <= longestReply

function lengthOf(lines: readonly string[], { facts, language }: Turn): number {
  return fillIn(lines.join('\n'), sourceOf(facts), language).length
}

/** What there is, by name alone; the mark keeps a line from right to left that begins with a Latin name (UAX #9). */
const names = (facts: readonly string[], { language }: Turn): string[] =>
  facts.map((fact) => `${language === 'ar' ? '\u200F' : ''}• {{${fact}.name}}`)

/** The services, described where that is short enough, or else by name. */
export function serviceLines(turn: Turn, say: Phrasebook): string[] {
  const facts = turn.input.knowledge.services.map(({ id }) => `service.${id}`)
  const described = facts.map((fact) => say.serviceLine(fact))
  return isSayable(described, turn) ? described : names(facts, turn)
}

/** Asks which service or package is meant, where what there is to say of all is too long; null for a single one. */
export function askWhich(services: readonly Service[], turn: Turn, say: Phrasebook): string[] | null {
  const [service, ...others] = services
  const question =
    others.length > 0
      ? [
          say.whichService,
          ...names(
            services.map(({ id }) => `service.${id}`),
            turn,
          ),
        ]
      : service && service.packages.length > 1
        ? [
            say.whichPackage,
            ...names(
              service.packages.map(({ id }) => `service.${service.id}.package.${id}`),
              turn,
            ),
          ]
        : null
  return question && isSayable(question, turn) ? question : null
}
