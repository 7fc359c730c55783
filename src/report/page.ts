/** Loaded when they are asked for, or while the page is idle. */
export const loadReportPage = () => import('./ReportPage.svelte');
export const loadCapture = () => import('./capture.ts');
export const loadExports = () => import('./exportReport.ts');

export type Capture = Awaited<ReturnType<typeof loadCapture>>;
