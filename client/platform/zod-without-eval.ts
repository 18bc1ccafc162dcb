import { config } from 'zod/v4/core'

// Must run before the first schema is made: otherwise zod tries `new Function`, which the content security rules report.
config({ jitless: true })
