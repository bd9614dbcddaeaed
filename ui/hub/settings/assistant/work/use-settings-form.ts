import { useEffect, useState } from 'preact/hooks'
import * as z from 'zod'
import { AssistantSettings, type SettingsView } from '../../../../../src/protocol/settings.ts'
import { wrongShape } from '../../../../../src/protocol/wrong.ts'
import { useAct } from '../../../../kit/act.ts'
import type { WrongAt } from '../../../../kit/checked-field.tsx'
import { useSettingsT } from '../../../../kit/i18n/settings/index.tsx'
import { codeOf, useSentence } from '../../../../kit/problem.ts'
import { useQueryClient } from '../../../../kit/query.ts'
import { useToast } from '../../../../kit/toast.tsx'
import { meKey } from '../../../me-key.ts'
import { useShapeWords } from '../../shape-words.ts'
import { readUnsaved, writeUnsaved } from '../../unsaved.ts'
import { settingsApi, settingsKey } from './api.ts'
import { settingsOnTopOf } from './merge.ts'

/** As it is typed: anything of this shape, right or not. */
const Typed = z.object({ base: AssistantSettings, settings: z.custom<AssistantSettings>() })

/** The assistant's settings as they are being edited: kept over a reload, checked by the server's schema, saved whole. */
export function useSettingsForm(view: SettingsView, formName: string) {
  const t = useSettingsT()
  const say = useToast()
  const sentence = useSentence()
  const words = useShapeWords()
  const client = useQueryClient()
  const [typed] = useState(() => Typed.safeParse(readUnsaved(formName)).data)
  const [base, setBase] = useState(typed?.base ?? view.settings)
  const [settings, setSettings] = useState(typed?.settings ?? view.settings)
  const [told, setTold] = useState(0)
  const [badName, setBadName] = useState<{ name: string; why: string } | null>(null)
  const isSaved = JSON.stringify(settings) === JSON.stringify(base)
  useEffect(
    () => writeUnsaved(formName, isSaved ? null : { base, settings }),
    [formName, isSaved, base, settings],
  )

  const issues = told === 0 ? [] : (AssistantSettings.safeParse(settings).error?.issues ?? [])
  const wrongAt: WrongAt = (path) => {
    if (path === 'name' && badName?.name === settings.name) return badName.why
    const issue = issues.find((each) => `${each.path.join('.')}.`.startsWith(`${path}.`))
    if (issue === undefined) return undefined
    const shape = wrongShape(issue)
    if (shape.code !== 'wrong-form') return words(shape)
    return t(path === 'name' ? 'assistant.work.nameLetters' : 'wrong.missing')
  }

  const save = useAct(async () => {
    setTold(told + 1)
    if (!AssistantSettings.safeParse(settings).success) return
    try {
      // As they stand now: what is set elsewhere, such as the switch above or who is left out, stays.
      const { version, settings: now } = await settingsApi.read()
      const saved = await settingsApi.change({ version, settings: settingsOnTopOf(base, settings, now) })
      setBase(saved.settings)
      // What was typed meanwhile stays.
      setSettings((typed) => settingsOnTopOf(settings, typed, saved.settings))
      client.setQueryData(settingsKey, saved)
      await client.invalidateQueries({ queryKey: meKey })
      say(t('assistant.work.saved'))
    } catch (error) {
      if (!codeOf(error)?.startsWith('name-')) throw error
      setBadName({ name: settings.name, why: sentence(error) })
    }
  })
  const change = (part: Partial<AssistantSettings>): void => setSettings({ ...settings, ...part })
  return { settings, change, isSaved, told, wrongAt, save, refusedName: badName !== null }
}
