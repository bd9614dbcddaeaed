export { decimalsOf, inWholeUnits, Money } from '../domain/money.ts'
