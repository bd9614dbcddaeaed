import { Download } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Statement } from '../../../../src/protocol/statement.ts'
import { useNow } from '../../../kit/clock.ts'
import { count, dollars, fullTime, money } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { useSentence } from '../../../kit/problem.ts'
import { useQuery } from '../../../kit/query.ts'
import { csvOf, latestMonths, readStatement } from './api.ts'
import { Ledger } from './ledger.tsx'
import { Prices } from './prices.tsx'
import './statement.css'

const monthsShown = 24

/** `/settings/statement`: a month's sessions and what they are charged, and what the provider takes for messages. */
export default function StatementPage() {
  const t = useSettingsT()
  const locale = useLocale()
  const sentence = useSentence()
  const months = latestMonths(useNow(), monthsShown)
  const [chosen, setChosen] = useState<string | null>(null)
  const month = chosen ?? months[0] ?? ''
  const { data, error } = useQuery({ queryKey: ['statement', month], queryFn: () => readStatement(month) })
  const nameOf = (each: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(each),
    )
  return (
    <div class="statement">
      <header class="section-head">
        <h1>{t('statement.title')}</h1>
        <p class="soft">{t('statement.intro')}</p>
      </header>
      <div class="statement-choice">
        <select
          class="input"
          aria-label={t('statement.month')}
          value={month}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {months.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </select>
        <a class="button" href={csvOf(month)} download>
          <Download size={16} />
          {t('statement.csv')}
        </a>
      </div>
      {error && (
        <p class="notice danger" role="alert">
          {sentence(error)}
        </p>
      )}
      {data ? <Ledgers statement={data} /> : !error && <p role="status">{t('statement.reading')}</p>}
      <Prices />
    </div>
  )
}

function Ledgers({ statement: { sessions, provider, from, to, timeZone } }: { statement: Statement }) {
  const t = useSettingsT()
  const locale = useLocale()
  const totals = sessions.total.map((sum) => money(sum, locale)).join(' + ')
  return (
    <>
      <Ledger
        id="statement-sessions"
        title={t('statement.sessions')}
        columns={[t('statement.opening'), t('statement.count'), t('statement.unit'), t('statement.amount')]}
        rows={sessions.lines.map(({ opening, free, sessions: opened, unit, amount }) => [
          t(`statement.kind.${free ? 'free' : opening}`),
          count(opened, locale),
          money(unit, locale),
          money(amount, locale),
        ])}
        total={totals === '' ? null : totals}
      />
      <Ledger
        id="statement-provider"
        title={t('statement.provider')}
        columns={[t('statement.message'), t('statement.market'), t('statement.count'), t('statement.amount')]}
        rows={provider.lines.map(({ category, market, standing, messages, micros }) => [
          `${t(`statement.category.${category}`)}, ${t(`statement.standing.${standing}`)}`,
          market,
          count(messages, locale),
          dollars(micros, locale),
        ])}
        total={provider.lines.length === 0 ? null : dollars(provider.total.micros, locale)}
      />
      <p class="soft">
        {t('statement.span', { from: fullTime(from, locale), to: fullTime(to, locale), timeZone })}
      </p>
    </>
  )
}
