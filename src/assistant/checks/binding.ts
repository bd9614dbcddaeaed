import { piecesOf } from '../facts/placeholders.ts'
import type { Turn } from '../turn.ts'
import type { Check, Draft } from './check.ts'
import { fault } from './faults.ts'
import {
  type Figure,
  isFigure,
  isOfService,
  type Named,
  namedBy,
  namedIn,
  namedInOwnWords,
  nothingNamed,
  owns,
  together,
} from './owners.ts'

/**
 * A figure stands beside the name of what it is true of, and of nothing else. That is what is named since the figure
 * before it; where nothing is, what that one was said of, what follows in the sentence, what was spoken of before, and
 * at last what the client asks about.
 */
export const figuresBound: Check = (draft) => {
  const { turn, facts } = draft
  let spokenOf = nothingNamed
  for (const sentence of sentencesOf(draft)) {
    let since = nothingNamed
    let last = nothingNamed
    for (const [at, token] of sentence.entries()) {
      if ('named' in token) {
        since = together(since, token.named)
        continue
      }
      const { figure } = token
      const subject = subjectOf({ since, last, after: sentence.slice(at + 1), spokenOf }, turn)
      const ofAnother = since.services.length > 0 && !isOfService(figure, since.services, facts)
      if ((since.things.length === 0 && ofAnother) || !owns(subject, figure, turn, facts)) {
        const kind = namesThing(subject) ? 'figure-of-another' : 'figure-of-nothing'
        return fault(kind, `${figure.id}.${figure.field}`)
      }
      last = subject
      since = nothingNamed
    }
    spokenOf = firstNamed(since, last, spokenOf)
  }
  return null
}

type Token = { named: Named } | { figure: Figure }

/** What is named `since` the figure before, which was said of `last`; what comes `after`, and what was `spokenOf` before. */
type Surroundings = { since: Named; last: Named; after: readonly Token[]; spokenOf: Named }

/** What a figure is said of. */
function subjectOf({ since, last, after, spokenOf }: Surroundings, turn: Turn): Named {
  if (since.things.length > 0) return since
  if (since.rush || since.extraRound) {
    const services = since.services.length > 0 ? since.services : namesIn(after).services
    return { ...since, things: last.things, services }
  }
  const near = firstNamed(last, untilFigure(after), spokenOf)
  const subject = namesThing(near) ? near : firstNamed(askedAbout(turn), near)
  return since.services.length > 0 ? { ...subject, services: since.services } : subject
}

const sentenceEnd = /\n|[.!?;؟؛](?=\s|$)|[。！？；]/u

/** A reply's sentences, as the names and figures in them; none where there are no figures. */
function sentencesOf({ template, facts, turn }: Draft): Token[][] {
  const pieces = piecesOf(template)
  if (!pieces.some((piece) => typeof piece !== 'string' && isFigure(piece))) return []
  const namesInFull = pieces.some(
    (piece) => typeof piece !== 'string' && namedBy(piece, facts).things.length > 0,
  )
  // The lines of a list are in the same words.
  const known = new Map<string, Named>()
  const read = (words: string) => {
    const named = known.get(words) ?? namedInOwnWords(words, turn, !namesInFull)
    known.set(words, named)
    return named
  }
  const sentences: Token[][] = []
  let sentence: Token[] = []
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      sentence.push(isFigure(piece) ? { figure: piece } : { named: namedBy(piece, facts) })
      continue
    }
    for (const [at, part] of piece.split(sentenceEnd).entries()) {
      if (at > 0) {
        sentences.push(sentence)
        sentence = []
      }
      sentence.push({ named: read(part.trim()) })
    }
  }
  return [...sentences, sentence]
}

const namesIn = (tokens: readonly Token[]): Named =>
  tokens.reduce((sum, token) => ('named' in token ? together(sum, token.named) : sum), nothingNamed)

function untilFigure(tokens: readonly Token[]): Named {
  const end = tokens.findIndex((token) => 'figure' in token)
  return namesIn(end < 0 ? tokens : tokens.slice(0, end))
}

/** What the client's messages of this turn name. */
const askedAbout = ({ segments }: Turn): Named =>
  segments
    .map(({ text, language, mentions }) => namedIn(text, language, mentions))
    .reduce(together, nothingNamed)

/** Whether more than a service is named. */
const namesThing = ({ things, rush, extraRound }: Named): boolean => things.length > 0 || rush || extraRound

/** The first that names more than a service; or else the first that names one. */
const firstNamed = (...all: readonly Named[]): Named =>
  all.find(namesThing) ?? all.find(({ services }) => services.length > 0) ?? nothingNamed
