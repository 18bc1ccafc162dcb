import { both } from '../both.ts'

export const records = both({}, {})
