import { BellRing } from 'lucide-preact'
import { useAct } from '../../kit/act.ts'
import { chooseAlert, useAlertKind } from './preference.ts'
import { useAlertTexts } from './texts.ts'
import './alerts.css'

/** Asks once, in this browser, whether the member wants to be told of clients who need them. */
export default function AlertOffer() {
  const texts = useAlertTexts()
  const chosen = useAlertKind()
  const choose = useAct(async (accepts: boolean) => chooseAlert(accepts ? 'sound' : 'off'))
  const isUnasked = 'Notification' in window && Notification.permission === 'default'
  if (chosen !== null || !isUnasked) return null
  return (
    <aside class="alert-offer" aria-label={texts.label}>
      <BellRing size={16} />
      <p>{texts.offer}</p>
      <div class="alert-offer-acts">
        <button type="button" class="button" disabled={choose.busy} onClick={() => choose.run(true)}>
          {texts.accept}
        </button>
        <button type="button" class="button quiet" disabled={choose.busy} onClick={() => choose.run(false)}>
          {texts.decline}
        </button>
      </div>
    </aside>
  )
}
