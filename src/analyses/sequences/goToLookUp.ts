export const lookUpId = 'sequences-lookup';

/** To the table that was asked for by pressing a part of a picture. */
export function goToLookUp(): void {
  document.getElementById(lookUpId)?.querySelector('select')?.focus();
}
