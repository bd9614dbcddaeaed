/** How often a step is taken in one request, so that one is told from what else a machine does. */
export const repeats = 5

/** Kinds of steps a Worker cannot take without the runtime, by the path that takes them, as the table calls them. */
export const steps = {
  call: 'a call of an object',
  commit: 'a transaction of an object, committed to disk',
  alarm: 'an alarm set anew, besides its transaction',
  post: 'a request to the provider',
  d1: 'a trip to D1 that asks nothing, by its stand-in here',
  write: 'a batch for D1 that writes four rows, by its stand-in here',
  timer: 'a timer that rings',
  log: 'a line of the log',
} as const

export type Step = keyof typeof steps

/** The steps the floor takes for a webhook, besides being asked. */
export const ofFloor: Partial<Record<Step, number>> = { call: 1, commit: 1, post: 1 }
