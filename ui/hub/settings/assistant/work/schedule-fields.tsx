import { Plus, X } from 'lucide-preact'
import type { Schedule } from '../../../../../src/protocol/settings.ts'
import { CheckedField, useWrongAt } from '../../../../kit/checked-field.tsx'
import { useLocale } from '../../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { replacedAt, withoutAt } from '../editing.ts'
import { dayName } from './days.ts'
import { HolidayFields } from './holiday-fields.tsx'

const path = 'availability.schedule'
const weekDays = [1, 2, 3, 4, 5, 6, 7]

type Props = { schedule: Schedule; onChange: (schedule: Schedule) => void }

/** The hours of a week in which the assistant answers, in a time zone, and the days that are otherwise. */
export function ScheduleFields({ schedule, onChange }: Props) {
  const t = useSettingsT()
  const { timeZone } = schedule
  const zones = Intl.supportedValuesOf('timeZone')
  const known = zones.includes(timeZone) ? zones : [timeZone, ...zones]
  return (
    <div class="schedule">
      <CheckedField path={`${path}.timeZone`} label={t('assistant.work.zone')}>
        {(control) => (
          <select
            {...control}
            class="input"
            value={timeZone}
            onChange={({ currentTarget }) => onChange({ ...schedule, timeZone: currentTarget.value })}
          >
            {known.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </CheckedField>
      <div class="schedule-week">
        <h3>{t('assistant.work.hours')}</h3>
        <p class="soft">{t('assistant.work.hoursHint')}</p>
        {weekDays.map((day) => (
          <DayHours key={day} day={day} schedule={schedule} onChange={onChange} />
        ))}
      </div>
      <HolidayFields path={`${path}.exceptions`} schedule={schedule} onChange={onChange} />
    </div>
  )
}

function DayHours({ day, schedule, onChange }: Props & { day: number }) {
  const t = useSettingsT()
  const name = dayName(day, useLocale())
  const { weekly } = schedule
  const spans = weekly.flatMap((span, index) => (span.day === day ? [{ ...span, index }] : []))
  const change = (changed: Schedule['weekly']): void => onChange({ ...schedule, weekly: changed })
  return (
    <div class="schedule-day">
      <strong>{name}</strong>
      <div class="schedule-spans">
        {spans.length === 0 && <span class="soft">{t('assistant.work.noHours')}</span>}
        {spans.map(({ index, ...span }) => (
          <div class="schedule-span" key={index}>
            <Time
              path={`${path}.weekly.${index}.from`}
              label={t('assistant.work.from', { day: name })}
              time={span.from}
              onChange={(from) => change(replacedAt(weekly, index, { ...span, from }))}
            />
            <span aria-hidden="true">–</span>
            <Time
              path={`${path}.weekly.${index}.to`}
              label={t('assistant.work.to', { day: name })}
              time={span.to}
              onChange={(to) => change(replacedAt(weekly, index, { ...span, to }))}
            />
            <button
              type="button"
              class="button quiet icon"
              aria-label={t('assistant.work.removeHours', { day: name })}
              onClick={() => change(withoutAt(weekly, index))}
            >
              <X size={16} />
            </button>
          </div>
        ))}
      </div>
      <button
        type="button"
        class="button quiet icon"
        aria-label={t('assistant.work.addHours', { day: name })}
        title={t('assistant.work.addHours', { day: name })}
        onClick={() => change([...weekly, { day, from: '09:00', to: '18:00' }])}
      >
        <Plus size={16} />
      </button>
    </div>
  )
}

function Time(props: { path: string; label: string; time: string; onChange: (time: string) => void }) {
  const wrong = useWrongAt()(props.path)
  return (
    <input
      id={props.path}
      class="input"
      type="time"
      aria-label={wrong === undefined ? props.label : `${props.label}: ${wrong}`}
      aria-invalid={wrong !== undefined}
      value={props.time}
      onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  )
}
