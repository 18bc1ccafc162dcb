/** Words that every object has (`constructor`, `valueOf`): write-excel-file 4 looks texts up in an object and would break the workbook. */
const isReserved = (text: string): boolean => text in Object.prototype

/** A text as a workbook holds it. */
export const toWorkbookText = (text: string): string => (isReserved(text) ? `${text} ` : text)

/** A workbook's text as it was. */
export const fromWorkbookText = (text: string): string =>
  text.endsWith(' ') && isReserved(text.slice(0, -1)) ? text.slice(0, -1) : text
