/** Loaded when they are opened. */
export const loadClassPage = () => import('./ClassPage.svelte');
export const loadJoinPage = () => import('./JoinPage.svelte');
export const loadClassBar = () => import('./ClassBar.svelte');
