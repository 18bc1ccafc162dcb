import { advisoryGroup, GROUP_TIES } from '../../../shared/insight/advisory-group.ts'
import { populationReach } from '../../../shared/insight/gaps.ts'
import { closedGates, gatesAgainst } from '../../../shared/insight/gates.ts'
import { exchangeOf, oneWay } from '../../../shared/insight/reciprocity.ts'
import { PURPOSES } from '../../../shared/model/facts.ts'
import { KINDS_OF_ZONE } from '../../../shared/model/note-kinds.ts'
import {
  ACTIVITIES,
  EXCHANGES,
  FITS,
  PARTNERSHIP_TYPES,
  SIGNALS,
} from '../../../shared/model/partner-enums.ts'
import { EVENT_KINDS } from '../../../shared/model/tables.ts'
import {
  cells,
  fact,
  field,
  hints,
  holds,
  members,
  proven,
  type Rows,
  resource,
  rule,
  says,
  shown,
  step,
  table,
  zones,
} from '../../support/serving.ts'

/** E: the guide on election communications. */
export const elections: Rows = {
  E1: [
    fact('purpose'),
    members('purposes', PURPOSES, 'communication'),
    says('purpose.communication'),
    field('we_give', 'they_give'),
  ],
  E2: [
    step('two-way', 'contacts', { mode: 'silent', round: 'notes' }),
    field('relationship_status'),
    shown('TableTools'),
  ],
  E3: [field('overlap'), says('letter.overlap'), shown('MessageBuilder'), step('two-way', 'shared')],
  E4: [
    rule('R22', exchangeOf),
    rule('R22', oneWay),
    holds('one way is said to be one way', () => {
      const gives = (we_give: string[], they_give: string[]) => exchangeOf({ sets: { we_give, they_give } })
      return (
        gives(['tour'], ['data']) === 'both' &&
        gives(['tour'], []) === 'we_only_give' &&
        gives([], []) === 'unsaid'
      )
    }),
    shown('OneWayPartners', 'Badges'),
    step('two-way', 'both'),
  ],
  E5: [
    members('exchanges', EXCHANGES, 'tour', 'presentation'),
    members('activities', ACTIVITIES, 'tour', 'presentation'),
  ],
  E6: [
    field(
      'legal_fit',
      'legal_fit_note',
      'legal_fit_by',
      'legal_fit_on',
      'operational_fit',
      'operational_fit_note',
    ),
    members('fits', FITS, 'unknown', 'ok', 'ok_conditions', 'no'),
    rule('R60', closedGates),
    holds(
      'a gate that says no keeps a partnership from being active, and nothing else',
      () =>
        gatesAgainst({ legal_fit: 'no', operational_fit: 'ok' }, 'active').length === 1 &&
        gatesAgainst({ legal_fit: 'no', operational_fit: 'ok' }, 'met').length === 0,
    ),
    cells('overrides', 'field', 'reason', 'by'),
    shown('GateFields', 'GateWarning'),
  ],
  E7: [
    field('partnership_type'),
    members('types', PARTNERSHIP_TYPES, 'intra_governmental', 'institutional'),
    zones('two-way', 'asset', 'intra_governmental'),
    hints('two-way', /media|newsrooms/i, /budget/i, /emergency/i),
  ],
  E8: [
    field('parent_org'),
    cells('contacts', 'internal'),
    members('ties of the group', GROUP_TIES, 'elected', 'emergency', 'internal'),
    hints('two-way', /inside our own body/i, /elected/i, /emergency management/i),
  ],
  E9: [
    zones('two-way', 'asset', 'institutional'),
    zones('two-way', 'kinds', 'pros', 'cons'),
    field('pros', 'cons', 'subtype'),
    holds('kinds of institutional partners', () => KINDS_OF_ZONE.institutional?.length === 4),
    hints('two-way', /newsrooms/i, /civic/i, /community organizations/i),
  ],
  E10: [
    cells('signals', 'kind', 'text', 'from', 'on', 'handled'),
    members('signals', SIGNALS, 'issue', 'question'),
    step('two-way', 'ears'),
  ],
  E11: [
    field('populations'),
    table('populations', 'name', 'hard_to_reach', 'way'),
    rule('R67', populationReach),
    zones('two-way', 'populations', 'never_hears'),
    proven('tests/e2e/plan-tables.spec.ts', /what follows: balance, gaps/),
  ],
  E12: [
    field('advisory_group'),
    rule('R23', advisoryGroup),
    shown('Advisory'),
    table('events', 'kind', 'on'),
    members('events', EVENT_KINDS, 'advisory'),
    step('two-way', 'advisory', { view: 'insight' }),
  ],
  E13: [
    resource(
      'two-way',
      /CTCL/,
      /Communications Resource Desk/,
      /Alliance for Election Excellence/,
      /outreach letter/i,
      /VoterCast/,
    ),
    shown('FurtherReading', 'MessageBuilder'),
    says('letter.greeting', 'letter.need', 'letter.benefit', 'letter.ask'),
  ],
}
