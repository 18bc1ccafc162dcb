import { createContext, useContext } from 'react'

/** Does what an item of a menu means: at once, or, in a context menu, when the menu is gone and the map has the focus again. */
export type Later = (deed: () => void) => void

const LaterContext = createContext<Later>(deed => deed())
export const LaterProvider = LaterContext.Provider
export const useLater = (): Later => useContext(LaterContext)
