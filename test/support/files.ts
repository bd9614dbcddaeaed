/** Files to send: real beginnings, so that what looks at content is not fooled by a name. */

/** A PNG of one colour, with this many pixels. */
export function aPng(width = 3, height = 2): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  bytes.set([8, 2, 0, 0, 0], 24)
  return bytes
}

/** A PDF as far as its first line tells. */
export function aPdf(size = 200): Uint8Array<ArrayBuffer> {
  return padded('%PDF-1.7\n', size)
}

/** A voice message: an Ogg container. */
export function anOgg(size = 300): Uint8Array<ArrayBuffer> {
  return padded('OggS', size)
}

export function textBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(text))
}

/** The smallest JPEG that a browser shows is not needed: one that begins as JPEGs do. */
export function aJpeg(size = 400): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])
  return bytes
}

function padded(start: string, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(0x20)
  bytes.set(textBytes(start))
  return bytes
}
