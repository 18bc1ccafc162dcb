import type { RoundSettings } from '../../shared/model/round.ts'

export type SettingsOf<Kind extends RoundSettings['kind']> = Extract<RoundSettings, { kind: Kind }>
