import { useState } from 'preact/hooks'
import type { Availability, Schedule } from '../../../../../src/protocol/settings.ts'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { ScheduleFields } from './schedule-fields.tsx'

const kinds = ['always', 'when-offline', 'schedule'] as const

/** Nights and weekends, where whoever sets this up is: when most sellers are not there. */
function usualSchedule(): Schedule {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const nights = [1, 2, 3, 4, 5].map((day) => ({ day, from: '18:00', to: '09:00' }))
  const weekend = [6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }))
  return { timeZone, weekly: [...nights, ...weekend], exceptions: [] }
}

type Props = { availability: Availability; onChange: (availability: Availability) => void }

/** When the assistant answers: always, while nobody is there, or by the clock. */
export function AvailabilityFields({ availability, onChange }: Props) {
  const t = useSettingsT()
  // Who looks at another kind and comes back finds the hours as they were.
  const [lastSchedule, setLastSchedule] = useState(
    availability.kind === 'schedule' ? availability.schedule : null,
  )
  const changeSchedule = (schedule: Schedule): void => {
    setLastSchedule(schedule)
    onChange({ kind: 'schedule', schedule })
  }
  const choose = (kind: Availability['kind']): void =>
    kind === 'schedule' ? changeSchedule(lastSchedule ?? usualSchedule()) : onChange({ kind })
  return (
    <>
      <fieldset class="radios">
        <legend>{t('assistant.work.availability')}</legend>
        {kinds.map((kind) => (
          <label key={kind} class="tick">
            <input
              type="radio"
              name="availability"
              checked={availability.kind === kind}
              onChange={() => choose(kind)}
            />
            <span>
              {t(`assistant.work.kinds.${kind}`)}
              <small>{t(`assistant.work.kindHints.${kind}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {availability.kind === 'schedule' && (
        <ScheduleFields schedule={availability.schedule} onChange={changeSchedule} />
      )}
    </>
  )
}
