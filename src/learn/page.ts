/** Loaded when it is opened. */
export const loadLearnPage = () => import('./LearnPage.svelte');
