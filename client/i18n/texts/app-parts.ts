import { both } from '../both.ts'

/** Words of dialogs that are fetched once they are asked for: sharing, erasing, snapshots. */
export const appParts = both(
  {
    'erase.everywhere': 'Erase everywhere…',
    'erase.action': 'Erase for good',
    'erase.for_good':
      'It goes from the board, from every snapshot and from the server’s files. This cannot be undone. Everybody is asked to load the page again.',
    'erase.record_title': 'Erase the record “{name}” everywhere?',
    'erase.record_notes': 'Also the notes that it was made from',
    'erase.person': 'Erase a person',
    'erase.choose': 'Choose a person',
    'erase.person_help': 'Their name goes everywhere. What they wrote stays, by nobody.',
    'erase.person_title': 'Erase {name} everywhere?',
    'erase.person_notes': 'Also their notes and comments',
    'erase.failed': 'That did not work. Nothing was erased.',
    'share.title': 'Share this workshop',
    'share.fetching': 'Fetching the links…',
    'share.participant': 'To take part',
    'share.participant_help':
      'For everyone in the room: they write notes, move them, and fill in partner records.',
    'share.viewer': 'To look on',
    'share.viewer_help':
      'They see the board as it changes, without contacts, money and private remarks, and change nothing.',
    'share.facilitator': 'To lead',
    'share.facilitator_help': 'For you on another device, and for whoever leads with you.',
    'share.facilitator_warning':
      'This link is a key. Whoever has it can lock, restore and delete the workshop.',
    'share.link_of': 'Link: {name}',
    'share.copy': 'Copy',
    'share.copy_of': 'Copy the link: {name}',
    'share.copied': 'Copied',
    'share.copied_of': 'Copied the link: {name}',
    'share.copy_by_hand':
      'This browser does not let the page copy. The link is marked: press Ctrl+C (⌘C on a Mac).',
    'share.qr': 'QR code',
    'share.qr_of': 'QR code: {name}',
    'share.qr_label': 'QR code of the link: {name}',
    'share.own_note': 'This is the link that you came with. Other links come from the facilitator.',

    'file.title': 'Save the board as a file',
    'file.save': 'Save the file',
    'file.help':
      'The file can be opened from the start page, here or on another Allymap server, and makes a new workshop with the same content.',
    'file.private_note':
      'It holds everything: every note, where each person or group stands, and the private remarks in partner records. Give it only to people who may read all that.',
    'file.viewer_note': 'It holds what you can see: no contacts and no private remarks.',

    'snap.title': 'Snapshots',
    'snap.lead': 'A snapshot keeps the board as it is now: to look at later, or to go back to.',
    'snap.name': 'Name of a new snapshot',
    'snap.name_example': 'After the first round',
    'snap.name_missing': 'Give the snapshot a name, so that you find it again.',
    'snap.name_long': 'A name has at most {max, number} characters; this one has {count, number}.',
    'snap.save': 'Save snapshot',
    'snap.saved': 'Snapshot “{name}” is saved.',
    'snap.fetching': 'Fetching the snapshots…',
    'snap.none': 'No snapshots yet',
    'snap.none_help': 'Save one before something changes a lot, such as a new step or a clean-up.',
    'snap.counts':
      '{notes, plural, one {# note} other {# notes}}, {partners, plural, one {# partner} other {# partners}}',
    'snap.open': 'Open',
    'snap.open_named': 'Open {name} in a new tab',
    'snap.restore': 'Go back',
    'snap.restore_named': 'Go back to {name}',
    'snap.restore_title': 'Go back to this snapshot?',
    'snap.restore_help':
      'The board becomes what it was then, for everyone. The present state is saved first as a snapshot of its own, so you can return to it.',
    'snap.restored': 'The board is as it was at “{name}”. The state before is under “Made automatically”.',
    'snap.delete': 'Delete',
    'snap.delete_named': 'Delete {name}',
    'snap.delete_title': 'Delete this snapshot?',
    'snap.delete_help': 'The board itself stays as it is. The snapshot cannot be brought back.',
    'snap.deleted': 'Snapshot “{name}” is deleted.',
  },
  {
    'erase.everywhere': 'Borrar en todas partes…',
    'erase.action': 'Borrar para siempre',
    'erase.for_good':
      'Desaparece del tablero, de cada copia guardada y de los archivos del servidor. No se puede deshacer. Se pedirá a todas las personas que carguen la página otra vez.',
    'erase.record_title': '¿Borrar la ficha «{name}» en todas partes?',
    'erase.record_notes': 'También las notas de las que salió',
    'erase.person': 'Borrar a una persona',
    'erase.choose': 'Elija a una persona',
    'erase.person_help': 'Su nombre desaparece en todas partes. Lo que escribió queda, sin autoría.',
    'erase.person_title': '¿Borrar a {name} en todas partes?',
    'erase.person_notes': 'También sus notas y comentarios',
    'erase.failed': 'No funcionó. No se borró nada.',
    'share.title': 'Compartir este taller',
    'share.fetching': 'Buscando los enlaces…',
    'share.participant': 'Para participar',
    'share.participant_help': 'Para todos en la sala: escriben notas, las mueven y llenan fichas de aliados.',
    'share.viewer': 'Para observar',
    'share.viewer_help':
      'Ven el tablero mientras cambia, sin contactos, dinero ni comentarios privados, y no cambian nada.',
    'share.facilitator': 'Para dirigir',
    'share.facilitator_help': 'Para usted en otro dispositivo y para quien dirija con usted.',
    'share.facilitator_warning':
      'Este enlace es una llave. Quien lo tenga puede bloquear, restaurar y eliminar el taller.',
    'share.link_of': 'Enlace: {name}',
    'share.copy': 'Copiar',
    'share.copy_of': 'Copiar el enlace: {name}',
    'share.copied': 'Copiado',
    'share.copied_of': 'Enlace copiado: {name}',
    'share.copy_by_hand':
      'Este navegador no deja copiar desde la página. El enlace está marcado: pulse Ctrl+C (⌘C en Mac).',
    'share.qr': 'Código QR',
    'share.qr_of': 'Código QR: {name}',
    'share.qr_label': 'Código QR del enlace: {name}',
    'share.own_note': 'Este es el enlace con el que usted entró. Los otros enlaces los da quien facilita.',

    'file.title': 'Guardar el tablero como archivo',
    'file.save': 'Guardar el archivo',
    'file.help':
      'El archivo se puede abrir desde la página de inicio, aquí o en otro servidor de Allymap, y crea un taller nuevo con el mismo contenido.',
    'file.private_note':
      'Contiene todo: cada nota, la posición de cada persona o grupo y los comentarios privados de las fichas. Entréguelo solo a quien pueda leer todo eso.',
    'file.viewer_note': 'Contiene lo que usted puede ver: sin contactos ni comentarios privados.',

    'snap.title': 'Instantáneas',
    'snap.lead': 'Una instantánea guarda el tablero como está ahora: para verlo después o para volver a él.',
    'snap.name': 'Nombre de una instantánea nueva',
    'snap.name_example': 'Después de la primera ronda',
    'snap.name_missing': 'Ponga un nombre a la instantánea, para encontrarla después.',
    'snap.name_long': 'Un nombre tiene como máximo {max, number} caracteres; este tiene {count, number}.',
    'snap.save': 'Guardar instantánea',
    'snap.saved': 'La instantánea «{name}» está guardada.',
    'snap.fetching': 'Buscando las instantáneas…',
    'snap.none': 'Todavía no hay instantáneas',
    'snap.none_help':
      'Guarde una antes de que cambie mucho, por ejemplo antes de un paso nuevo o de ordenar.',
    'snap.counts':
      '{notes, plural, one {# nota} other {# notas}}, {partners, plural, one {# aliado} other {# aliados}}',
    'snap.open': 'Abrir',
    'snap.open_named': 'Abrir {name} en otra pestaña',
    'snap.restore': 'Volver',
    'snap.restore_named': 'Volver a {name}',
    'snap.restore_title': '¿Volver a esta instantánea?',
    'snap.restore_help':
      'El tablero vuelve a ser el de entonces, para todos. Antes, el estado actual se guarda como una instantánea propia, así que se puede regresar a él.',
    'snap.restored': 'El tablero está como en «{name}». El estado anterior está en «Hechas automáticamente».',
    'snap.delete': 'Eliminar',
    'snap.delete_named': 'Eliminar {name}',
    'snap.delete_title': '¿Eliminar esta instantánea?',
    'snap.delete_help': 'El tablero queda como está. La instantánea no se puede recuperar.',
    'snap.deleted': 'La instantánea «{name}» está eliminada.',
  },
)
