/** Characters that Excel takes in one cell. */
const CELL_MAX = 32_767
const CUT = '…'

/** A text as long as a cell may be; one that was longer ends with an ellipsis. */
export const fitCell = (text: string): string =>
  text.length <= CELL_MAX ? text : `${text.slice(0, CELL_MAX - 1)}${CUT}`.toWellFormed()

/** Whether a cell holds only the beginning of what was to be in it: whoever took that in would lose the rest. */
export const isCutCell = (text: string): boolean => text.length === CELL_MAX && text.endsWith(CUT)

/** Words that every object has (`constructor`, `valueOf`): write-excel-file 4 looks texts up in an object and would break the workbook. */
const isReserved = (text: string): boolean => text in Object.prototype

/** Every reader of workbooks takes `_x0041_` for the sign of that number; `_x005F_` is the underscore itself. Source: ECMA-376, 22.9.2.19. */
const NUMBERED_SIGN = /_(?=x[0-9A-Fa-f]{4}_)/g

/** A text as a workbook holds it. */
export const toWorkbookText = (text: string): string =>
  isReserved(text) ? `${text} ` : text.replace(NUMBERED_SIGN, '_x005F_')

/** A text as it was, from what a reader of workbooks says. */
export const fromWorkbookText = (text: string): string =>
  text.endsWith(' ') && isReserved(text.slice(0, -1)) ? text.slice(0, -1) : text
