import { SettingsView } from '../../../../../src/protocol/settings.ts'
import { request } from '../../../../kit/http.ts'

const path = '/api/assistant/settings'

/** The cache's key of how the assistant is set up. */
export const settingsKey = ['assistant', 'setup'] as const

/** Reads and writes how the assistant is set up. Each throws what `request` throws. */
export const settingsApi = {
  read: () => request('GET', path, SettingsView),
  change: (change: SettingsView) => request('PUT', path, SettingsView, change),
}
