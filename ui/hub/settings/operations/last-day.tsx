import type { CountName, HourCount, Operations } from '../../../../src/protocol/operations.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'

const measures: readonly CountName[] = [
  'received',
  'answered',
  'handedOff',
  'sent',
  'failed',
  'unknown',
  'parked',
  'duplicates',
  'groupMessages',
  'woken',
]

/** The last day as a table: what happened, by channel. */
export function LastDay({ operations: { channels, hours } }: { operations: Operations }) {
  const t = useSettingsT()
  const locale = useLocale()
  const ids = [...new Set(hours.map(({ channelId }) => channelId))]
  const nameOf = (id: string | null) =>
    channels.find((channel) => channel.id === id)?.name ?? t('operations.unplaced')
  const shown = (name: CountName, of: readonly HourCount[]) =>
    new Intl.NumberFormat(locale).format(of.reduce((sum, hour) => sum + hour[name], 0))
  return (
    <section class="operations-block">
      <h2 id="operations-day">{t('operations.lastDay')}</h2>
      {hours.length === 0 ? (
        <p class="soft">{t('operations.nothingYet')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        <section class="operations-scroll" tabIndex={0} aria-labelledby="operations-day">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('operations.measure')}</th>
                <th scope="col">{t('operations.all')}</th>
                {ids.length > 1 &&
                  ids.map((id) => (
                    <th scope="col" key={id} dir="auto">
                      {nameOf(id)}
                    </th>
                  ))}
              </tr>
            </thead>
            <tbody>
              {measures.map((name) => (
                <tr key={name}>
                  <th scope="row">{t(`operations.count.${name}`)}</th>
                  <td>{shown(name, hours)}</td>
                  {ids.length > 1 &&
                    ids.map((id) => (
                      <td key={id}>
                        {shown(
                          name,
                          hours.filter(({ channelId }) => channelId === id),
                        )}
                      </td>
                    ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
