/** Loaded when it is opened, or while the page is idle. */
export const loadPrivacy = () => import('./PrivacyPage.svelte');
