import type { TFunction } from 'i18next'
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../../../src/protocol/api.ts'
import type { MemberLanguage } from '../../../../src/protocol/conversation.ts'
import { fileSize } from '../../file-size.ts'
import { fetchPart } from '../../part.ts'
import { SentencesProvider } from '../../problem.ts'
import { textsOf, useLocale } from '../index.tsx'
import type { SettingsTranslation } from './en.ts'

type SettingsT = TFunction<'settings'>

const load: Record<MemberLanguage, () => Promise<SettingsTranslation>> = {
  en: async () => (await fetchPart(() => import('./en.ts'))).en,
  pt: async () => (await fetchPart(() => import('./pt.ts'))).pt,
  es: async () => (await fetchPart(() => import('./es.ts'))).es,
}

const Texts = createContext<SettingsT | null>(null)

/**
 * Texts that most members seldom read, fetched in their language when something below first needs them. Nothing is
 * shown until they are there; a fetch that failed is tried again with the next language or visit.
 */
export function SettingsTexts({ children }: { children: ComponentChildren }) {
  const locale = useLocale()
  const [t, setT] = useState<{ t: SettingsT } | null>(null)
  useEffect(() => {
    let wanted = true
    void textsOf('settings', locale, load[locale]).then((texts) => {
      if (wanted) setT({ t: texts })
    })
    return () => {
      wanted = false
    }
  }, [locale])
  if (t === null) return null
  const sentences = (problem: Problem) => sentenceIn(t.t, locale, problem)
  return (
    <Texts.Provider value={t.t}>
      <SentencesProvider value={sentences}>{children}</SentencesProvider>
    </Texts.Provider>
  )
}

/** What a refusal means, where it is one that only the settings know. */
function sentenceIn(t: SettingsT, locale: MemberLanguage, { code, limit }: Problem): string | null {
  const most = limit === undefined ? '' : fileSize(limit, locale)
  const sentences: Readonly<Record<string, string>> = t('problem', { returnObjects: true, limit: most })
  return (Object.hasOwn(sentences, code) && sentences[code]) || null
}

export function useSettingsT(): SettingsT {
  const t = useContext(Texts)
  if (t === null) throw new Error('useSettingsT needs SettingsTexts above it')
  return t
}
