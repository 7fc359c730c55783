/** Loaded when it is opened, or while the page is idle. */
export const loadSqlPage = () => import('./SqlPage.svelte');
export const loadEditor = () => import('./editor.ts');
