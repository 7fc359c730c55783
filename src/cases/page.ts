/** Loaded when it is opened. */
export const loadCasesPage = () => import('./CasesPage.svelte');
