import { both } from '../both.ts'

/** Words of the shell: home, join, the frame around the maps, sharing, snapshots, and what goes wrong. */
export const app = both(
  {
    'app.close': 'Close',
    'app.cancel': 'Cancel',
  },
  {
    'app.close': 'Cerrar',
    'app.cancel': 'Cancelar',
  },
)
