/** Loaded when they are asked for, or while the page is idle. */
export const loadReportPage = () => import('./ReportPage.svelte');
export const loadCapture = () => import('./capture.ts');
export const loadSource = () => import('./source.ts');
export const loadShelf = () => import('./shelf.svelte.ts');
export const loadNotice = () => import('./ReportNotice.svelte');
export const loadExports = () => import('./exportReport.ts');
export const loadWorkbook = () => import('./writeWorkbook.ts');
export const loadSlides = () => import('./writeSlides.ts');
export const loadPptx = () => import('pptxgenjs');
export const loadFolder = () => import('./writeFolder.ts');

export type Capture = Awaited<ReturnType<typeof loadCapture>>;
