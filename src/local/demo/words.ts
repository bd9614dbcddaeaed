/** A text of the demo seller: written in Portuguese, with her own translations. */
export const say = (pt: string, en: string, es: string) => ({ text: pt, variants: { en, es } })

/** A subject with other words for it, per language. */
export const subject = (
  name: [pt: string, en: string, es: string],
  terms: { pt?: string[]; en?: string[]; es?: string[] } = {},
) => ({ ...say(...name), terms })

/** An amount in whole reais. */
export const reais = (amount: number) => ({ minor: amount * 100, currency: 'BRL' })
