import type { MemberLanguage } from '../../../src/protocol/conversation.ts'
import { useLocale } from '../../kit/i18n/index.tsx'
import type { AlertKind } from './preference.ts'

const en = {
  label: 'Alerts',
  kinds: { off: 'Off', quiet: 'Silent', sound: 'Sound' } satisfies Record<AlertKind, string>,
  offer: 'Be told when a client needs you, also while you work elsewhere.',
  accept: 'Turn on',
  decline: 'Not now',
  blocked: 'This browser blocks notifications for this page.',
  wrote: 'wrote to you',
}
type Texts = Omit<typeof en, 'kinds'> & { kinds: Record<AlertKind, string> }

const texts: Record<MemberLanguage, Texts> = {
  en,
  pt: {
    label: 'Avisos',
    kinds: { off: 'Não', quiet: 'Mudo', sound: 'Som' },
    offer: 'Receba um aviso quando um cliente precisar de você, mesmo trabalhando em outro lugar.',
    accept: 'Ativar',
    decline: 'Agora não',
    blocked: 'Este navegador bloqueia as notificações desta página.',
    wrote: 'escreveu para você',
  },
  es: {
    label: 'Avisos',
    kinds: { off: 'No', quiet: 'Mudo', sound: 'Sonido' },
    offer: 'Recibe un aviso cuando un cliente te necesite, aunque estés en otra cosa.',
    accept: 'Activar',
    decline: 'Ahora no',
    blocked: 'Este navegador bloquea las notificaciones de esta página.',
    wrote: 'te escribió',
  },
}

/** The texts about alerts in the member's language; they come with the code that needs them. */
export const useAlertTexts = (): Texts => texts[useLocale()]
