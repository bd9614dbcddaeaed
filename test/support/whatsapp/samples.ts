import { crc32, deflateSync } from 'node:zlib'

/** What a person sends who has nothing else to send: a file of each kind, small and real as far as its kind shows. */
export const samples: Readonly<Record<Kind, () => { bytes: Uint8Array<ArrayBuffer>; type: string }>> = {
  image: () => ({ bytes: picture(640, 420), type: 'image/png' }),
  audio: () => ({ bytes: startingWith('OggS'), type: 'audio/ogg; codecs=opus' }),
  video: () => ({ bytes: startingWith('\0\0\0\x18ftypmp42'), type: 'video/mp4' }),
  document: () => ({ bytes: startingWith('%PDF-1.7\n%%EOF\n'), type: 'application/pdf' }),
  sticker: () => ({ bytes: startingWith('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0'), type: 'image/webp' }),
}
type Kind = 'image' | 'audio' | 'video' | 'document' | 'sticker'

function startingWith(start: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(256)
  bytes.set(Buffer.from(start, 'latin1'))
  return bytes
}

/** A PNG of this many pixels: hills under a sky (PNG, third edition). */
export function picture(width: number, height: number): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const hill = height * (0.62 + 0.12 * Math.sin((x / width) * 7))
      const at = y * (width * 3 + 1) + 1 + x * 3
      if (y < hill) rows.set([150 + (y * 80) / height, 190 + (y * 40) / height, 235], at)
      else rows.set([60 + (y * 40) / height, 110 + (y * 30) / height, 80], at)
    }
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Uint8Array.from(Buffer.concat(parts))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8 + body.length)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), 4 + body.length)
  return frame
}
