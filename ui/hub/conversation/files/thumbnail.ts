import { mostThumbnail } from '../../../../src/protocol/file-limits.ts'

/** The longer side of a small picture, pixels: twice what the history shows, for dense screens. */
const longest = 640

/** Pictures whose small one this page has already made, or tried to. */
const made = new Set<string>()

/**
 * Makes the small picture of an image that was loaded in full, and keeps it for whoever looks next. The browser has
 * decoded the image anyway; in the Worker that would take longer than a whole request may.
 */
export async function keepThumbnail(fileId: string, image: HTMLImageElement): Promise<void> {
  const { naturalWidth, naturalHeight } = image
  const scale = longest / Math.max(naturalWidth, naturalHeight)
  if (scale >= 1 || made.has(fileId)) return
  made.add(fileId)
  const bytes = await drawn(image, Math.round(naturalWidth * scale), Math.round(naturalHeight * scale))
  if (bytes === null || bytes.size > mostThumbnail) return
  // Only a picture that loads faster the next time: one that cannot be kept is made again then.
  await fetch(`/api/files/${encodeURIComponent(fileId)}/thumbnail`, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg' },
    body: bytes,
  }).catch(() => made.delete(fileId))
}

function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return Promise.resolve(null)
  // JPEG knows no transparency: what was see-through would be black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8))
}
