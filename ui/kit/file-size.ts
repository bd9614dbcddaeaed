/** A number of bytes as a person reads it: `24 kB`, `2.4 MB`. */
export function fileSize(bytes: number, locale: string): string {
  const large = bytes >= 1_000_000
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1000))
}
