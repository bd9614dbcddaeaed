import * as z from 'zod'

// zod compiles schemas with `new Function` unless told otherwise before the first one is built; the
// content security policy refuses that, and reports the attempt. To be imported before any schema.
z.config({ jitless: true })
