/** Two soft notes, a fourth apart: Hz, and when each begins, s. */
const notes = [
  { pitch: 659, at: 0 },
  { pitch: 880, at: 0.14 },
]
const length = 0.5
const loudness = 0.12

let audio: AudioContext | null = null

/** Plays the sign that a client needs somebody. A page nobody has touched yet is silent: browsers want it so. */
export async function chime(): Promise<void> {
  audio ??= new AudioContext()
  if (audio.state !== 'running')
    await Promise.race([audio.resume(), new Promise((wake) => setTimeout(wake, 500))])
  if (audio.state !== 'running') return
  for (const { pitch, at } of notes) {
    const begin = audio.currentTime + at
    const note = new OscillatorNode(audio, { frequency: pitch })
    const volume = new GainNode(audio, { gain: 0 })
    volume.gain.linearRampToValueAtTime(loudness, begin + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, begin + length)
    note.connect(volume).connect(audio.destination)
    note.start(begin)
    note.stop(begin + length)
  }
}
