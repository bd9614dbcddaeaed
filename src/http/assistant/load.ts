/** The assistant, loaded when a request first needs it: most of what the hub asks does without. */
export const loadAssistant = () => import('./all.ts')
