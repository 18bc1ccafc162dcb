import { evidenceFor } from '../../../shared/insight/checklist-signs.ts'
import { COVERED_SECTORS, coverageOf } from '../../../shared/insight/coverage.ts'
import { discussList, isCrowded, readRatings, weighedValue } from '../../../shared/insight/matrix.ts'
import { placedAt } from '../../../shared/insight/outreach-order.ts'
import { scheduleOf } from '../../../shared/insight/schedule.ts'
import { sinceSnapshot } from '../../../shared/insight/since-snapshot.ts'
import { SECTOR_HINTS, widenNet } from '../../../shared/insight/wide-net.ts'
import { GUIDE_DIMENSIONS } from '../../../shared/model/dimensions.ts'
import { SERVICE_AREAS } from '../../../shared/model/facts.ts'
import {
  ACTIVITIES,
  BARRIERS,
  BENEFITS,
  FORMALITIES,
  MECHANISMS,
  RELATIONSHIP_STATUSES,
  SECTORS,
  TIERS,
} from '../../../shared/model/partner-enums.ts'
import { CHECK_STATES, NEED_KINDS } from '../../../shared/model/plan.ts'
import { TOGETHER_HEADINGS } from '../../../shared/model/tables.ts'
import { CHECKLISTS } from '../../../shared/templates/checklists.ts'
import {
  cells,
  fact,
  field,
  file,
  hints,
  holds,
  lines,
  members,
  type Rows,
  rule,
  says,
  shown,
  step,
  table,
  zones,
} from '../../support/serving.ts'

const officeLines = CHECKLISTS.filter(list => list.id === 'office').flatMap(list => list.sections)
/** A line of the list, and what it asks for. */
const line = (id: string) => lines('office', id)
const sector = (id: (typeof COVERED_SECTORS)[number], ...words: readonly RegExp[]) => [
  line(`C2.${1 + COVERED_SECTORS.indexOf(id)}`),
  members('sectors', SECTORS, id),
  zones('office', 'sectors', id),
  hints('office', ...words),
  holds(`whom to think of in ${id}`, () => SECTOR_HINTS[id].length > 0),
]

