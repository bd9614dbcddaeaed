/** Calling codes of two digits; 1 and 7 have one digit, all others have three. */
const twoDigitCodes = new Set(
  (
    '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 ' +
    '60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
)

function callingCode(digits: string): string {
  if (digits.startsWith('1') || digits.startsWith('7')) return digits.slice(0, 1)
  return twoDigitCodes.has(digits.slice(0, 2)) ? digits.slice(0, 2) : digits.slice(0, 3)
}

/** Groups of three, the last one of four when that leaves no crumb: `912 345 678`, `20 7946 0958`. */
function grouped(digits: string): string {
  if (digits.length <= 4) return digits
  const tail = digits.length % 3 === 1 ? 4 : 3
  const head = digits.slice(0, -tail)
  return `${grouped(head)} ${digits.slice(-tail)}`
}

function national(code: string, rest: string): string {
  if (code === '55' && (rest.length === 10 || rest.length === 11)) {
    return `${rest.slice(0, 2)} ${rest.slice(2, -4)}-${rest.slice(-4)}`
  }
  if (code === '1' && rest.length === 10) {
    return `${rest.slice(0, 3)} ${rest.slice(3, 6)}-${rest.slice(6)}`
  }
  return grouped(rest)
}

/**
 * A phone number as people write it, `+55 11 98765-4321`, from the bare digits a provider gives.
 * Anything that is not 8 to 15 digits (a user name, a business-scoped id) comes back as it is.
 */
export function formatAddress(address: string): string {
  if (!/^\+?\d{8,15}$/.test(address)) return address
  const digits = address.replace('+', '')
  const code = callingCode(digits)
  return `+${code} ${national(code, digits.slice(code.length))}`
}
