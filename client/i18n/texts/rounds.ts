import { both } from '../both.ts'

/** What people do in a round, what a reveal gives, and notes that mean the same. */
export const rounds = both(
  {
    'placing.only_you': 'only you',
    'round.late': 'came late',
    'round.own': '{count, plural, =0 {Nothing written yet} one {Your one note} other {Your # notes}}',
    'round.kept': 'sealed',
    'round.all_kept': 'All of it is kept by the server.',
    'round.some_waiting':
      '{count, plural, one {One entry is} other {# entries are}} on the way. Kept here until then.',
    'round.full':
      '{count, plural, one {One note} other {# notes}} for each in this round: yours are all written.',
    'round.stop_changing': 'Leave it as it was',
    'round.save_change': 'Seal the change',
    'round.as': 'In whose name',
    'round.as_me': 'In my own name',
    'round.as_other': 'Somebody else …',
    'round.as_name': 'Their name',
    'round.said_by': 'for {name}',
    'result.open': 'Results of the rounds',
    'same.title': 'Notes that may mean the same',
    'same.open': 'Find notes that mean the same',
    'same.found':
      '{count, plural, one {One group of notes may mean the same.} other {# groups of notes may mean the same.}}',
    'same.look': 'Look at them',
    'same.later': 'Not now',
    'placing.yours': 'Only you see where you put it, until the reveal.',
    'vote.on': 'Your dots on “{text}”',
    'vote.most': '{count, plural, one {One dot} other {# dots}} on one note at most',
    'vote.none_left': 'All your dots are given: take one back first',
  },
  {
    'placing.only_you': 'solo usted',
    'round.late': 'llegó tarde',
    'round.own': '{count, plural, =0 {Todavía nada escrito} one {Su única nota} other {Sus # notas}}',
    'round.kept': 'sellada',
    'round.all_kept': 'El servidor lo tiene todo guardado.',
    'round.some_waiting':
      '{count, plural, one {Una entrada está} other {# entradas están}} en camino. Hasta entonces se guarda aquí.',
    'round.full':
      '{count, plural, one {Una nota} other {# notas}} por persona en esta ronda: ya escribió todas.',
    'round.stop_changing': 'Dejarla como estaba',
    'round.save_change': 'Sellar el cambio',
    'round.as': 'En nombre de quién',
    'round.as_me': 'En mi propio nombre',
    'round.as_other': 'Otra persona …',
    'round.as_name': 'Su nombre',
    'round.said_by': 'por {name}',
    'result.open': 'Resultados de las rondas',
    'same.title': 'Notas que quizá dicen lo mismo',
    'same.open': 'Buscar notas que dicen lo mismo',
    'same.found':
      '{count, plural, one {Un grupo de notas quizá dice lo mismo.} other {# grupos de notas quizá dicen lo mismo.}}',
    'same.look': 'Verlas',
    'same.later': 'Ahora no',
    'placing.yours': 'Solo usted ve dónde la puso, hasta que se revele.',
    'vote.on': 'Sus puntos en «{text}»',
    'vote.most': '{count, plural, one {Un punto} other {# puntos}} por nota como máximo',
    'vote.none_left': 'Ya dio todos sus puntos: retire antes uno',
  },
)
