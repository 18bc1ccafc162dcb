import type { BoardJson } from '../../exchange/board-json.ts'
import type { Locale } from '../../model/stage.ts'
import { communitySample } from './community-sample.ts'
import { officeSample } from './office-sample.ts'
import { readySample } from './ready-sample.ts'
import { type Sample, sampleBoard } from './sample.ts'
import { twoMapsSample } from './two-maps-sample.ts'
import { twoWaySample } from './two-way-sample.ts'

/** A filled board for every template that has an agenda. Everybody and every place in them is made up. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  'two-maps': twoMapsSample,
  office: officeSample,
  'two-way': twoWaySample,
  community: communitySample,
  ready: readySample,
}

/** The filled board of a template as a board file; null where there is none. `now`: milliseconds since 1970. */
export function sampleOf(template: string, locale: Locale, now: number): BoardJson | null {
  const sample = Object.hasOwn(SAMPLES, template) ? SAMPLES[template] : undefined
  return sample ? sampleBoard(sample, locale, now) : null
}
