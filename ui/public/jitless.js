// zod compiles schemas with `new Function` unless told otherwise before the first one is built; the content security
// policy refuses that, and reports the attempt. A script of its own, because modules that others share run before the
// hub's own.
globalThis.__zod_globalConfig = { jitless: true }
