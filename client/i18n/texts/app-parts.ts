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
    'share.kept_until':
      'Kept until {date}. Every change to the board puts that off; after it the workshop is deleted.',
    'share.own_note': 'This is the link that you came with. Other links come from the facilitator.',

    'import.failed': 'The file was not opened, and nothing was created',
    'import.not_json':
      '“{name}” is not a board file: it is not JSON. Choose a file that was saved from Allymap with “Take away”, “The whole board”.',
    'import.not_a_board':
      '“{name}” is JSON, but not a board of Allymap. Choose a file that was saved from Allymap with “Take away”, “The whole board”.',
    'import.newer':
      '“{name}” comes from a newer version of Allymap. Update this server, or save the file again from an older one.',
    'import.invalid': '“{name}” has something in it that a board cannot hold, at {path}: {detail}',
    'import.too_large':
      '“{name}” has {size, number, ::.0} MB; a board file may have {max, number} MB. Take something out of the board before you save it.',
    'import.unreadable':
      '“{name}” could not be read from this device. Try again, or copy it to another folder first.',
    'import.empty': '“{name}” is empty.',

    'file.title': 'Save the board as a file',
    'file.save': 'Save the file',
    'file.help':
      'The file can be opened from the start page, here or on another Allymap server, and makes a new workshop with the same content.',
    'file.private_note':
      'It holds everything: every note, where each person or group stands, and the private remarks in partner records. Give it only to people who may read all that.',
    'file.viewer_note': 'It holds what you can see: no contacts and no private remarks.',

    'snap.before_restore': 'Before going back to “{name}”',
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
    'snap.restored':
      'The facilitator took the board back to what it was on {when}. What stood here before is kept under “Snapshots”.',
    'snap.restore_help':
      'The board becomes what it was then, for everyone. The present state is saved first as a snapshot of its own, so you can return to it.',
    'snap.delete': 'Delete',
    'snap.delete_named': 'Delete {name}',
    'snap.delete_title': 'Delete this snapshot?',
    'snap.delete_help': 'The board itself stays as it is. The snapshot cannot be brought back.',
    'snap.deleted': 'Snapshot “{name}” is deleted.',
    'snap.opening': 'Opening the snapshot…',
    'snap.page_kind': 'Snapshot, to read only',
    'snap.page_help': 'The board as it was then. Nothing on this page changes when the board does.',
    'snap.left_out':
      '{count, plural, one {One thing in this snapshot could not be read and is left out.} other {# things in this snapshot could not be read and are left out.}}',
    'snap.to_board': 'To the board of today',
    'snap.gone': 'This snapshot is not there any more',
    'snap.gone_help': 'The facilitator may have deleted it. The board itself is not touched by this.',
    'snap.no_notes': 'No notes on this map.',
    'snap.no_zone': 'In no column',
    'snap.unplaced': 'Not placed yet',
    'snap.places_hidden': 'On this map (where they stand is not shown with this link)',
    'snap.table_of': 'Table: {name}',
    'snap.note': 'Note',
    'snap.stance': 'Where they stand',
    'snap.influence': 'Influence',
    'snap.target': 'Decides',
    'snap.no_name': 'No name yet',
    'snap.partner': 'Partner',
    'snap.sector': 'Sector',
    'snap.status': 'Relationship',
    'snap.owner': 'Owner',
    'snap.first_step': 'First step',
    'snap.goals': 'Goals',
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
    'share.kept_until':
      'Se guarda hasta el {date}. Cada cambio en el tablero aplaza esa fecha; después se borra el taller.',
    'share.own_note': 'Este es el enlace con el que usted entró. Los otros enlaces los da quien facilita.',

    'import.failed': 'El archivo no se abrió y no se creó nada',
    'import.not_json':
      '«{name}» no es un archivo de tablero: no es JSON. Elija un archivo guardado desde Allymap con «Llevarse», «El tablero entero».',
    'import.not_a_board':
      '«{name}» es JSON, pero no es un tablero de Allymap. Elija un archivo guardado desde Allymap con «Llevarse», «El tablero entero».',
    'import.newer':
      '«{name}» viene de una versión más nueva de Allymap. Actualice este servidor o guarde el archivo otra vez desde uno anterior.',
    'import.invalid': '«{name}» contiene algo que un tablero no admite, en {path}: {detail}',
    'import.too_large':
      '«{name}» tiene {size, number, ::.0} MB; un archivo de tablero puede tener {max, number} MB. Quite algo del tablero antes de guardarlo.',
    'import.unreadable':
      'No se pudo leer «{name}» en este dispositivo. Inténtelo de nuevo o cópielo antes a otra carpeta.',
    'import.empty': '«{name}» está vacío.',

    'file.title': 'Guardar el tablero como archivo',
    'file.save': 'Guardar el archivo',
    'file.help':
      'El archivo se puede abrir desde la página de inicio, aquí o en otro servidor de Allymap, y crea un taller nuevo con el mismo contenido.',
    'file.private_note':
      'Contiene todo: cada nota, la posición de cada persona o grupo y los comentarios privados de las fichas. Entréguelo solo a quien pueda leer todo eso.',
    'file.viewer_note': 'Contiene lo que usted puede ver: sin contactos ni comentarios privados.',

    'snap.before_restore': 'Antes de volver a «{name}»',
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
    'snap.restored':
      'Quien facilita llevó el tablero a como estaba el {when}. Lo que había antes está guardado en «Instantáneas».',
    'snap.restore_help':
      'El tablero vuelve a ser el de entonces, para todos. Antes, el estado actual se guarda como una instantánea propia, así que se puede regresar a él.',
    'snap.delete': 'Eliminar',
    'snap.delete_named': 'Eliminar {name}',
    'snap.delete_title': '¿Eliminar esta instantánea?',
    'snap.delete_help': 'El tablero queda como está. La instantánea no se puede recuperar.',
    'snap.deleted': 'La instantánea «{name}» está eliminada.',
    'snap.opening': 'Abriendo la instantánea…',
    'snap.page_kind': 'Instantánea, solo para leer',
    'snap.page_help': 'El tablero como estaba entonces. Nada en esta página cambia cuando cambia el tablero.',
    'snap.left_out':
      '{count, plural, one {Una cosa de esta instantánea no se pudo leer y falta.} other {# cosas de esta instantánea no se pudieron leer y faltan.}}',
    'snap.to_board': 'Al tablero de hoy',
    'snap.gone': 'Esta instantánea ya no está',
    'snap.gone_help': 'Tal vez quien facilita la eliminó. El tablero no cambia por esto.',
    'snap.no_notes': 'No hay notas en este mapa.',
    'snap.no_zone': 'En ninguna columna',
    'snap.unplaced': 'Sin ubicar todavía',
    'snap.places_hidden': 'En este mapa (este enlace no muestra su posición)',
    'snap.table_of': 'Tabla: {name}',
    'snap.note': 'Nota',
    'snap.stance': 'Posición',
    'snap.influence': 'Influencia',
    'snap.target': 'Decide',
    'snap.no_name': 'Sin nombre todavía',
    'snap.partner': 'Aliado',
    'snap.sector': 'Sector',
    'snap.status': 'Relación',
    'snap.owner': 'Responsable',
    'snap.first_step': 'Primer paso',
    'snap.goals': 'Metas',
  },
)
