/**
 * Pictures of a report are texts that are put into a page as they are. Only what chartToSvg writes is let in: drawing
 * elements, their geometry and paint, and text. No script, handler, style, link or reference to anything outside.
 */

const elements = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern clipPath'.split(
    ' ',
  ),
);

const attributes = new Set(
  (
    'xmlns x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height viewBox transform id clip-path ' +
    'patternUnits patternTransform patternContentUnits preserveAspectRatio fill fill-opacity stroke ' +
    'stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin opacity paint-order ' +
    'font-family font-size font-weight text-anchor dominant-baseline letter-spacing'
  ).split(' '),
);

const piece = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>|[^<>]+/gy;
const attribute = /\s+([\w:-]+)="([^"]*)"/g;

/** An address inside the picture itself is the only one there may be. */
const isHarmless = (value: string): boolean =>
  !/url\(|[:\\]/i.test(value.replace(/url\((?:"|&quot;)?#[\w-]+(?:"|&quot;)?\)/g, ''));

export function isDrawing(svg: string): boolean {
  if (!svg.startsWith('<svg')) return false;
  const open: string[] = [];
  let end = 0;
  piece.lastIndex = 0;
  for (let found = piece.exec(svg); found !== null; found = piece.exec(svg)) {
    end = piece.lastIndex;
    const [, closing, name, given = '', empty] = found;
    if (name === undefined) continue;
    if (open.length === 0 && found.index > 0) return false;
    if (!elements.has(name)) return false;
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!empty) open.push(name);
    for (const [, key = '', value = ''] of given.matchAll(attribute)) {
      if (!attributes.has(key)) return false;
      if (key === 'xmlns' ? value !== 'http://www.w3.org/2000/svg' : !isHarmless(value)) return false;
    }
  }
  return end === svg.length && open.length === 0;
}

/** The same picture under names of its own, so that several can stand in one page. */
export function withOwnNames(svg: string, prefix: string): string {
  return svg
    .replace(/ id="([^"]*)"/g, ` id="${prefix}-$1"`)
    .replace(/url\((&quot;|")?#([^)"&]*)(?:&quot;|")?\)/g, `url(#${prefix}-$2)`);
}

/** Width and height as drawn. */
export function sizeOf(svg: string): readonly [number, number] {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  return [Number(box?.[1] ?? 0) || 640, Number(box?.[2] ?? 0) || 360];
}
