import { both } from '../both.ts'

/** Words of the panels of rounds and of notes that mean the same: they come along with these. */
export const roundsParts = both(
  {
    'placing.how': 'Drag the notes on the map, or type their values here. Only you see where you put them.',
    'placing.on_map': 'Go to the map',
    'result.rank': 'Place {rank}',
    'result.rank_tied': 'Place {rank}, shared',
    'result.show': 'Show “{text}” on the map',
    'result.partner': 'Make “{text}” a partner',
    'result.record': 'Open the record of “{text}”',
    'result.first': 'Talk about these first',
    'result.few': 'Placed by fewer than two',
    'result.rest': 'Here the room agrees',
    'result.sides':
      '{against, plural, one {# sees them against us} other {# see them against us}}, {beside, plural, one {# with us} other {# with us}}',
    'result.agreed': 'agreed',
    'result.agree_help':
      'After the talk, set the place on which the room agrees: drag the note, type its values, or take the median.',
    'result.on_map_help':
      'On the map a cross stands at the median; its ellipse shows how far people lie from it on average. A broken line between two numbers is a room that is split.',
    'result.dots': '{count, plural, one {# dot} other {# dots}} in the last vote',
    'merged.title': '{count, plural, one {Merged from one more note} other {Merged from # more notes}}',
    'merged.by': '{name}, {when}',
    'same.help':
      'Choose whose words stay in front. The others’ words, authors, dots, comments and lines are kept with it.',
    'same.none': 'No two notes of this board look alike.',
    'same.now.merged': 'Merged. Undo takes it back.',
    'same.now.some': 'Merged, but for what is locked. Undo takes it back.',
    'same.now.locked': 'Nothing was merged: what is locked stays as it is. Unlock it first.',
    'same.now.apart': 'They stay apart, and are not suggested again.',
    'same.group': '{count, plural, other {# notes}} · {map}',
    'same.stays': 'Which words stay in front',
    'same.include': 'Merge “{text}” too',
    'same.merge': 'Merge {count}',
    'same.apart': 'Not the same',
    'same.own_step': 'While this step is for everybody’s own notes, the facilitator merges.',
  },
  {
    'placing.how': 'Arrastre las notas en el mapa o escriba aquí sus valores. Solo usted ve dónde las puso.',
    'placing.on_map': 'Ir al mapa',
    'result.rank': 'Puesto {rank}',
    'result.rank_tied': 'Puesto {rank}, compartido',
    'result.show': 'Mostrar «{text}» en el mapa',
    'result.partner': 'Hacer socio a «{text}»',
    'result.record': 'Abrir la ficha de «{text}»',
    'result.first': 'Hablen primero de estas',
    'result.few': 'Las colocó menos de dos personas',
    'result.rest': 'Aquí el grupo coincide',
    'result.sides':
      '{against, plural, one {# la ve en contra} other {# la ven en contra}}, {beside, plural, one {# de nuestro lado} other {# de nuestro lado}}',
    'result.agreed': 'acordada',
    'result.agree_help':
      'Después de conversar, fije el lugar en que el grupo coincide: arrastre la nota, escriba sus valores o tome la mediana.',
    'result.on_map_help':
      'En el mapa una cruz marca la mediana; su elipse muestra a qué distancia de ella está la gente en promedio. Una línea cortada entre dos números es un grupo dividido.',
    'result.dots': '{count, plural, one {# punto} other {# puntos}} en la última votación',
    'merged.title': '{count, plural, one {Unida con una nota más} other {Unida con # notas más}}',
    'merged.by': '{name}, {when}',
    'same.help':
      'Elija qué palabras quedan delante. Las palabras, autores, puntos, comentarios y líneas de las demás se guardan con ella.',
    'same.none': 'No hay en este tablero dos notas parecidas.',
    'same.now.merged': 'Unidas. Deshacer lo revierte.',
    'same.now.some': 'Unidas, salvo las bloqueadas. Deshacer lo revierte.',
    'same.now.locked': 'No se unió ninguna: las bloqueadas quedan como están. Desbloquéelas antes.',
    'same.now.apart': 'Quedan separadas y no se vuelven a sugerir.',
    'same.group': '{count, plural, other {# notas}} · {map}',
    'same.stays': 'Qué palabras quedan delante',
    'same.include': 'Unir también «{text}»',
    'same.merge': 'Unir {count}',
    'same.apart': 'No es lo mismo',
    'same.own_step': 'Mientras el paso es para las notas propias, las une quien facilita.',
  },
)
