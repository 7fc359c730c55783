/** The browser keeps every measure for as long as the page is open; so many of a name are plenty to look at. */
const keptOfAName = 100;

/** Notes how long something took since `start`, for whoever watches the page. */
export function noteTiming(name: string, start: number, detail: unknown): void {
  if (performance.getEntriesByName(name, 'measure').length >= keptOfAName) performance.clearMeasures(name);
  performance.measure(name, { start, detail });
}
