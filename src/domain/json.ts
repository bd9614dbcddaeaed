import { z } from 'zod'

/** A JSON document nobody has checked yet beyond its being an object. */
export const JsonObject = z.looseObject({})
export type JsonObject = z.infer<typeof JsonObject>

/** What a text says as JSON; undefined where it is none, which a schema then refuses like any other wrong shape. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
