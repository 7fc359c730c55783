/** Loaded when it is opened, or while the page is idle. */
export const loadPracticePage = () => import('./PracticePage.svelte');
