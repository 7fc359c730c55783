/** Loaded when it is opened. */
export const loadMadePage = () => import('./MadePage.svelte');
