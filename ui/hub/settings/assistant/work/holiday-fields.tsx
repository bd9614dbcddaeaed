import { Plus, X } from 'lucide-preact'
import type { Schedule } from '../../../../../src/protocol/settings.ts'
import { useWrongAt } from '../../../../kit/checked-field.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { replacedAt, withoutAt } from '../editing.ts'

type Props = { path: string; schedule: Schedule; onChange: (schedule: Schedule) => void }

const states = ['on', 'off'] as const

/** Days that are otherwise than the week says: holidays, mostly. */
export function HolidayFields({ path, schedule, onChange }: Props) {
  const t = useSettingsT()
  const wrongAt = useWrongAt()
  const { exceptions } = schedule
  const change = (changed: Schedule['exceptions']): void => onChange({ ...schedule, exceptions: changed })
  return (
    <div class="schedule-week">
      <h3>{t('assistant.work.holidays')}</h3>
      <p class="soft">{t('assistant.work.holidaysHint')}</p>
      {exceptions.map((exception, index) => {
        const id = `${path}.${index}.date`
        const wrong = wrongAt(id)
        return (
          <div class="schedule-span" key={index}>
            <input
              id={id}
              class="input"
              type="date"
              aria-label={
                wrong === undefined ? t('assistant.work.holiday') : `${t('assistant.work.holiday')}: ${wrong}`
              }
              aria-invalid={wrong !== undefined}
              value={exception.date}
              onInput={({ currentTarget }) =>
                change(replacedAt(exceptions, index, { ...exception, date: currentTarget.value }))
              }
            />
            <select
              class="input"
              aria-label={t('assistant.work.holidayState')}
              value={exception.assistant}
              onChange={({ currentTarget: { value } }) => {
                const assistant = states.find((state) => state === value)
                if (assistant !== undefined)
                  change(replacedAt(exceptions, index, { ...exception, assistant }))
              }}
            >
              {states.map((state) => (
                <option key={state} value={state}>
                  {t(`assistant.work.holidayStates.${state}`)}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="button quiet icon"
              aria-label={t('assistant.work.removeHoliday', { date: exception.date })}
              onClick={() => change(withoutAt(exceptions, index))}
            >
              <X size={16} />
            </button>
          </div>
        )
      })}
      <button
        type="button"
        class="button"
        onClick={() => change([...exceptions, { date: '', assistant: 'on' }])}
      >
        <Plus size={16} />
        {t('assistant.work.addHoliday')}
      </button>
    </div>
  )
}
