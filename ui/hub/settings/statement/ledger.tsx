import { useSettingsT } from '../../../kit/i18n/settings/index.tsx'

/** A table of sums under its title, which scrolls where it is wider than the page. */
export function Ledger(props: {
  id: string
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  total: string | null
}) {
  const t = useSettingsT()
  const { id, title, columns, rows, total } = props
  return (
    <section class="statement-ledger">
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p class="soft">{t('statement.nothing')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        <section class="statement-scroll" tabIndex={0} aria-labelledby={id}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...rest]) => (
                <tr key={[first, ...rest].join()}>
                  <th scope="row">{first}</th>
                  {rest.map((cell, i) => (
                    <td key={columns[i + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
            {total !== null && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={columns.length - 1}>
                    {t('statement.total')}
                  </th>
                  <td>{total}</td>
                </tr>
              </tfoot>
            )}
          </table>
        </section>
      )}
    </section>
  )
}
