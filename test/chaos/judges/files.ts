import { type Judge, takenByOurId } from './judge.ts'

/** Bytes are told by their digest, on both sides. */
export const files: Judge = {
  promise: 'every file arrives as it was, in both directions, or it is said that the provider has lost it',
  breaches(recording) {
    const { ofClients, ofMembers } = recording.files
    const fromClients = ofClients.flatMap(({ id, phone, sha256, isGone, state, reason, served }) => {
      const asTold = isGone ? state === 'failed' && reason === 'gone' : served === sha256
      return asTold ? [] : [`a file of ${phone} is ${state} (${reason}), or not what it was: ${id}`]
    })
    const taken = takenByOurId(recording)
    const fromMembers = ofMembers.flatMap(({ clientId, phone, sha256 }) => {
      const [written] = recording.conversations.flatMap(({ row, messages }) =>
        messages.flatMap(({ id, client_id, delivery }) =>
          client_id === clientId ? [{ ourId: `${row.id}.${id}`, delivery }] : [],
        ),
      )
      const came = taken.get(written?.ourId ?? '') ?? []
      const isMissing = arrived.includes(written?.delivery ?? null) && came.length === 0
      const isAnother = came.some((sent) => sent.taken?.sha256 !== sha256)
      return isMissing || isAnother ? [`a file for ${phone} did not come as it was given`] : []
    })
    return [...fromClients, ...fromMembers]
  },
  plant({ files: { ofClients } }) {
    const kept = ofClients.find(({ served }) => served !== null)
    if (kept === undefined) return false
    kept.served = 'planted'
    return true
  },
}

const arrived: readonly (string | null)[] = ['sent', 'delivered', 'read']
