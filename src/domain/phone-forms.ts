/**
 * The other form the same mobile number may come in, digits only; null for numbers that have one form. Brazil put a 9 in
 * front of its mobile numbers (Anatel, 2012 to 2016) and Mexico took a 1 away (IFT, 2019), and WhatsApp names accounts
 * of before by the form they were made with. Landlines (Brazil: 2 to 5 after the area code) never changed.
 */
export function otherFormOf(phone: string): string | null {
  const [, area, rest] = /^55(\d{2})9?([6-9]\d{7})$/.exec(phone) ?? []
  if (area !== undefined && rest !== undefined) {
    return phone.length === 13 ? `55${area}${rest}` : `55${area}9${rest}`
  }
  const [, subscriber] = /^521?([2-9]\d{9})$/.exec(phone) ?? []
  if (subscriber === undefined) return null
  return phone.length === 13 ? `52${subscriber}` : `521${subscriber}`
}

/** One form for both, the longer one, so that who sees either agrees. */
export function canonicalForm(phone: string): string {
  const other = otherFormOf(phone)
  return other !== null && other.length > phone.length ? other : phone
}
