import { useState } from 'preact/hooks'
import { decimalsOf } from '../../../../src/protocol/money.ts'
import { useAct } from '../../../kit/act.ts'
import { Field } from '../../../kit/field.tsx'
import { fullTime } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'
import { codeOf } from '../../../kit/problem.ts'
import { useQueryClient } from '../../../kit/query.ts'
import { useToast } from '../../../kit/toast.tsx'
import { useMe } from '../../session.tsx'
import { operationsApi } from './api.ts'

/** Minor units: the most a session may cost. */
const mostMinor = 1_000_000

const currencies = Intl.supportedValuesOf('currency')

/** The first of the next month, as a field for a date and time has it. */
function nextMonth(now: Date): string {
  const first = new Date(now.getFullYear(), now.getMonth() + 1, 1)
  return new Date(first.getTime() - first.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** Sets what sessions cost a workspace from an instant on; what was charged before stays. */
export function PriceForm() {
  const t = useSettingsT()
  const locale = useLocale()
  const say = useToast()
  const client = useQueryClient()
  const { workspace } = useMe()
  const [slug, setSlug] = useState(workspace.slug)
  const [from, setFrom] = useState(() => nextMonth(new Date()))
  const [currency, setCurrency] = useState('BRL')
  const [active, setActive] = useState('')
  const [opened, setOpened] = useState('')
  const [free, setFree] = useState('1000')
  const [refused, setRefused] = useState<'slug' | 'from' | null>(null)
  const unit = 10 ** decimalsOf(currency)
  const save = useAct(async () => {
    setRefused(null)
    const validFrom = new Date(from).getTime()
    try {
      await operationsApi.setPrices({
        workspace: slug.trim(),
        validFrom,
        currency,
        activeMinor: Math.round(Number(active) * unit),
        clientMinor: Math.round(Number(opened) * unit),
        freeClientSessions: Number(free),
      })
    } catch (error) {
      const code = codeOf(error)
      if (code === 'not-found') return setRefused('slug')
      if (code === 'invalid-input') return setRefused('from')
      throw error
    }
    await client.invalidateQueries({ queryKey: ['prices'] })
    say(t('operations.prices.saved', { time: fullTime(validFrom, locale) }))
  })
  const figure = { class: 'input', type: 'number', required: true, min: 0 } as const
  const amount = { ...figure, step: 1 / unit, max: mostMinor / unit }
  return (
    <section class="operations-block">
      <h2>{t('operations.prices.title')}</h2>
      <p class="soft">{t('operations.prices.text')}</p>
      <form
        class="price-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save.run()
        }}
      >
        <Field
          id="price-workspace"
          label={t('operations.prices.workspace')}
          wrong={refused === 'slug' ? t('operations.prices.unknown') : undefined}
        >
          <input
            id="price-workspace"
            class="input"
            required
            autocomplete="off"
            spellcheck={false}
            aria-invalid={refused === 'slug'}
            value={slug}
            onInput={({ currentTarget }) => setSlug(currentTarget.value)}
          />
        </Field>
        <Field
          id="price-from"
          label={t('operations.prices.from')}
          wrong={refused === 'from' ? t('operations.prices.past') : undefined}
        >
          <input
            id="price-from"
            class="input"
            type="datetime-local"
            required
            aria-invalid={refused === 'from'}
            value={from}
            onInput={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        </Field>
        <Field id="price-currency" label={t('operations.prices.currency')}>
          <select
            id="price-currency"
            class="input"
            value={currency}
            onChange={({ currentTarget }) => setCurrency(currentTarget.value)}
          >
            {currencies.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </select>
        </Field>
        <Field id="price-active" label={t('operations.prices.active')}>
          <input
            {...amount}
            id="price-active"
            value={active}
            onInput={({ currentTarget }) => setActive(currentTarget.value)}
          />
        </Field>
        <Field id="price-client" label={t('operations.prices.client')}>
          <input
            {...amount}
            id="price-client"
            value={opened}
            onInput={({ currentTarget }) => setOpened(currentTarget.value)}
          />
        </Field>
        <Field id="price-free" label={t('operations.prices.free')}>
          <input
            {...figure}
            id="price-free"
            max={1_000_000}
            value={free}
            onInput={({ currentTarget }) => setFree(currentTarget.value)}
          />
        </Field>
        <button type="submit" class="button" disabled={save.busy}>
          {t('operations.prices.save')}
        </button>
      </form>
    </section>
  )
}
