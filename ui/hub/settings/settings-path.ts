import { useRoute } from 'preact-iso/router'

/** Where a section of the settings is, or a page below it. */
export const settingsPath = (section: string, ...below: string[]): string =>
  ['/settings', section, ...below.map(encodeURIComponent)].join('/')

/** The section that is open and what follows it in the address: `['templates', 'new']`; empty where none is. */
export function useSettingsPath(): string[] {
  return useRoute().params.path?.split('/') ?? []
}
