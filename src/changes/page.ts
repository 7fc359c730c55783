/** Loaded when it is opened, or while the page is idle. */
export const loadChangesPage = () => import('./ChangesPage.svelte');