/** P and C: the public-sector primer, with its checklist. */
export const office: Rows = {
  P1: [
    fact('service_area'),
    members('services', SERVICE_AREAS, 'elections', 'taxes', 'public_health', 'roads', 'water', 'sewage'),
    says(...SERVICE_AREAS.map(area => `service_area.${area}`)),
  ],
  P2: [
    step('office', 'needs', { mode: 'silent' }),
    hints('office', /money/i, /staff/i),
    members('needs', NEED_KINDS, 'funding', 'staff'),
  ],
  P3: [
    field('benefits'),
    members(
      'benefits',
      BENEFITS,
      ...['capacity', 'resource_sharing', 'cooperative_purchasing', 'intelligence_sharing'],
      ...['expertise', 'network', 'reach'],
    ),
  ],
  P4: [fact('jurisdiction', 'restrictions'), field('legal_fit')],
  P5: [
    zones('office', 'objectives', 'problem', 'goal', 'need'),
    fact('objective', 'needs'),
    step('office', 'objective', { map: 'objectives' }),
  ],
  P6: [
    zones('office', 'sectors', ...COVERED_SECTORS, 'indirect'),
    rule('R17', coverageOf),
    rule('R24', widenNet),
    shown('SectorCoverage'),
  ],
  P7: [
    rule('R44', discussList),
    rule('R45', isCrowded),
    shown('MatrixView', 'Plot'),
    step('office', 'rate', { view: 'matrix', round: 'ratings' }),
  ],
  P8: [field('relationship_status', 'past_collaboration', 'barriers')],
  P9: [
    field('stage', 'message_need', 'message_benefit', 'message_ask'),
    shown('PlanGroup', 'MessageBuilder'),
  ],
  P10: [
    table('together', 'heading', 'text', 'partner', 'owner', 'on', 'state', 'link'),
    members('headings', TOGETHER_HEADINGS, 'work', 'plan', 'share', 'practice'),
    field('responsibilities', 'info_sharing', 'exercises'),
  ],
  P11: [field('cadence'), rule('R50', scheduleOf), shown('TimelinePart', 'OutreachPart')],
  P12: [fact('review_on'), rule('R26', sinceSnapshot), shown('Since'), says('facts.review_due')],
  P13: [
    holds('25 lines in five sections', () => {
      const all = officeLines.flatMap(section => section.lines)
      return officeLines.length === 5 && all.length === 25
    }),
    members('states', CHECK_STATES, 'open', 'done', 'na'),
    rule('R49', evidenceFor),
    shown('ChecklistsPart', 'CheckLine', 'CheckDetails'),
    step('office', 'checklist', { view: 'plan', part: 'checklists', list: 'office' }),
  ],
  'C1.1': [line('C1.1'), fact('sponsors')],
  'C1.2': [line('C1.2'), fact('objective')],
  'C1.3': [
    line('C1.3'),
    members(
      'needs',
      NEED_KINDS,
      'funding',
      'expertise',
      'community_engagement',
      'staff',
      'space',
      'data',
      'other',
    ),
    shown('TasksPart'),
  ],
  'C1.4': [line('C1.4'), fact('lead')],
  'C1.5': [line('C1.5'), fact('until')],
  'C1.6': [line('C1.6'), fact('restrictions', 'jurisdiction')],
  'C2.0': [line('C2.0'), rule('R17', coverageOf)],
  'C2.1': sector('local', /emergency management/i, /public health/i),
  'C2.2': sector('state', /election authorities/i, /fusion center/i),
  'C2.3': sector('federal', /CISA/, /FBI/, /postal/i),
  'C2.4': sector('private', /utilities/i, /healthcare/i),
  'C2.5': sector('nonprofit', /faith/i),
  'C2.6': sector('education', /school districts/i, /universities/i),
  'C2.7': sector('association', /NASED/, /NASS/, /Election Center/),
  'C3.1': [line('C3.1'), field('roles_responsibilities')],
  'C3.2': [
    line('C3.2'),
    members('dimensions', GUIDE_DIMENSIONS, 'alignment', 'resources', 'access'),
    rule('R42', weighedValue),
    rule('R41', readRatings),
  ],
  'C3.3': [
    line('C3.3'),
    members('tiers', TIERS, 'primary', 'secondary', 'tertiary'),
    field('tier_override', 'tier_reason'),
  ],
  'C4.1': [
    line('C4.1'),
    members('statuses', RELATIONSHIP_STATUSES, 'no_contact', 'occasional', 'past_collaboration', 'strong'),
  ],
  'C4.2': [
    line('C4.2'),
    cells('barriers', 'kind', 'text'),
    members('barriers', BARRIERS, 'legal', 'capacity', 'trust', 'interest'),
    field('motivations', 'constraints'),
  ],
  'C4.3': [
    line('C4.3'),
    members('mechanisms', MECHANISMS, 'mou', 'contract', 'joint_committee', 'informal_voluntary'),
    members('formality', FORMALITIES, 'formal', 'informal'),
    step('office', 'how', { view: 'partners' }),
  ],
  'C5.1': [line('C5.1'), cells('milestones', 'text', 'on', 'done'), file('calendar.ics')],
  'C5.2': [line('C5.2'), field('message_need', 'message_benefit', 'message_ask'), shown('MessageBuilder')],
  'C5.3': [
    line('C5.3'),
    cells('activities', 'kind', 'on', 'where', 'who'),
    members('activities', ACTIVITIES, 'meeting', 'event', 'site_visit', 'tour', 'presentation', 'call'),
  ],
  'C5.4': [
    line('C5.4'),
    field('outreach_order'),
    rule('R51', placedAt),
    shown('OutreachPart'),
    step('office', 'first', { part: 'outreach' }),
  ],
  'C5.5': [line('C5.5'), field('first_meeting', 'first_meeting_channel'), file('calendar.ics')],
}
