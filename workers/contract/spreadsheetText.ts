/** Space, controls and characters without width, which spreadsheets pass over, then a sign that begins a formula. */
const formulaStart = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/u;

/** True for text that a spreadsheet could take for a formula and run (OWASP, CSV injection). */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text);
}
