import { roleGrid } from '../../../shared/insight/gaps.ts'
import { notHeard } from '../../../shared/insight/organizations.ts'
import { exchangeOf } from '../../../shared/insight/reciprocity.ts'
import { planOf } from '../../../shared/model/agenda-plan.ts'
import { FUNDING_STATES, LEVELS, PARTNER_ROLES } from '../../../shared/model/partner-enums.ts'
import { TASK_STATES } from '../../../shared/model/plan.ts'
import { CHANNEL_KINDS, NEEDED } from '../../../shared/model/tables.ts'
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

const ten = (id: string) => lines('ten_steps', id)

/** G: the guide on e-government partnerships of libraries and agencies. */
export const government: Rows = {
  G1: [
    zones('community', 'levels', 'local_social', 'state_business', 'national_nonprofit', 'others'),
    field('sector', 'subtype'),
  ],
  G2: [
    field('level', 'subtype'),
    members('levels', LEVELS, 'local', 'state', 'national', 'tribal'),
    zones('community', 'levels', 'local_government', 'state_education', 'national_government', 'tribal'),
    hints(
      'community',
      /public, academic, school, special libraries/i,
      /library association/i,
      /federal agencies/i,
    ),
  ],
  G3: [
    field('roles'),
    members(
      'roles',
      PARTNER_ROLES,
      'training',
      'advocacy',
      'assistance',
      'translation',
      'assessment',
      'other',
    ),
    rule('R68', roleGrid),
    shown('Roles'),
    zones('community', 'roles', 'training', 'advocacy', 'assistance', 'translation', 'assessment'),
  ],
  G4: [rule('R22', exchangeOf), field('cadence')],
  G5: [
    fact('vision'),
    zones('community', 'vision', 'outcomes'),
    step('community', 'sentence', { map: 'vision', round: 'votes' }),
  ],
  G6: [table('services', 'service', 'audience', 'partner', 'on')],
  G7: [field('expectations', 'responsibilities', 'mechanism'), shown('PartnerRecord')],
  G8: [
    zones('community', 'levels', 'local_government'),
    step('community', 'concern', { map: 'levels', round: 'notes' }),
  ],
  G9: [
    table('funding', 'source', 'amount', 'status'),
    members('funding', FUNDING_STATES, 'sought', 'agreed', 'received'),
    cells('funding', 'source', 'amount', 'status'),
    field('cost_share'),
    step('community', 'money', { view: 'plan', part: 'tables', list: 'funding' }),
  ],
  G10: [
    table('training', 'need', 'audience', 'trainer', 'on'),
    step('community', 'training', { part: 'tables', list: 'training' }),
  ],
  G11: [
    ten('G11'),
    field('key_player'),
    hints('community', /key player whom others would follow/i),
    shown('DimensionsDialog'),
  ],
  G12: [
    ten('G12'),
    table('attendance', 'person', 'organization'),
    rule('R65', notHeard),
    says('together.not_heard'),
  ],
  G13: [
    ten('G13'),
    zones('community', 'vision', 'needs', 'resources', 'strategies', 'outcomes'),
    step('community', 'success', { mode: 'silent', round: 'notes' }),
  ],
  G14: [
    ten('G14'),
    field('represents', 'conflict'),
    table('ground_rules', 'text', 'agreed'),
    step('community', 'rules', { part: 'tables', list: 'ground_rules' }),
  ],
  G15: [
    ten('G15'),
    members('tasks', TASK_STATES, 'open', 'doing', 'done'),
    shown('TaskRow'),
    step('community', 'tasks', { part: 'tasks' }),
  ],
  G16: [
    ten('G16'),
    holds('what is left of the agenda ends on the clock', () => {
      const step = { minutes: 10, id: 'a' }
      const rest = {
        title: '',
        prompt: '',
        view: 'map',
        map: null,
        zone: null,
        part: null,
        list: null,
      } as const
      const more = {
        mode: 'discuss',
        tools: 'all',
        round: null,
        dots: null,
        perNote: null,
        marks: null,
        hints: [],
      } as const
      return planOf([{ ...rest, ...more, ...step, hints: [] }], null, null, 0)?.end === 600_000
    }),
    shown('PlanLine'),
    says('round.unheard'),
    table('reviews', 'on', 'needed', 'why'),
    members('needed', NEEDED, 'yes', 'partly', 'no'),
  ],
  G17: [ten('G17'), field('channels', 'cadence'), members('channels', CHANNEL_KINDS, 'own', 'new')],
  G18: [
    ten('G18'),
    table('communications', 'message', 'audience', 'channel', 'who', 'on', 'public_input'),
    step('community', 'telling', { part: 'tables', list: 'communications' }),
    file('report.docx'),
  ],
  G19: [
    ten('G19'),
    cells('thanks', 'text', 'on', 'by'),
    zones('community', 'feedback', 'thanks'),
    file('report.docx'),
  ],
  G20: [
    ten('G20'),
    zones('community', 'feedback', 'worked', 'did_not', 'next'),
    step('community', 'close', { map: 'feedback' }),
  ],
}
