import { both } from '../both.ts'

/** Words of the shell: home, join, the frame around the maps, sharing, snapshots, and what goes wrong. */
export const app = both(
  {
    'app.close': 'Close',
    'away.title': 'Changed while you were away',
    'app.cancel': 'Cancel',
    'app.messages': 'Messages',
    'app.opening': 'Opening…',
    'app.language': 'Language',
    'app.theme': 'Light or dark',
    'app.theme.system': 'As on this device',
    'app.theme.light': 'Light',
    'app.theme.dark': 'Dark',
    'app.to_start': 'To the start page',
    'app.fetching': 'Loading…',
    'app.try_again': 'Try again',

    'home.headline': 'See who you have, and whom you need',
    'home.lead':
      'Allymap is a shared board for coalition workshops. Map your people and assets, place the decision-makers, and draw the lines between them, together and at the same time.',
    'home.no_account': 'No account. People join with a link, from any device.',
    'home.picture':
      'A workshop in Allymap: an asset map with colored notes in five columns, and the pointers of two people.',
    'home.create': 'New workshop',
    'home.title': 'What is it about?',
    'home.title_example': 'Keep the Elm Street library open',
    'home.template': 'Start with',
    'home.minutes': '{minutes, number} min',
    'home.people': '{least, number}–{most, number} people',
    'home.no_agenda': 'No agenda',
    'home.open_example': 'See an example',
    'home.open_example_of': 'See an example of “{title}”, filled in',
    'home.example_title': 'Example: {title}',
    'home.own_template':
      '{maps, plural, one {# map} other {# maps}}, {steps, plural, =0 {no steps} one {# step} other {# steps}}',
    'home.own_template_facts': 'Your own template',
    'home.own_language': 'Its maps are in: {language}',
    'home.workshop_language': 'Language of the maps',
    'home.create_key': 'Key of this server',
    'home.create_key_help':
      'Only people with the key may create workshops here. Ask whoever runs this server.',
    'home.create_key_wrong': 'This is not the key of this server. Check it, or ask whoever runs the server.',
    'home.create_button': 'Create workshop',
    'home.import': 'Open a file',
    'home.import_help':
      'A board that was saved from Allymap becomes a new workshop; a template becomes a choice above.',
    'home.importing': 'Reading the file…',
    'home.title_missing': 'Give the workshop a title. You can change it later.',
    'home.title_long':
      'A title has at most {max, number} characters; this one has {count, number}. Shorten it, and put the rest on a note.',
    'home.recent': 'Your workshops on this device',
    'home.recent_remove': 'Take {title} off this list',
    'home.recent_removed':
      '“{title}” is off the list. The workshop itself is untouched: its link still opens it.',
    'home.recent_stays':
      'This did not work, and nothing was changed. Load the page again, then try once more.',
    'home.recent_remove_title': 'Take it off the list?',
    'home.recent_remove_help':
      'The workshop stays as it is, but this device forgets the link, who you were in it, and its copy of the board. Without the link, nobody can get back in from here.',
    'home.recent_remove_button': 'Take off the list',
    'home.recent_remove_anyway': 'Take off, and lose it',
    'home.recent_unsent': 'Something that you wrote was never sent',
    'home.recent_unsent_help':
      'It is on this device only, and would be gone for good. To keep it, open the workshop with a connection first.',

    'join.page': 'Join',
    'join.invited': 'You are invited as',
    'join.facilitator': 'You lead this workshop as',
    'join.viewer_help':
      'With this link you can see the board as it changes. To write on it, ask the facilitator for the participant link.',
    'join.name': 'Your name',
    'join.name_help': 'Others see it beside your pointer.',
    'join.name_missing': 'Type a name, so that others know who is writing.',
    'join.name_long': 'A name has at most {max, number} characters; this one has {count, number}.',
    'join.color': 'Your color',
    'join.other_color': 'Another color',
    'join.shared': 'This is a shared computer',
    'join.shared_help': 'Nothing is kept on it: not your name, not the link, not the board.',
    'join.button': 'Join',
    'join.view_button': 'Open the board',
    'join.looking': 'Looking for the workshop…',
    'join.opening': 'Opening the board…',
    'join.viewer_name': 'Viewer',

    'problem.details': 'Details for whoever runs this server',
    'problem.reload': 'Load the page again',
    'problem.broken': 'Something in this page broke',
    'problem.broken_help':
      'What was shown as saved is safe on the server, and unsent edits are kept on this device. Load the page again; if it breaks again, tell whoever runs this server.',
    'problem.broken_part': 'This part of the board broke',
    'problem.broken_part_help': 'The rest goes on, and nothing is lost. Try again, or use another view.',
    'problem.not_fetched': 'This could not be fetched',
    'problem.not_fetched_help':
      'The connection is gone, or the server has a newer version by now. The board goes on. When the connection is back this is tried again by itself; if it does not come, load the page again.',
    'problem.no_page': 'There is nothing at this address',
    'problem.no_page_help':
      'The link may have been cut off when it was copied. Ask for it again, or start from the first page.',
    'problem.damaged_link': 'This link is damaged',
    'problem.damaged_link_help':
      'The part after “#” is the key, and it is missing or cut off. This happens when a link is wrapped over two lines or typed by hand. Ask the facilitator to send it again, or scan the QR code.',
    'problem.wrong_key': 'This link does not open a workshop',
    'problem.wrong_key_help':
      'Either the link has a mistake in it, or the facilitator has replaced it by a new one. Ask the facilitator for the current link. Nothing is lost: the workshop is not touched by this.',
    'problem.key_replaced': 'Your link was replaced by a new one',
    'problem.key_replaced_help':
      'Ask the facilitator for the new link and open it on this device: what you wrote and was not sent is offered to you there.',
    'problem.deleted': 'This workshop was deleted',
    'problem.deleted_help':
      'Its facilitator deleted it, and its notes are gone from the server. If somebody saved the board as a file, it can be opened from the start page as a new workshop.',
    'problem.away': 'The server does not answer',
    'problem.away_help':
      'Check the connection of this device. If others cannot reach it either, tell whoever runs the server. Nothing is lost.',
    'problem.busy': 'Too many requests at once',
    'problem.damaged_workshop': 'This workshop cannot be opened',
    'problem.damaged_workshop_help':
      'Its data on the server is damaged. Nothing more is written to it. Tell whoever runs the server: a backup brings it back.',
    'problem.erased': 'Something was erased from this workshop',
    'problem.erased_help':
      'The board begins anew without it, with everything else as it was. Load the page again.',
    'problem.words_unsent': 'The last words that you wrote here did not reach the server: copy them first.',
    'leave.ask': 'Leave now?',
    'leave.help':
      'What you wrote last did not reach the server yet, and this device does not keep it. If you leave now, it is gone.',
    'leave.anyway': 'Leave without it',
    'problem.copy_words': 'Copy my words',
    'problem.words_copied': 'Copied',
    'problem.role_changed': 'Your access has changed',
    'problem.role_changed_help':
      'The board has to be opened anew with what you may do now. Load the page again.',
    'problem.refused': 'The server did not take an edit',
    'problem.refused_help':
      'What was shown as saved is safe. The edit that was refused is still on this page: copy it if you need it, then load the page again.',
    'problem.too_large': 'Too much at once for one edit',
    'problem.too_large_help':
      'The server takes at most 4 MB in one edit. What was shown as saved is safe. Load the page again and put it in by parts.',

    'refused.away': 'The server does not answer. Nothing was changed. Check the connection and try again.',
    'refused.full': 'There is no room for more. Delete something first.',
    'refused.role': 'Your link does not allow that. Ask the facilitator.',
    'refused.locked': 'The facilitator has locked the board. Nothing was changed.',
    'refused.deleted': 'This workshop was deleted.',
    'refused.not_found': 'It is not there any more.',
    'refused.too_large': 'It is too large for this server: at most {max, number} MB.',
    'refused.many': 'Too many requests from your network. Wait a minute and try again.',
    'refused.storage':
      'The server cannot store anything at the moment. Nothing was changed. Try again in a minute.',
    'refused.key':
      'The link that you came with does not work any more. Ask the facilitator for the current one.',
    'refused.other':
      'That did not work. Nothing was changed. Try again; if it stays so, tell whoever runs this server ({kind}).',

    'shell.skip': 'Skip to the board',
    'shell.views': 'Views of the board',
    'shell.connections': 'Connections',
    'shell.pages': 'Partners, matrix and plan',
    'shell.partners': 'Partners',
    'shell.insight': 'Insight',
    'shell.matrix': 'Matrix',
    'shell.plan': 'Plan',
    'shell.map': 'Map',
    'shell.maps': 'Maps',
    'shell.write': 'Write',
    'shell.list': 'List',
    'shell.outline': 'Outline of this map',
    'shell.outline_of': 'Outline: {map}',
    'shell.note': 'Note',
    'shell.about_us': 'About us',
    'shell.partner': 'Partner',
    'shell.close_panel': 'Close this panel',
    'shell.title': 'Title of the workshop',
    'shell.rename': 'Change the title',

    'people.here': '{count, plural, one {# person here} other {# people here}}',
    'people.you': '(you)',

    'menu.more': 'More',
    'menu.take_away': 'Take away',
    'menu.bring_in': 'Bring in a file',
    'menu.snapshots': 'Snapshots',
    'menu.lock': 'Lock the board',
    'menu.unlock': 'Unlock the board',
    'menu.unlock_short': 'Locked: unlock',
    'menu.locked': 'The board is locked for participants.',
    'menu.unlocked': 'Everybody can edit again.',
    'menu.name': 'Change your name',
    'menu.leave': 'Leave',

    'saved.connecting': 'Connecting…',
    'saved.saving': 'Saving…',
    'saved.saved': 'Saved',
    'saved.offline': 'Offline',
    'saved.offline_kept': 'Offline: kept on this device',
    'saved.offline_not_kept': 'Offline: not kept',
    'saved.locked': 'Locked',
    'saved.locked_waiting': 'Locked: your edits wait',
    'saved.storage': 'The server cannot save',
    'saved.ended': 'Disconnected',

    'notice.away': 'No connection to the server',
    'notice.away_kept':
      'Go on working. What you write is kept on this device and sent by itself when the connection is back.',
    'notice.away_not_kept':
      'This browser keeps nothing, so do not close this page: what you wrote is sent when the connection is back. To be sure, copy it now.',
    'notice.away_reading':
      'What you see may be out of date. It is brought up to date by itself when the connection is back.',
    'notice.storage': 'The server cannot store anything at the moment',
    'notice.storage_help':
      'Nothing is lost: your edits wait on this page, and the server tries again by itself. Keep the page open until it says “Saved”.',
    'notice.locked': 'The facilitator has locked the board',
    'notice.locked_help': 'You can look at everything. Writing opens again when the facilitator unlocks it.',
    'notice.locked_waiting':
      'What you wrote meanwhile waits here and is sent when the facilitator unlocks it. Keep this page open.',
    'notice.second_tab': 'You have this workshop open twice',
    'notice.second_tab_help': 'Both tabs work and show the same. Close one if you did not mean it.',
    'notice.understood': 'All right',

    'share.button': 'Share',
  },
  {
    'app.close': 'Cerrar',
    'away.title': 'Cambió mientras no estaba',
    'app.cancel': 'Cancelar',
    'app.messages': 'Mensajes',
    'app.opening': 'Abriendo…',
    'app.language': 'Idioma',
    'app.theme': 'Claro u oscuro',
    'app.theme.system': 'Como en este dispositivo',
    'app.theme.light': 'Claro',
    'app.theme.dark': 'Oscuro',
    'app.to_start': 'Ir a la página de inicio',
    'app.fetching': 'Cargando…',
    'app.try_again': 'Intentar de nuevo',

    'home.headline': 'Vean a quién tienen y a quién necesitan',
    'home.lead':
      'Allymap es un tablero compartido para talleres de alianzas. Pongan en el mapa a su gente y sus recursos, ubiquen a quienes deciden y tracen las líneas entre ellos, juntos y al mismo tiempo.',
    'home.no_account': 'Sin cuenta. Se entra con un enlace, desde cualquier dispositivo.',
    'home.picture':
      'Un taller en Allymap: un mapa de recursos con notas de colores en cinco columnas y los punteros de dos personas.',
    'home.create': 'Taller nuevo',
    'home.title': '¿De qué trata?',
    'home.title_example': 'Que la biblioteca de la calle Olmo siga abierta',
    'home.template': 'Empezar con',
    'home.minutes': '{minutes, number} min',
    'home.people': '{least, number}–{most, number} personas',
    'home.no_agenda': 'Sin agenda',
    'home.open_example': 'Ver un ejemplo',
    'home.open_example_of': 'Ver un ejemplo de «{title}» ya relleno',
    'home.example_title': 'Ejemplo: {title}',
    'home.own_template':
      '{maps, plural, one {# mapa} other {# mapas}}, {steps, plural, =0 {sin pasos} one {# paso} other {# pasos}}',
    'home.own_template_facts': 'Su propia plantilla',
    'home.own_language': 'Sus mapas están en: {language}',
    'home.workshop_language': 'Idioma de los mapas',
    'home.create_key': 'Clave de este servidor',
    'home.create_key_help':
      'Aquí solo crean talleres quienes tienen la clave. Pídala a quien administra el servidor.',
    'home.create_key_wrong':
      'Esta no es la clave de este servidor. Revísela o pregunte a quien lo administra.',
    'home.create_button': 'Crear taller',
    'home.import': 'Abrir un archivo',
    'home.import_help':
      'Un tablero guardado desde Allymap se convierte en un taller nuevo; una plantilla pasa a ser una opción de arriba.',
    'home.importing': 'Leyendo el archivo…',
    'home.title_missing': 'Ponga un título al taller. Se puede cambiar después.',
    'home.title_long':
      'Un título tiene como máximo {max, number} caracteres; este tiene {count, number}. Acórtelo y ponga el resto en una nota.',
    'home.recent': 'Sus talleres en este dispositivo',
    'home.recent_remove': 'Quitar {title} de esta lista',
    'home.recent_removed':
      '«{title}» ya no está en la lista. El taller sigue igual: su enlace todavía lo abre.',
    'home.recent_stays': 'No se pudo, y nada cambió. Vuelva a cargar la página e inténtelo otra vez.',
    'home.recent_remove_title': '¿Quitarlo de la lista?',
    'home.recent_remove_help':
      'El taller queda como está, pero este dispositivo olvida el enlace, quién era usted en él y su copia del tablero. Sin el enlace, nadie puede volver a entrar desde aquí.',
    'home.recent_remove_button': 'Quitar de la lista',
    'home.recent_remove_anyway': 'Quitar y perderlo',
    'home.recent_unsent': 'Algo que usted escribió nunca se envió',
    'home.recent_unsent_help':
      'Solo está en este dispositivo y se perdería para siempre. Para conservarlo, abra antes el taller con conexión.',

    'join.page': 'Entrar',
    'join.invited': 'La invitación es como',
    'join.facilitator': 'Usted dirige este taller como',
    'join.viewer_help':
      'Con este enlace puede ver el tablero mientras cambia. Para escribir en él, pida a quien facilita el enlace de participante.',
    'join.name': 'Su nombre',
    'join.name_help': 'Los demás lo ven junto a su puntero.',
    'join.name_missing': 'Escriba un nombre, para que los demás sepan quién escribe.',
    'join.name_long': 'Un nombre tiene como máximo {max, number} caracteres; este tiene {count, number}.',
    'join.color': 'Su color',
    'join.other_color': 'Otro color',
    'join.shared': 'Esta computadora es compartida',
    'join.shared_help': 'No se guarda nada en ella: ni su nombre, ni el enlace, ni el tablero.',
    'join.button': 'Entrar',
    'join.view_button': 'Abrir el tablero',
    'join.looking': 'Buscando el taller…',
    'join.opening': 'Abriendo el tablero…',
    'join.viewer_name': 'Observador',

    'problem.details': 'Detalles para quien administra este servidor',
    'problem.reload': 'Recargar la página',
    'problem.broken': 'Algo se rompió en esta página',
    'problem.broken_help':
      'Lo que aparecía como guardado está a salvo en el servidor, y lo no enviado queda en este dispositivo. Cargue la página de nuevo; si vuelve a fallar, avise a quien administra este servidor.',
    'problem.broken_part': 'Esta parte del tablero se rompió',
    'problem.broken_part_help': 'Lo demás sigue, y no se pierde nada. Inténtelo de nuevo o use otra vista.',
    'problem.not_fetched': 'No se pudo traer esta parte',
    'problem.not_fetched_help':
      'No hay conexión, o el servidor ya tiene una versión más nueva. El tablero sigue. Cuando vuelva la conexión se intentará de nuevo solo; si no llega, cargue la página de nuevo.',
    'problem.no_page': 'No hay nada en esta dirección',
    'problem.no_page_help':
      'Tal vez el enlace se cortó al copiarlo. Pídalo de nuevo o empiece desde la primera página.',
    'problem.damaged_link': 'Este enlace está dañado',
    'problem.damaged_link_help':
      'La parte después de «#» es la clave, y falta o está cortada. Pasa cuando un enlace se parte en dos líneas o se escribe a mano. Pida a quien facilita que lo envíe otra vez o escanee el código QR.',
    'problem.wrong_key': 'Este enlace no abre ningún taller',
    'problem.wrong_key_help':
      'O el enlace tiene un error, o quien facilita lo cambió por uno nuevo. Pídale el enlace actual. No se pierde nada: el taller no cambia por esto.',
    'problem.key_replaced': 'Su enlace se cambió por uno nuevo',
    'problem.key_replaced_help':
      'Pida el enlace nuevo a quien facilita y ábralo en este dispositivo: allí se le ofrece lo que escribió y no se envió.',
    'problem.deleted': 'Este taller fue eliminado',
    'problem.deleted_help':
      'Quien lo facilitaba lo eliminó y sus notas ya no están en el servidor. Si alguien guardó el tablero como archivo, se puede abrir desde la página de inicio como taller nuevo.',
    'problem.away': 'El servidor no responde',
    'problem.away_help':
      'Revise la conexión de este dispositivo. Si otras personas tampoco llegan, avise a quien administra el servidor. No se pierde nada.',
    'problem.busy': 'Demasiadas solicitudes a la vez',
    'problem.damaged_workshop': 'Este taller no se puede abrir',
    'problem.damaged_workshop_help':
      'Sus datos en el servidor están dañados. Ya no se escribe nada en él. Avise a quien administra el servidor: una copia de respaldo lo recupera.',
    'problem.erased': 'Se borró algo de este taller',
    'problem.erased_help':
      'El tablero empieza de nuevo sin eso; lo demás sigue como estaba. Cargue la página otra vez.',
    'problem.words_unsent': 'Lo último que escribió aquí no llegó al servidor: cópielo primero.',
    'leave.ask': '¿Salir ahora?',
    'leave.help':
      'Lo último que escribió todavía no llegó al servidor y este equipo no lo guarda. Si sale ahora, se pierde.',
    'leave.anyway': 'Salir sin guardarlo',
    'problem.copy_words': 'Copiar mis palabras',
    'problem.words_copied': 'Copiado',
    'problem.role_changed': 'Su acceso cambió',
    'problem.role_changed_help':
      'Hay que abrir el tablero de nuevo con lo que ahora puede hacer. Cargue la página otra vez.',
    'problem.refused': 'El servidor no aceptó un cambio',
    'problem.refused_help':
      'Lo que aparecía como guardado está a salvo. El cambio rechazado sigue en esta página: cópielo si lo necesita y cargue la página otra vez.',
    'problem.too_large': 'Demasiado en un solo cambio',
    'problem.too_large_help':
      'El servidor acepta como máximo 4 MB en un cambio. Lo que aparecía como guardado está a salvo. Cargue la página otra vez y póngalo por partes.',

    'refused.away': 'El servidor no responde. No cambió nada. Revise la conexión e inténtelo de nuevo.',
    'refused.full': 'No queda espacio. Elimine algo primero.',
    'refused.role': 'Su enlace no permite eso. Pregunte a quien facilita.',
    'refused.locked': 'Quien facilita bloqueó el tablero. No cambió nada.',
    'refused.deleted': 'Este taller fue eliminado.',
    'refused.not_found': 'Ya no está ahí.',
    'refused.too_large': 'Es demasiado grande para este servidor: como máximo {max, number} MB.',
    'refused.many': 'Demasiadas solicitudes desde su red. Espere un minuto e inténtelo de nuevo.',
    'refused.storage':
      'El servidor no puede guardar nada en este momento. No cambió nada. Inténtelo en un minuto.',
    'refused.key': 'El enlace con el que entró ya no funciona. Pida el actual a quien facilita.',
    'refused.other':
      'Eso no funcionó. No cambió nada. Inténtelo de nuevo; si sigue así, avise a quien administra este servidor ({kind}).',

    'shell.skip': 'Saltar al tablero',
    'shell.views': 'Vistas del tablero',
    'shell.connections': 'Conexiones',
    'shell.pages': 'Aliados, matriz y plan',
    'shell.partners': 'Aliados',
    'shell.insight': 'Análisis',
    'shell.matrix': 'Matriz',
    'shell.plan': 'Plan',
    'shell.map': 'Mapa',
    'shell.maps': 'Mapas',
    'shell.write': 'Escribir',
    'shell.list': 'Lista',
    'shell.outline': 'Esquema de este mapa',
    'shell.outline_of': 'Esquema: {map}',
    'shell.note': 'Nota',
    'shell.about_us': 'Sobre nosotros',
    'shell.partner': 'Aliado',
    'shell.close_panel': 'Cerrar este panel',
    'shell.title': 'Título del taller',
    'shell.rename': 'Cambiar el título',

    'people.here': '{count, plural, one {# persona aquí} other {# personas aquí}}',
    'people.you': '(usted)',

    'menu.more': 'Más',
    'menu.take_away': 'Llevarse',
    'menu.bring_in': 'Traer un archivo',
    'menu.snapshots': 'Instantáneas',
    'menu.lock': 'Bloquear el tablero',
    'menu.unlock': 'Desbloquear el tablero',
    'menu.unlock_short': 'Bloqueado: abrir',
    'menu.locked': 'El tablero está bloqueado para participantes.',
    'menu.unlocked': 'Todos pueden editar otra vez.',
    'menu.name': 'Cambiar su nombre',
    'menu.leave': 'Salir',

    'saved.connecting': 'Conectando…',
    'saved.saving': 'Guardando…',
    'saved.saved': 'Guardado',
    'saved.offline': 'Sin conexión',
    'saved.offline_kept': 'Sin conexión: queda en este dispositivo',
    'saved.offline_not_kept': 'Sin conexión: no queda guardado',
    'saved.locked': 'Bloqueado',
    'saved.locked_waiting': 'Bloqueado: sus cambios esperan',
    'saved.storage': 'El servidor no puede guardar',
    'saved.ended': 'Desconectado',

    'notice.away': 'No hay conexión con el servidor',
    'notice.away_kept':
      'Siga trabajando. Lo que escriba queda en este dispositivo y se envía solo cuando vuelva la conexión.',
    'notice.away_not_kept':
      'Este navegador no guarda nada, así que no cierre esta página: lo escrito se envía cuando vuelva la conexión. Para estar seguro, cópielo ahora.',
    'notice.away_reading':
      'Lo que ve puede estar desactualizado. Se actualiza solo cuando vuelva la conexión.',
    'notice.storage': 'El servidor no puede guardar nada en este momento',
    'notice.storage_help':
      'No se pierde nada: sus cambios esperan en esta página y el servidor lo intenta de nuevo solo. Deje la página abierta hasta que diga «Guardado».',
    'notice.locked': 'Quien facilita bloqueó el tablero',
    'notice.locked_help': 'Puede verlo todo. Se podrá escribir cuando quien facilita lo desbloquee.',
    'notice.locked_waiting':
      'Lo que escribió mientras tanto espera aquí y se envía cuando quien facilita lo desbloquee. Deje esta página abierta.',
    'notice.second_tab': 'Tiene este taller abierto dos veces',
    'notice.second_tab_help':
      'Las dos pestañas funcionan y muestran lo mismo. Cierre una si no era su intención.',
    'notice.understood': 'De acuerdo',

    'share.button': 'Compartir',
  },
)
