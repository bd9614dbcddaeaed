/** Steps a weight is rounded to, on each side of zero: few, because they compress well and cost nothing. */
export const levels = 31

const firstCharacter = '#'.charCodeAt(0)
const symbolsOfWeights = 2 * levels
/** What is left of the printable characters, as digits of how many zeros follow. */
const runBase = '~'.charCodeAt(0) - firstCharacter + 1 - symbolsOfWeights

const character = (symbol: number) => String.fromCharCode(firstCharacter + symbol)

/**
 * Weights of -31 to 31 as printable text: a character for each that is not zero, and for zeros in a row their
 * number, its lowest digit first. One character a weight is what the compression of the bundle makes the most of.
 */
export function pack(weights: Int8Array): string {
  let out = ''
  for (let index = 0; index < weights.length; ) {
    const weight = weights[index] ?? 0
    if (weight !== 0) {
      out += character(weight < 0 ? weight + levels : weight + levels - 1)
      index++
      continue
    }
    const start = index
    while (index < weights.length && weights[index] === 0) index++
    for (let left = index - start; left > 0; left = Math.floor(left / runBase)) {
      out += character(symbolsOfWeights + (left % runBase))
    }
  }
  return out
}

/** The weights of a packed text. */
export function unpack(packed: string, length: number): Int8Array {
  const out = new Int8Array(length)
  let index = 0
  let place = 1
  for (let read = 0; read < packed.length; read++) {
    const symbol = packed.charCodeAt(read) - firstCharacter
    if (symbol < symbolsOfWeights) {
      out[index++] = symbol < levels ? symbol - levels : symbol - levels + 1
      place = 1
    } else {
      index += (symbol - symbolsOfWeights) * place
      place *= runBase
    }
  }
  return out
}
