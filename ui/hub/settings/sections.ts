import { Activity, Cable, LayoutTemplate, type LucideIcon, ReceiptText, Sparkles } from 'lucide-preact'
import type { ComponentType } from 'preact'
import type { SettingsTranslation } from '../../kit/i18n/settings/en.ts'
import { part } from '../../kit/part.ts'

/** A page of the settings, fetched when it is opened. Its texts stand under its id, its title as `title`. */
export type Section = {
  id: Exclude<keyof SettingsTranslation, 'frame' | 'problem' | 'wrong' | 'fault' | 'firstSteps' | 'contact'>
  icon: LucideIcon
  /** Members without rights over the workspace do not see it. */
  ownerOnly: boolean
  Page: ComponentType
}

/** In the order they are listed. `/settings/<id>` and everything below it is the section's own. */
export const sections: readonly Section[] = [
  {
    id: 'assistant',
    icon: Sparkles,
    ownerOnly: false,
    Page: part(() => import('./assistant/assistant-page.tsx')),
  },
  {
    id: 'channels',
    icon: Cable,
    ownerOnly: true,
    Page: part(() => import('./channels/channels-page.tsx')),
  },
  {
    id: 'templates',
    icon: LayoutTemplate,
    ownerOnly: true,
    Page: part(() => import('./templates/templates-page.tsx')),
  },
  {
    id: 'statement',
    icon: ReceiptText,
    ownerOnly: true,
    Page: part(() => import('./statement/statement-page.tsx')),
  },
  {
    id: 'operations',
    icon: Activity,
    ownerOnly: true,
    Page: part(() => import('./operations/operations-page.tsx')),
  },
]
