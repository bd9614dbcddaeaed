import type { Segment } from '../understanding/segments.ts'
import { phrasePattern } from '../understanding/words.ts'

/** Ways of asking for no limit that do not say "unlimited". */
const phrases = [
  'as (many|much|often) .*(as|i) (i |we )?(want|like|need|wish|please)',
  "(unlimited|infinite|endless|no limit|without (a )?limit|until (i am|im|i'm|we are) (happy|satisfied))",
  '(quantas|qtas|quantos|qtos|quanto|todas as|todos os) .*(quiser|quisermos|precisar|eu queira)',
  '(ilimitad[oa]s?|sem limites?|infinit[oa]s?|ate (eu |que )?(gostar|ficar|fique|goste|aprovar))',
  '(cuantas|cuantos|todas las|todos los|las|los) .*(quiera|queramos|necesite|desee)',
  '(sin limites?|hasta que)',
]
let pattern: RegExp | null = null

/** Whether a sentence about changes wants as many as it takes. */
export function wantsNoLimit({ folded }: Segment): boolean {
  pattern ??= phrasePattern(phrases)
  return pattern.test(folded)
}
