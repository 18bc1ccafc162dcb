import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkList } from './scripts/chunk-list.ts'
import { chunkGroups } from './scripts/client-chunks.ts'
import { earlyFetches } from './scripts/early-fetches.ts'
import { finishedTexts } from './scripts/finished-texts.ts'

/** Schemas are made when their module is read, so zod and its setting must stand in one chunk that all others import. */
const zodFirst = /\/client\/platform\/zod-without-eval\.ts$|\/node_modules\/zod\//

export default defineConfig({
  plugins: [finishedTexts(), earlyFetches(), chunkList(), react()],
  publicDir: false,
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // The content security rules allow no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'zod', test: zodFirst, priority: 21 },
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\//, priority: 20 },
            ...chunkGroups(),
          ],
        },
      },
    },
  },
})
