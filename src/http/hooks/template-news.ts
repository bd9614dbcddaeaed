import type { Update } from '../../channels/channel.ts'
import { templateNewsRow } from '../../db/templates/news.ts'

/** Takes in what a webhook says of templates, in one write. What it says of people is not looked at. */
export async function applyTemplateNews(db: D1Database, updates: readonly Update[]): Promise<void> {
  const rows = updates.flatMap((update) =>
    update.kind === 'template'
      ? [templateNewsRow(db, update.businessAccountId, update.template, update.news)]
      : [],
  )
  if (rows.length > 0) await db.batch(rows)
}
