import { fold } from '../understanding/words.ts'

const refusals = [
  "(?:i(?:'m| am) )?(?:really |very )?(?:sorry|afraid)?,? ?(?:but )?(?:as an ai(?: language)? model,? )?i(?:'m| am)? ?(?:can't|cannot|can not|won't|unable to|not able to) (?:assist|help|comply|respond|answer|continue|engage)(?: you)?(?: with| to)? (?:that|this|your request|the request|it)\\b",
  '(?:desculpe|sinto muito|lamento),? (?:mas )?(?:eu )?nao (?:posso|consigo) (?:ajudar|atender|responder|continuar)(?: com| a)? (?:isso|essa|esse|este|esta)',
  '(?:lo siento|lo lamento|disculpa),? (?:pero )?no puedo (?:ayudar(?:te|le)?|responder|continuar|cumplir)(?: con| a)? (?:eso|esa|ese|esta|este)',
]
const pattern = new RegExp(`^[^\\p{L}]*(?:${refusals.join('|')})`, 'u')

/**
 * Whether a text is a model's own refusal to take part ("I'm sorry, but I can't help with that"), which answers no
 * client. What a seller does not offer is declined in other words.
 */
export function isRefusal(text: string): boolean {
  return pattern.test(fold(text))
}
