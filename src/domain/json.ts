import { z } from 'zod'

/** A JSON document nobody has checked yet beyond its being an object. */
export const JsonObject = z.looseObject({})
export type JsonObject = z.infer<typeof JsonObject>
