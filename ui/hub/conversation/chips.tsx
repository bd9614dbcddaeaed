import type { TFunction } from 'i18next'
import { Clock, Hourglass, type LucideIcon, Smartphone, Sparkles, TimerOff, UserRound } from 'lucide-preact'
import type { Holder } from '../../../src/protocol/conversation.ts'
import { duration, fullTime, serviceWindow } from '../../kit/format.ts'
import { useLocale, useT } from '../../kit/i18n/index.tsx'
import { useNames } from '../session.tsx'

const looks: Record<Holder['kind'], { icon: LucideIcon; tone: string }> = {
  assistant: { icon: Sparkles, tone: 'accent' },
  queue: { icon: Hourglass, tone: 'warn' },
  member: { icon: UserRound, tone: '' },
  phone: { icon: Smartphone, tone: '' },
}

/** Who may speak for us now. */
export function HolderChip({ holder, label }: { holder: Holder; label?: string | undefined }) {
  const names = useNames()
  const { icon: Icon, tone } = looks[holder.kind]
  return (
    <span class={`chip ${tone}`}>
      <Icon size={12} />
      <span>{label ?? names.holder(holder)}</span>
    </span>
  )
}

/** Since when the window is closed; nothing for one the client has never opened. */
export function closedSince(endsAt: number, t: TFunction, locale: string): string {
  return endsAt === 0 ? '' : t('details.closedAt', { time: fullTime(endsAt, locale) })
}

/** How long free text may still be sent. A window with plenty of time left is shown quietly. */
export function WindowChip({ endsAt, now }: { endsAt: number | null; now: number }) {
  const t = useT()
  const locale = useLocale()
  const window = serviceWindow(endsAt, now)
  if (window.kind === 'none' || endsAt === null) return null
  if (window.kind === 'closed') {
    return (
      <span class="chip danger" title={closedSince(endsAt, t, locale)}>
        <TimerOff size={12} />
        <span>{t('window.closed')}</span>
      </span>
    )
  }
  const time = duration(window.leftMs, locale)
  return (
    <span
      class={`chip ${window.kind === 'closing' ? 'warn' : 'plain'}`}
      title={t('details.closesAt', { time: fullTime(endsAt, locale) })}
    >
      <Clock size={12} aria-hidden="true" />
      <span>
        <span class="visually-hidden">{t('details.window')}: </span>
        {window.kind === 'closing' ? t('window.left', { time }) : time}
      </span>
    </span>
  )
}
