import { both } from '../both.ts'

/** Words of the shell: home, join, the frame around the maps, sharing, snapshots, and what goes wrong. */
export const app = both(
  {
    'app.close': 'Close',
    'app.messages': 'Messages',
    'app.cancel': 'Cancel',
  },
  {
    'app.close': 'Cerrar',
    'app.messages': 'Mensajes',
    'app.cancel': 'Cancelar',
  },
)
