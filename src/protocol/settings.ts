import { z } from 'zod'
import { AssistantSettings } from '../domain/assistant-settings.ts'

export { AssistantSettings, type Availability, type Schedule } from '../domain/assistant-settings.ts'
export { type ClientLanguage, clientLanguages } from '../domain/language.ts'

/** `GET /api/assistant/settings`. `version` rises with every change of the settings. */
export const SettingsView = z.object({ version: z.number().int(), settings: AssistantSettings })
export type SettingsView = z.infer<typeof SettingsView>

/**
 * `PUT /api/assistant/settings`: the whole document, based on `version` (409 `conflict` when it has changed
 * since). A name that may not be used is 422 with the code `name-offensive`, `name-marketplace`, `name-brand`,
 * `name-person`, `name-claims-human` or `name-mixed-alphabets`.
 */
export const ChangeSettings = SettingsView
