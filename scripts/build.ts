import { ensureClient } from './client-build.ts'

await ensureClient(line => console.log(line))
