import { isVague } from '../../../shared/insight/gaps.ts'
import { affectedTogether } from '../../../shared/insight/organizations.ts'
import { planTree } from '../../../shared/insight/plan-tree.ts'
import { balanceOf, missingLeads } from '../../../shared/insight/sides.ts'
import { SECTORS } from '../../../shared/model/partner-enums.ts'
import { NEED_PHASES } from '../../../shared/model/plan.ts'
import {
  CHALLENGE_KINDS,
  CHALLENGE_ORIGINS,
  CHALLENGE_SCOPES,
  INVITATION_STATES,
  RESOURCE_KINDS,
  SIDES,
} from '../../../shared/model/tables.ts'
import { CHECKLISTS } from '../../../shared/templates/checklists.ts'
import {
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

const linesOf = (list: string) =>
  CHECKLISTS.filter(l => l.id === list)
    .flatMap(l => l.sections.flatMap(s => s.lines))
    .filter(l => l.id !== 'other')

/** M: the protocol for critical incidents, and its six steps. */
export const incidents: Rows = {
  M1: [lines('six_steps', 'M2', 'M4', 'M7', 'M10', 'M12', 'M14'), field('benefits', 'motivations')],
  M2: [
    fact('lead_public', 'lead_private'),
    rule('R63', missingLeads),
    says('facts.lead_missing_public', 'facts.lead_missing_private'),
    step('ready', 'leads', { view: 'plan', part: 'facts' }),
  ],
  M3: [
    rule('R64', balanceOf),
    table('invitations', 'side'),
    table('attendance', 'side'),
    members('sides', SIDES, 'public', 'private'),
  ],
  M4: [
    table('invitations', 'name', 'asks', 'state'),
    members('invitations', INVITATION_STATES, 'to_ask', 'asked', 'yes', 'no'),
    step('ready', 'invite', { map: 'invitations' }),
  ],
  M5: [
    lines(
      'invite_business',
      'employers',
      'contractors',
      'chamber',
      'assoc_security',
      'assoc_continuity',
      'assoc_police',
    ),
    lines(
      'invite_business',
      'assoc_fire',
      'assoc_emergency',
      'assoc_risk',
      'hospitals',
      'airports',
      'railroads',
    ),
    lines(
      'invite_business',
      'transit',
      'utilities',
      'red_cross',
      'citizen_corps',
      'colleges',
      'schools',
      'other',
    ),
    holds('each finds its partners by itself', () => {
      const all = linesOf('invite_business')
      return all.length === 18 && all.every(line => line.sign !== undefined)
    }),
  ],
  M6: [
    lines('invite_public', 'police', 'fire', 'ems', 'health', 'emergency', 'homeland', 'works', 'transport'),
    lines('invite_public', 'administrators', 'parks', 'economy', 'other'),
    holds('eleven lines', () => linesOf('invite_public').length === 11),
    members('sectors', SECTORS, 'tribal'),
    zones('ready', 'invitations', 'local', 'state', 'federal', 'tribal'),
  ],
  M7: [
    table('issues', 'text', 'place', 'hazard', 'when', 'specific'),
    rule('R69', isVague),
    zones('ready', 'issues', 'issues'),
    hints('ready', /where, what, when/i),
  ],
  M8: [zones('ready', 'issues', 'parking')],
  M9: [
    rule('R66', affectedTogether),
    step('ready', 'ours', { map: 'issues', round: 'votes' }),
    says('together.affects'),
  ],
  M10: [
    table('resources', 'what', 'kind', 'quantity', 'holder', 'conditions', 'new_to_us'),
    members('resources', RESOURCE_KINDS, 'thing', 'place', 'people', 'know_how'),
    zones('ready', 'asset', 'things', 'places', 'people', 'know_how'),
    step('ready', 'bring', { round: 'notes' }),
  ],
  M11: [table('resources', 'release', 'holder'), file('resources.csv', 'tables.xlsx')],
  M12: [
    zones('ready', 'challenges', 'threat_own', 'risk_own', 'weak_own', 'threat_all', 'risk_all', 'weak_all'),
    members('kinds', CHALLENGE_KINDS, 'threat', 'risk', 'vulnerability'),
    members('scopes', CHALLENGE_SCOPES, 'individual', 'collective'),
    members('origins', CHALLENGE_ORIGINS, 'man_made', 'natural'),
    hints('ready', /loss of power/i, /storm/i),
  ],
  M13: [table('challenges', 'text', 'affects')],
  M14: [
    zones('ready', 'needs', 'planning', 'mitigation', 'response', 'recovery'),
    members('phases', NEED_PHASES, 'planning', 'mitigation', 'response', 'recovery'),
    step('ready', 'rank', { map: 'needs', round: 'votes' }),
  ],
  M15: [rule('R48', planTree), step('ready', 'goals', { part: 'tasks' }), shown('GoalPart')],
  M16: [
    hints(
      'ready',
      /emergency plans of businesses/i,
      /pandemic/i,
      /credentials/i,
      /database of community resources/i,
    ),
    shown('TasksPart', 'Orphan'),
    says('plan.orphans'),
  ],
  M17: [shown('ReportBody', 'ReportPlan'), file('report.docx')],
}
