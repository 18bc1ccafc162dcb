import { both } from '../both.ts'

export const canvas = both({}, {})
