import type { Database } from '../database.ts'
import { dropFiles, type FilePlace, filesOfConversation, filesWithoutMessage } from './files.ts'
import { deleteFiles, MOST_DELETED } from './store.ts'

/** How long a file that no message carries is kept, ms. */
const UNSENT_MS = 24 * 3_600_000

/** Deletes files that were uploaded and never sent, or fetched for a message that was lost. */
export async function forgetUnsentFiles(db: Database, bucket: R2Bucket, now: number): Promise<void> {
  await forget(db, bucket, await filesWithoutMessage(db, now - UNSENT_MS, MOST_DELETED))
}

/** Deletes all files of a conversation. Safe to repeat: one that broke off goes on where it stopped. */
export async function forgetFilesOf(
  db: Database,
  bucket: R2Bucket,
  workspaceId: string,
  conversationId: string,
): Promise<void> {
  for (;;) {
    const places = await filesOfConversation(db, workspaceId, conversationId, MOST_DELETED)
    if (places.length === 0) return
    await forget(db, bucket, places)
  }
}

/** Bytes first: a row that is left behind finds nothing to delete, bytes that were would never be found. */
async function forget(db: Database, bucket: R2Bucket, places: FilePlace[]): Promise<void> {
  if (places.length === 0) return
  await deleteFiles(bucket, places)
  await dropFiles(db, places)
}
