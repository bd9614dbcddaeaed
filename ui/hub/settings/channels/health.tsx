import { RefreshCw } from 'lucide-preact'
import type {
  BotFacts,
  ChannelView,
  Finding,
  FindingCode,
  NumberFacts,
} from '../../../../src/protocol/channels.ts'
import { useAct } from '../../../kit/act.ts'
import { fullTime } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { channelsApi } from './api.ts'
import { TakeHookBack } from './take-hook-back.tsx'

/** What the last look at a channel found, and a way to look again. */
export function Health({ channel, onChange }: { channel: ChannelView; onChange: () => Promise<unknown> }) {
  const t = useSettingsT()
  const locale = useLocale()
  const look = useAct(async () => {
    await channelsApi.check(channel.id)
    await onChange()
  })
  const { check, trouble } = channel
  const findings = check?.report.findings ?? []
  return (
    <section class="block" aria-busy={look.busy}>
      <div class="block-bar">
        <p class="soft">
          {check
            ? t('channels.checkedAt', { time: fullTime(check.checkedAt, locale) })
            : t('channels.standing.unchecked')}
        </p>
        <button type="button" class="button" disabled={look.busy} onClick={() => look.run()}>
          <RefreshCw size={14} />
          {t(look.busy ? 'channels.checking' : 'channels.checkNow')}
        </button>
      </div>
      {trouble && (
        <div class="notice danger" role="alert">
          <p>{t(`channels.trouble.${trouble.code}`)}</p>
          <span>{t('channels.troubleSince', { time: fullTime(trouble.at, locale) })}</span>
        </div>
      )}
      {findings.map(({ code, severity, detail }) => (
        <div class={`notice ${severity === 'broken' ? 'danger' : 'warn'}`} role="status" key={code}>
          <p>{t(`channels.finding.${code}`)}</p>
          {detail && <code>{detail}</code>}
          {isAboutHook(channel.kind, code) && <TakeHookBack channelId={channel.id} onChange={onChange} />}
        </div>
      ))}
      {check && findings.length === 0 && !trouble && (
        <p class="notice" role="status">
          {t('channels.allWell')}
        </p>
      )}
      {check?.report.number && <FactsOfNumber number={check.report.number} />}
      {check?.report.bot && <FactsOfBot bot={check.report.bot} findings={findings} />}
    </section>
  )
}

/** Whether having Telegram post here anew may mend it: a webhook of ours under another secret is refused here too. */
function isAboutHook(kind: ChannelView['kind'], code: FindingCode): boolean {
  return kind === 'telegram' && (code === 'hook-taken' || code === 'updates-not-taken')
}

function FactsOfBot({ bot, findings }: { bot: BotFacts; findings: readonly Finding[] }) {
  const t = useSettingsT()
  const locale = useLocale()
  const { pendingUpdates, lastError } = bot
  // A finding has said it already.
  const why = findings.some(({ detail }) => detail === lastError?.message) ? null : lastError?.message
  const error = lastError && [fullTime(lastError.at, locale), why].filter(Boolean).join(': ')
  return (
    <Facts
      rows={[
        [t('channels.facts.pending'), new Intl.NumberFormat(locale).format(pendingUpdates)],
        [t('channels.facts.lastError'), error],
      ]}
    />
  )
}

function FactsOfNumber({ number }: { number: NumberFacts }) {
  const t = useSettingsT()
  const { throughput } = number
  const speed =
    throughput === 'STANDARD' || throughput === 'HIGH' ? t(`channels.speed.${throughput}`) : throughput
  const rows: [label: string, value: string | null][] = [
    [t('channels.facts.name'), number.verifiedName],
    [t('channels.facts.nameStatus'), number.nameStatus],
    [t('channels.facts.status'), number.status],
    [t('channels.facts.quality'), t(`channels.quality.${number.quality}`)],
    [t('channels.facts.limit'), limitWords(number.messagingLimit, t('channels.unlimited'))],
    [t('channels.facts.speed'), speed],
    [t('channels.facts.phone'), t(number.onPhone ? 'channels.yes' : 'channels.no')],
  ]
  return <Facts rows={rows} />
}

/** What is known, each under its name; a value that is not known is left out. */
function Facts({ rows }: { rows: readonly (readonly [label: string, value: string | null])[] }) {
  return (
    <dl class="number-facts">
      {rows.map(
        ([label, value]) =>
          value !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** `TIER_10K` as people read it: `10K`. */
function limitWords(tier: string | null, unlimited: string): string | null {
  if (tier === 'TIER_UNLIMITED') return unlimited
  return tier?.replace(/^TIER_/, '') ?? null
}
