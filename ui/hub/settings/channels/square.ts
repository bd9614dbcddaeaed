import { type PictureFault, pictureLimits } from '../../../../src/protocol/channels.ts'

/** What WhatsApp makes of a larger picture, pixels a side. */
const shownSide = 640

/**
 * The middle of a picture as a square JPEG, as large as WhatsApp shows it; or what is wrong with it. What was
 * see-through is white: WhatsApp would show it black.
 */
export async function squareOf(file: Blob): Promise<Blob | PictureFault> {
  const image = await decoded(file)
  if (image === null) return 'picture-type'
  const side = Math.min(image.width, image.height)
  if (side < pictureLimits.side) return 'picture-too-small'
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.min(side, shownSide)
  const context = canvas.getContext('2d')
  if (context === null) return 'picture-type'
  const { width } = canvas
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, width)
  const [left, top] = [(image.width - side) / 2, (image.height - side) / 2]
  context.drawImage(image, left, top, side, side, 0, 0, width, width)
  image.close()
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? 'picture-type'), 'image/jpeg', 0.9))
}

async function decoded(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
