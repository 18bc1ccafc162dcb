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
