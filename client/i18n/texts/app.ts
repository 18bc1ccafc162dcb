import { both } from '../both.ts'

export const app = both({}, {})
