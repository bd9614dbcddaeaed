import { useAct } from '../../kit/act.ts'
import { Segments } from '../../kit/segments.tsx'
import { chime } from './chime.ts'
import { type AlertKind, alertKinds, canAlert, chooseAlert, useAlertKind } from './preference.ts'
import { useAlertTexts } from './texts.ts'

/** How this browser tells of clients who need somebody. */
export default function AlertChoice() {
  const texts = useAlertTexts()
  const chosen = useAlertKind() ?? 'off'
  const possible = canAlert()
  const choose = useAct(async (kind: AlertKind) => {
    await chooseAlert(kind)
    if (kind === 'sound') await chime()
  })
  return (
    <>
      <Segments
        label={texts.label}
        name="alerts"
        options={alertKinds}
        chosen={possible ? chosen : 'off'}
        disabled={choose.busy || !possible}
        onChoose={choose.run}
        wordFor={(kind) => texts.kinds[kind]}
      />
      {!possible && <p class="account-note">{texts.blocked}</p>}
    </>
  )
}
