import type { TFunction } from 'i18next'
import { en } from './en.ts'

type Group = 'topic' | 'rule' | 'check' | 'silence' | 'languageReason'
type Key = { [G in Group]: `${G}.${keyof (typeof en)[G] & string}` }[Group]

const isKey = (key: string, group: Group, id: string): key is Key => id in en[group]

/** A code of the assistant's or the gates' (`file-formats`) in the member's words; one we have no words for, as it is. */
export function wordsFor(t: TFunction, group: Group, id: string): string {
  const key = `${group}.${id}`
  return isKey(key, group, id) ? t(key) : id.replaceAll('-', ' ')
}
