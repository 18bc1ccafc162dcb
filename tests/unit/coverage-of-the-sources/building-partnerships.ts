import { coverageOf } from '../../../shared/insight/coverage.ts'
import { isStuck } from '../../../shared/insight/deepening.ts'
import { ownershipOf } from '../../../shared/insight/owner-load.ts'
import { pathsToTarget } from '../../../shared/insight/path-to-target.ts'
import { exchangeOf } from '../../../shared/insight/reciprocity.ts'
import { nextContact, scheduleOf } from '../../../shared/insight/schedule.ts'
import { suggestConnections } from '../../../shared/insight/suggestions.ts'
import { talkBalance } from '../../../shared/insight/talk-balance.ts'
import { unusedAssets } from '../../../shared/insight/unused-assets.ts'
import { influenceOf, influenceOfNote, stanceOf, targetOf } from '../../../shared/maps/power-map.ts'
import { CONNECTION_KINDS } from '../../../shared/model/connection.ts'
import { TIES } from '../../../shared/model/note.ts'
import { isAboutMoney, KINDS_OF_ZONE, OFFER } from '../../../shared/model/note-kinds.ts'
import { OWN_RECORD } from '../../../shared/model/partner.ts'
import {
  DEPTHS,
  EXCHANGES,
  FIRST_STEP_KINDS,
  RELATIONSHIP_STATUSES,
  RESEARCH_STATES,
  STEP_STATES,
} from '../../../shared/model/partner-enums.ts'
import { roundSettings } from '../../../shared/model/round.ts'
import { REACH_KINDS } from '../../../shared/model/tables.ts'
import { stageCommand } from '../../../shared/protocol/commands.ts'
import { sampleOf } from '../../../shared/templates/samples/samples.ts'
import { templateStage } from '../../../shared/templates/templates.ts'
import { plainNote } from '../../support/plain-note.ts'
import {
  cells,
  fact,
  field,
  file,
  hints,
  holds,
  mark,
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

const axesOf = (template: string) => {
  const power = templateStage(template, 'T', 'en')?.maps.find(map => map.id === 'power')
  return power?.kind === 'axes' ? power.axes : null
}

/** What a note of a zone may be. */
const kinds = (zone: string, ...wanted: readonly string[]) =>
  members(
    `kinds of ${zone}`,
    (KINDS_OF_ZONE[zone] ?? []).map(kind => kind.en),
    ...wanted,
  )

/** B: the guide on building partnerships, with its two maps. */
export const partnerships: Rows = {
  B1: [holds('our own organization has a record', () => OWN_RECORD === 'own'), shown('OwnRecord', 'People')],
  B2: [field('we_give', 'they_give'), members('exchanges', EXCHANGES, 'turnout'), rule('R22', exchangeOf)],
  B3: [
    members(
      'exchanges',
      EXCHANGES,
      ...['turnout', 'expertise', 'credibility', 'relationships', 'perspective', 'solidarity'],
      ...['funding', 'space', 'other'],
    ),
  ],
  B4: [field('tensions'), says('field.tensions')],
  B5: [
    zones('two-maps', 'asset', 'skills'),
    holds('a power map', () => axesOf('two-maps') !== null),
    shown('ConnectionsView'),
  ],
  B6: [hints('two-maps', /alumni/i, /sports/i, /professional assoc/i), mark('holder')],
  B13: [
    step('two-maps', 'have', { mode: 'silent', round: 'notes', map: 'asset' }),
    proven('tests/integration/rounds-secrecy.test.ts', /anonymous round/),
    shown('SealedComposer'),
  ],
  B14: [
    step('two-maps', 'show', { mode: 'share' }),
    holds(
      'authorship is chosen before writing',
      () =>
        roundSettings.safeParse({ kind: 'notes', anonymous: true, map: 'asset' }).success &&
        !roundSettings.safeParse({ kind: 'notes', map: 'asset' }).success,
    ),
  ],
  B16: [fact('objective'), shown('FactsPart'), step('two-maps', 'goal', { mode: 'discuss' })],
  B19: [
    holds('the words at the ends of the axes', () => {
      const axes = axesOf('two-maps')
      return (
        /oppose/i.test(axes?.left ?? '') &&
        /support/i.test(axes?.right ?? '') &&
        /less influence over this decision-maker/i.test(axes?.bottom ?? '') &&
        /more influence over this decision-maker/i.test(axes?.top ?? '')
      )
    }),
    holds(
      'places are values, never pixels',
      () => stanceOf([-2000, 0]) === -1 && stanceOf([400, 0]) === 0.4 && influenceOf([0, 250]) === 0.75,
    ),
  ],
  B20: [
    holds('the target is held at the top, and there is one', () => {
      const a = plainNote('a', { map: 'power', at: [300, 900], target: true })
      const b = plainNote('b', { map: 'power', at: [0, 0], target: true })
      return influenceOfNote(a, true) === 1 && influenceOfNote(a, false) === 0.1 && targetOf([b, a]) === 'a'
    }),
    mark('target'),
  ],
  B21: [
    step('two-maps', 'place', { round: 'placements' }),
    step('two-maps', 'need', { map: 'power', round: 'notes' }),
    shown('Tray'),
    says('power.tray'),
  ],
  B22: [
    says('power.quadrant.1', 'power.quadrant.2', 'power.quadrant.3', 'power.quadrant.4'),
    shown('MapRow'),
  ],
  B23: [resource('two-maps', /manual/i), shown('FurtherReading')],
  B24: [shown('BothMaps'), step('two-maps', 'lines', { view: 'connections' })],
  B25: [
    members(
      'kinds of connection',
      CONNECTION_KINDS,
      'authority',
      'money',
      'votes',
      'information',
      'personal',
      'media',
      'other',
    ),
    rule('R13', pathsToTarget),
    rule('R20', suggestConnections),
    shown('LinesList', 'Paths', 'Suggestions'),
  ],
  B26: [rule('R14', unusedAssets), shown('Unused'), step('two-maps', 'idle', { marks: 'unused' })],
  B27: [mark('idea', 'taker', 'aside')],
  B28: [
    step('two-maps', 'choose', { round: 'votes', dots: 3 }),
    step('two-maps', 'owners', { view: 'partners' }),
    proven('tests/property/promote.test.ts', /three clients promote/),
    shown('ProvenanceList'),
  ],
  B29: [rule('R17', coverageOf), shown('SectorCoverage'), field('familiar')],
  B30: [field('sources', 'research_state'), cells('sources', 'title', 'url', 'on')],
  B31: [
    table('events', 'what', 'on', 'where', 'goes', 'meet'),
    shown('TablesPart'),
    proven('tests/unit/files-dates.test.ts', /dates in the calendar/),
  ],
  B32: [cells('contacts', 'name', 'tie', 'known_by'), members('ties', TIES, 'none', 'loose', 'close')],
  B33: [field('owner'), rule('R21', ownershipOf), shown('OwnerPart', 'Owners')],
  B34: [
    holds('a leader, and who holds more than three, is warned of', () => {
      const owned = (owner: string, count: number) =>
        Array.from({ length: count }, (_, i) => ({ id: `${owner}${i}`, owner }))
      const { owners } = ownershipOf([...owned('Ana', 4), ...owned('Bo', 3)], owner => owner === 'Bo')
      return (
        owners.some(o => o.owner === 'Ana' && o.tooMany) &&
        owners.some(o => o.owner === 'Bo' && !o.tooMany && o.leads)
      )
    }),
    fact('lead'),
  ],
  B35: [field('owner'), proven('tests/property/records.test.ts', /owner/i)],
  B36: [shown('LanesPart', 'Owners'), says('partners.tab.owners')],
  B37: [cells('handoffs', 'from', 'to', 'on', 'note', 'accepted'), shown('HandOff')],
  B38: [
    field('relationship_status'),
    members('statuses', RELATIONSHIP_STATUSES, 'no_contact', 'occasional', 'active'),
  ],
  B39: [
    field('research_state', 'sources'),
    members('research', RESEARCH_STATES, 'none', 'some', 'done'),
    shown('ResearchGroup'),
  ],
  B40: [field('goals', 'overlap', 'conflict')],
  B41: [field('capacities', 'constraints', 'brings', 'needs'), shown('CompareDialog')],
  B42: [field('represents', 'accountable_to', 'history')],
  B43: [shown('OwnRecord'), says('record.about_us')],
  B44: [
    cells('meetings', 'learned', 'shared', 'talk'),
    rule('R61', talkBalance),
    holds('35 to 65 is even, and both sides bring something', () => {
      const said = { learned: 'a', shared: 'b' }
      return (
        talkBalance({ ...said, talk: 34 }) === 'too_little' &&
        talkBalance({ ...said, talk: 35 }) === 'balanced' &&
        talkBalance({ ...said, talk: 66 }) === 'too_much' &&
        talkBalance({ ...said, shared: ' ', talk: 50 }) === 'one_sided'
      )
    }),
  ],
  B45: [
    members(
      'first steps',
      FIRST_STEP_KINDS,
      'share_alerts',
      'share_invitations',
      'guest_speaker',
      'joint_letter',
      'own',
    ),
    members('states', STEP_STATES, 'idea', 'agreed', 'done'),
    cells('first_steps', 'kind', 'text', 'state', 'on'),
  ],
  B46: [rule('R62', isStuck), field('stage', 'depth'), shown('Badges')],
  B47: [
    members(
      'depths',
      DEPTHS,
      'none',
      'transactional',
      'co_events',
      'joint_actions',
      'coalition',
      'coalition_meetings',
      'merger',
    ),
    cells('depth_history', 'depth', 'on', 'by'),
  ],
  B48: [field('expectations'), shown('DepthField')],
  B49: [
    field('last_contact', 'next_contact', 'cadence'),
    rule('R50', nextContact),
    rule('R50', scheduleOf),
    file('calendar.ics'),
  ],
  B50: [
    resource('two-maps', /Community Tool Box/, /ctb\.ku\.edu/),
    zones('two-maps', 'feedback', 'keep', 'change'),
    step('two-maps', 'close', { map: 'feedback', round: 'notes' }),
  ],
  B8: [
    zones('two-maps', 'asset', 'org_relationships'),
    kinds(
      'org_relationships',
      ...['Political group', 'Professional network', 'Union', 'Religious institution'],
    ),
    kinds('org_relationships', 'Sports club', 'Neighborhood association', 'Personal network', 'Other'),
    shown('NoteKinds'),
  ],
  B9: [
    zones('two-maps', 'asset', 'individuals'),
    kinds(
      'individuals',
      'Elected official',
      'Celebrity',
      'Journalist',
      'Academic',
      'Artist',
      'Entrepreneur',
      'Other',
    ),
  ],
  B10: [
    zones('two-maps', 'asset', 'skills'),
    kinds('skills', 'Issue we know', 'Technology', 'Design', 'Construction', 'Other'),
  ],
  B11: [
    zones('two-maps', 'asset', 'reach'),
    table('reach', 'kind', 'platform', 'number'),
    members('reach', REACH_KINDS, 'members', 'active_members', 'email_list', 'social_followers'),
  ],
  B12: [
    zones('two-maps', 'asset', 'physical'),
    kinds('physical', 'Space', 'Computer', 'Vehicle', 'Money', 'Other'),
    holds(
      'money is told apart',
      () => isAboutMoney(['Dinero']) && isAboutMoney(['money']) && !isAboutMoney(['Moneyball']),
    ),
    proven('tests/unit/files-tables.test.ts', /notes about money are in no file/),
  ],
  B7: [
    shown('NoteKinds'),
    holds('a note may say that we can offer it', () => OFFER.en !== '' && OFFER.es !== ''),
    mark('tags'),
  ],
  B15: [
    step('two-maps', 'show', { tools: 'all' }),
    hints('two-maps', /add what it reminds you of/i),
    mark('sparked'),
    shown('NoteSparks'),
  ],
  B17: [
    holds(
      'a sample with a made-up senator, a bill, a teachers’ union and a chamber, each with a place',
      () => {
        const board = sampleOf('two-maps', 'en', 0)
        const power = (board?.notes ?? []).filter(note => note.map === 'power')
        const placed = (words: RegExp) =>
          power.some(
            note => words.test(note.text ?? '') && note.stance !== undefined && note.influence !== undefined,
          )
        const target = power.find(note => note.target)
        return (
          /senator/i.test(target?.text ?? '') &&
          /bill/i.test(board?.workshop?.objective ?? '') &&
          placed(/teachers/i) &&
          placed(/chamber of commerce/i)
        )
      },
    ),
  ],
  B18: [
    holds('a power map for another goal and another target', () => {
      const axes = { left: 'a', right: 'b', bottom: 'c', top: 'd' }
      const map = { id: 'second', kind: 'axes', title: 'The other one', axes }
      return stageCommand.safeParse({ what: 'map.put', map }).success
    }),
    shown('MapsDialog'),
    proven('tests/e2e/own-maps.spec.ts', /second power map for another decision-maker/),
  ],
}
