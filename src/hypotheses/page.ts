/** Loaded when it is opened, or while the page is idle. */
export const loadRegister = () => import('./HypothesesPage.svelte');
