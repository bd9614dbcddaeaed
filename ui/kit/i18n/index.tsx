import i18next, { type TFunction } from 'i18next'
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { inMemberLanguage, type MemberLanguage, type MemberText } from '../../../src/protocol/conversation.ts'
import { fetchPart } from '../part.ts'
import { en, type Translation } from './en.ts'
import type { en as settings } from './settings/en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en; settings: typeof settings }
  }
}

/** Every language of the hub, named in itself. */
export const languages: Record<MemberLanguage, string> = { en: 'English', pt: 'Português', es: 'Español' }

const load: Record<MemberLanguage, () => Promise<Translation>> = {
  en: async () => en,
  pt: async () => (await fetchPart(() => import('./pt.ts'))).pt,
  es: async () => (await fetchPart(() => import('./es.ts'))).es,
}

const key = 'foyer.language'
const i18n = i18next.createInstance()
const isLanguage = (value: string): value is MemberLanguage => value in languages

const spoken = (): MemberLanguage => (isLanguage(i18n.language) ? i18n.language : 'en')

/** Makes the hub speak `language`, here and at the next visit. */
export async function speak(language: MemberLanguage): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation')) {
    i18n.addResourceBundle(language, 'translation', await load[language]())
  }
  await i18n.changeLanguage(language)
  localStorage.setItem(key, language)
  document.documentElement.lang = language
}

/** The texts of a group that comes later than the hub's own, in `language`. */
export async function textsOf<Group extends 'settings'>(
  group: Group,
  language: MemberLanguage,
  load: () => Promise<object>,
): Promise<TFunction<Group>> {
  if (!i18n.hasResourceBundle(language, group)) i18n.addResourceBundle(language, group, await load())
  return i18n.getFixedT(language, group)
}

/** The language of the last visit, else the browser's, else English. */
function preferred(): MemberLanguage {
  const wanted = [localStorage.getItem(key) ?? '', ...navigator.languages]
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

/** Readies the texts; to be awaited before the first render. */
export async function startLanguage(): Promise<void> {
  await i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // Texts reach the page as text nodes: escaping them again would show the escapes.
    interpolation: { escapeValue: false },
  })
  await speak(preferred())
}

const Texts = createContext<{ t: TFunction; locale: MemberLanguage }>({ t: i18n.t, locale: 'en' })

/** Renders everything below again when the language changes. */
export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const read = () => ({ t: i18n.getFixedT(i18n.language), locale: spoken() })
  const [texts, setTexts] = useState(read)
  useEffect(() => {
    const update = (): void => setTexts(read())
    i18n.on('languageChanged', update)
    return () => i18n.off('languageChanged', update)
  }, [])
  return <Texts.Provider value={texts}>{children}</Texts.Provider>
}

export const useT = (): TFunction => useContext(Texts).t

/** The member's language, for `Intl`. */
export const useLocale = (): MemberLanguage => useContext(Texts).locale

/** Reads what the server wrote for every member, in the language of this one. */
export function useMemberText(): (text: MemberText) => string {
  const locale = useLocale()
  return (text) => inMemberLanguage(text, locale)
}
