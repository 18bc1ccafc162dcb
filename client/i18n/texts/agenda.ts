import { both } from '../both.ts'

/** What a facilitator sets at one step of the agenda. */
export const agenda = both(
  {
    'agenda.place': 'Where',
    'agenda.zone': 'New notes go to',
    'agenda.hints': 'Hints while writing',
    'agenda.hints_help': 'One a line, at most {count}.',
    'agenda.reading': 'Further reading',
    'agenda.new_tab': 'opens in a new tab',
  },
  {
    'agenda.place': 'Dónde',
    'agenda.zone': 'Las notas nuevas van a',
    'agenda.hints': 'Pistas al escribir',
    'agenda.hints_help': 'Una por línea, {count} como máximo.',
    'agenda.reading': 'Para leer más',
    'agenda.new_tab': 'se abre en otra pestaña',
  },
)
