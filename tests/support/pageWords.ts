import type { App } from './app.ts';

/** Texts anybody reads or hears on the page now, but for the bytes of the file and for code. */
export async function readWords(app: App): Promise<string[]> {
  return app.page.evaluate(() => {
    const skipped =
      'script, style, code, pre, kbd, [lang]:not(html), table td, select[aria-label] option, .lesson-text, li:has(cite)';
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !parent.closest(skipped) && parent.checkVisibility())
        found.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(skipped)) continue;
      for (const name of [
        'aria-label',
        'title',
        'placeholder',
        'alt',
        'aria-valuetext',
        'aria-description',
      ]) {
        found.push(element.getAttribute(name) ?? '');
      }
    }
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Words that are the same in Korean, and those of the test’s own file. */
export const sameInKorean =
  /customer_id|order_date|amount|order_no|shop\.csv|empty\.csv|\b(RFM|CSV|TSV|SQL|SVG|PNG|UTF|LE|BE|CP|gzip|ZIP|XLSX|JSON|present|DuckDB|English|Dangol|connect-src|self|WebAssembly|Enter|Esc|Ctrl|Shift|K|KB|MB|B|R|F|M|O\d+|C\d+|x|n|list|v?\d[\w.]*|ID|P|max|min|KPI|AOV|ARPU|CRR|CLTV|CAC|LTV|ROAS|ROI|NPS|CRM|HTML|MAD|Benjamini|Hochberg|Anderson|Goodman|Iglewicz|Hoaglin|CTR|CTOR|SHA|CVR|LMDI|MASE|DBSCAN|PrefixSpan|Zhang|CUPED|BCa|Fleiss|dangol-design\.json|ln|in memory|zip|README|sw\.js|OPFS|localStorage|IndexedDB|CacheStorage|caches|fileSystem|indexedDB|serviceWorkerRegistrations|files\.json|privacy-check\.invalid|fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebRTC|DNS|docs|hosting|F12|BG|NBD|ABC|SRM|CSP|Chrome|Edge|Firefox|Safari|SELECT|WITH|FROM|VALUES|PIVOT|DESCRIBE|SUMMARIZE|SHOW|EXPLAIN)\b/g;

/** What is too wide for the page, and what is too small to press. */
export async function findTight(app: App): Promise<string[]> {
  const { over, small } = await app.page.evaluate(() => {
    const tiny = [
      ...document.querySelectorAll('button, select, input:not([type=file]), summary, [role=button]'),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 23.5 || box.height < 23.5))
      // A label around it, or beside it, is pressed instead.
      .filter(({ element }) => !(element instanceof HTMLInputElement && (element.labels?.length ?? 0) > 0))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`);
    return { over: document.documentElement.scrollWidth - innerWidth, small: tiny };
  });
  return [...(over > 0 ? [`${over} pixels too wide`] : []), ...small.map((text) => `small: ${text}`)];
}
