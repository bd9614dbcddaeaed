/** One line of the table. */
export type Line = {
  what: string
  foyer: string
  floor?: string
  /** What is held against the goal, or only shown. */
  ratio?: string
  goal?: { text: string; met: boolean }
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`
export const times = (value: number): string => `${value.toFixed(2)}x`

export const atMost = (limit: number, value: number, unit = ''): NonNullable<Line['goal']> => ({
  text: `<= ${limit}${unit}`,
  met: value <= limit,
})
export const atLeast = (limit: number, value: number, unit = ''): NonNullable<Line['goal']> => ({
  text: `>= ${limit}${unit}`,
  met: value >= limit,
})

/** A line that compares with the floor; without a limit it is only reported. */
export function compared(
  what: string,
  { foyer, floor, ratio }: { foyer: number; floor: number; ratio: number },
  limit?: number,
  written: (value: number) => string = ms,
): Line {
  return {
    what,
    foyer: written(foyer),
    floor: written(floor),
    ratio: times(ratio),
    ...(limit === undefined ? {} : { goal: atMost(limit, ratio, 'x') }),
  }
}

const heads = ['', 'Foyer', 'floor', 'ratio', 'goal', '']

/** All lines as one table of text, under their section's name. */
export function table(sections: readonly (readonly [name: string, lines: readonly Line[]])[]): string {
  const rows = sections.flatMap(([name, lines]) => [
    [name.toUpperCase()],
    ...lines.map(({ what, foyer, floor = '', ratio = '', goal }) => [
      `  ${what}`,
      foyer,
      floor,
      ratio,
      goal?.text ?? '',
      goal === undefined ? '' : goal.met ? 'ok' : 'MISSED',
    ]),
  ])
  // A line that is one sentence, a section's name or what went wrong, may be as long as it is.
  const inColumns = rows.filter(([, foyer = '']) => foyer !== '')
  const widths = heads.map((head, i) => Math.max(head.length, ...inColumns.map((row) => row[i]?.length ?? 0)))
  const write = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return [heads, ...rows].map(write).join('\n')
}
