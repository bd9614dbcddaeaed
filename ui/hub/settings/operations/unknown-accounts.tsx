import type { UnknownAccount } from '../../../../src/protocol/operations.ts'
import { fullTime } from '../../../kit/format.ts'
import { useLocale } from '../../../kit/i18n/index.tsx'
import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'

/** Accounts that correctly signed messages came for although nobody connected them: the operator's to see. */
export function UnknownAccounts({ accounts }: { accounts: readonly UnknownAccount[] }) {
  const t = useSettingsT()
  const locale = useLocale()
  return (
    <section class="operations-block">
      <h2 id="operations-unknown">{t('operations.unknownAccounts')}</h2>
      <p class="soft">{t('operations.unknownAccountsNote')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section class="operations-scroll" tabIndex={0} aria-labelledby="operations-unknown">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('operations.account')}</th>
              <th scope="col">{t('operations.times')}</th>
              <th scope="col">{t('operations.last')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ provider, accountId, times, lastAt }) => (
              <tr key={`${provider} ${accountId}`}>
                <th scope="row">
                  {provider} {accountId}
                </th>
                <td>{new Intl.NumberFormat(locale).format(times)}</td>
                <td>{fullTime(lastAt, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
