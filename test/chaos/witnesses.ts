/** Whose phone begins so is there to see one thing happen, a kill for one; nothing else befalls them. */
const prefix = '551196'
/** In the words of witnesses: the model behaves towards them, unless it is told to leave one without an answer. */
export const witnessWord = 'kestrel'

let witnesses = 0

/** A phone nobody has written from. */
export function newWitness(): string {
  witnesses += 1
  return `${prefix}${String(witnesses).padStart(7, '0')}`
}

/** Whether a phone, or a request that names one, is a witness's. */
export function isOfWitness(text: string): boolean {
  return text.includes(prefix)
}
