import { both } from '../both.ts'

/** Words beside the links: replacing them, what viewers see, deleting the workshop. */
export const links = both(
  {
    'renew.button': 'Replace',
    'renew.button_of': 'Replace the link: {name}',
    'renew.title': 'Replace this link: {name}?',
    'renew.help':
      'Everybody who is here by the old link is closed out within seconds, and it opens nothing any more. What they wrote stays on the board. Send the new link to whoever may come back.',
    'renew.all_title': 'Replace all three links?',
    'renew.all_help':
      'The link to lead makes the other two, so all three become new. Everybody is closed out within seconds, also whoever leads with you. What they wrote stays on the board.',
    'renew.all_you': 'This page goes on with the new link.',
    'renew.all_risk':
      'If the connection breaks at this very moment, only whoever runs this server can give you the new link.',
    'renew.action': 'Replace the link',
    'renew.all_action': 'Replace all three',
    'renew.done': 'This link is new. The old one opens nothing any more.',
    'renew.all_done': 'All three links are new',
    'renew.all_done_help':
      'Copy what you need. Once you close this, the page opens again with your new link.',
    'renew.go_on': 'Go on with the new link',
    'renew.wait': 'Not everything that you did is stored yet. Try again in a moment.',
    'renew.unknown':
      'No answer came, so it is not sure whether the link was replaced. Close this dialog, open it again and look at the link.',
    'renew.all_unknown':
      'No answer came, so it is not sure whether the links were replaced. Leave this open and try again: nothing is replaced twice. Only without an answer do you need whoever runs this server for your new link.',

    'viewers.stance': 'Viewers see stance and influence',
    'viewers.stance_help':
      'Off, they see who is on the power map, but not where. On, they also see where everybody stands, how much influence they have and how people placed them in rounds.',

    'delete.heading': 'Delete this workshop',
    'delete.help': 'For everybody, with its notes, partners, plan and snapshots.',
    'delete.button': 'Delete…',
    'delete.title': 'Delete “{title}”?',
    'delete.for_good':
      'Notes, partners, plan and snapshots are gone for everybody, here and on the server. This cannot be undone.',
    'delete.take_first': 'What you want to keep, take away first.',
    'delete.take': 'Take it away as files',
    'delete.type': 'To confirm, type the title of the workshop',
    'delete.type_wrong': 'That is not the title. It reads: {title}',
    'delete.action': 'Delete for good',
    'delete.unknown':
      'No answer came, so it is not sure whether the workshop was deleted. Try again once the connection is back.',
    'delete.done': '“{title}” was deleted.',
  },
  {
    'renew.button': 'Cambiar',
    'renew.button_of': 'Cambiar el enlace: {name}',
    'renew.title': '¿Cambiar este enlace: {name}?',
    'renew.help':
      'Quienes están aquí con el enlace anterior quedan fuera en segundos, y ese enlace ya no abre nada. Lo que escribieron sigue en el tablero. Envíe el enlace nuevo a quienes puedan volver.',
    'renew.all_title': '¿Cambiar los tres enlaces?',
    'renew.all_help':
      'Del enlace para dirigir salen los otros dos, así que los tres cambian. Todas las personas quedan fuera en segundos, también quien dirige con usted. Lo que escribieron sigue en el tablero.',
    'renew.all_you': 'Esta página sigue con el enlace nuevo.',
    'renew.all_risk':
      'Si la conexión se corta justo en este momento, solo quien administra este servidor puede darle el enlace nuevo.',
    'renew.action': 'Cambiar el enlace',
    'renew.all_action': 'Cambiar los tres',
    'renew.done': 'Este enlace es nuevo. El anterior ya no abre nada.',
    'renew.all_done': 'Los tres enlaces son nuevos',
    'renew.all_done_help':
      'Copie los que necesite. Cuando cierre esto, la página se abre otra vez con su enlace nuevo.',
    'renew.go_on': 'Seguir con el enlace nuevo',
    'renew.wait': 'Todavía no está guardado todo lo que hizo. Inténtelo en un momento.',
    'renew.unknown':
      'No llegó respuesta, así que no es seguro si el enlace cambió. Cierre este diálogo, ábralo otra vez y mire el enlace.',
    'renew.all_unknown':
      'No llegó respuesta, así que no es seguro si los enlaces cambiaron. Deje esto abierto e inténtelo otra vez: nada se cambia dos veces. Solo si no llega respuesta le hará falta quien administra este servidor para su enlace nuevo.',

    'viewers.stance': 'Quienes observan ven postura e influencia',
    'viewers.stance_help':
      'Sin marcar, ven quién está en el mapa de poder, pero no dónde. Marcado, ven también la postura y la influencia de cada quien y cómo se les ubicó en las rondas.',

    'delete.heading': 'Eliminar este taller',
    'delete.help': 'Para todas las personas, con sus notas, aliados, plan e instantáneas.',
    'delete.button': 'Eliminar…',
    'delete.title': '¿Eliminar «{title}»?',
    'delete.for_good':
      'Notas, aliados, plan e instantáneas desaparecen para todas las personas, aquí y en el servidor. No se puede deshacer.',
    'delete.take_first': 'Lo que quiera conservar, lléveselo antes.',
    'delete.take': 'Llevárselo en archivos',
    'delete.type': 'Para confirmar, escriba el título del taller',
    'delete.type_wrong': 'Ese no es el título. Dice: {title}',
    'delete.action': 'Eliminar para siempre',
    'delete.unknown':
      'No llegó respuesta, así que no es seguro si el taller se eliminó. Inténtelo otra vez cuando vuelva la conexión.',
    'delete.done': 'Se eliminó «{title}».',
  },
)
