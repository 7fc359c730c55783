/** Loaded when it is opened, or while the page is idle. */
export const loadHelp = () => import('./HelpPage.svelte');
