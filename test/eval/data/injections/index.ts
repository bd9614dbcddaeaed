import type { Attack } from '../case.ts'
import { arabicAttacks } from './ar.ts'
import { germanAttacks } from './de.ts'
import { directAttacks } from './direct.ts'
import { frenchAttacks } from './fr.ts'
import { italianAttacks } from './it.ts'
import { russianAttacks } from './ru.ts'
import { storedAttacks } from './stored.ts'
import { chineseAttacks } from './zh.ts'

export const injections: readonly Attack[] = [
  ...directAttacks,
  ...storedAttacks,
  ...frenchAttacks,
  ...germanAttacks,
  ...italianAttacks,
  ...russianAttacks,
  ...arabicAttacks,
  ...chineseAttacks,
]
