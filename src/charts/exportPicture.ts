/** Turning a chart on the page into a picture that stands alone. */

const svgNamespace = 'http://www.w3.org/2000/svg';

const drawnElements: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern clipPath'.split(
    ' ',
  ),
);

/** Geometry and text; styling is added from what the browser computed. Everything else stays behind. */
const keptAttributes: ReadonlySet<string> = new Set(
  (
    'x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height viewBox transform id clip-path ' +
    'patternUnits patternTransform patternContentUnits preserveAspectRatio'
  ).split(' '),
);

const paintProperties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
] as const;

const textProperties = [
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
] as const;

export interface PictureHeading {
  readonly title: string;
  readonly subtitle: string;
}

/**
 * A copy of the chart as one SVG text: colours and fonts written out, heading above, background below.
 * Only drawing elements and geometry are carried over, so it holds no script, handler, link or style sheet.
 */
export function chartToSvg(chart: SVGSVGElement, heading: PictureHeading): string {
  const pad = 16;
  const [width, height] = sizeOf(chart);
  const titleLines = wrapText(heading.title, width, 18);
  const subtitleLines = wrapText(heading.subtitle, width, 12);
  const headingHeight = titleLines.length * 24 + subtitleLines.length * 18 + 12;
  const style = getComputedStyle(chart);
  const paint = colourNormaliser();
  const root = element('svg', {
    xmlns: svgNamespace,
    width: width + 2 * pad,
    height: height + headingHeight + 2 * pad,
    viewBox: `0 0 ${width + 2 * pad} ${height + headingHeight + 2 * pad}`,
  });
  const paper = style.getPropertyValue('--paper').trim() || '#ffffff';
  root.append(element('rect', { width: '100%', height: '100%', fill: paint(paper) }));
  const head = {
    'font-family': style.fontFamily,
    fill: paint(style.getPropertyValue('--ink').trim() || '#000000'),
  };
  titleLines.forEach((line, i) => {
    root.append(
      textElement(line, { ...head, x: pad, y: pad + 18 + i * 24, 'font-size': 18, 'font-weight': 600 }),
    );
  });
  subtitleLines.forEach((line, i) => {
    const y = pad + titleLines.length * 24 + 12 + i * 18;
    root.append(textElement(line, { ...head, x: pad, y, 'font-size': 12, 'fill-opacity': 0.75 }));
  });
  const body = element('g', { transform: `translate(${pad} ${pad + headingHeight})` });
  for (const child of chart.children) copyInto(body, child, paint);
  root.append(body);
  return new XMLSerializer().serializeToString(root);
}

/** The drawing alone, without heading and background, for a page that sets these itself. */
export function drawingToSvg(chart: SVGSVGElement): string {
  const [width, height] = sizeOf(chart);
  const root = element('svg', { xmlns: svgNamespace, width, height, viewBox: `0 0 ${width} ${height}` });
  const paint = colourNormaliser();
  for (const child of chart.children) copyInto(root, child, paint);
  return new XMLSerializer().serializeToString(root);
}

function sizeOf(chart: SVGSVGElement): readonly [number, number] {
  const { width, height } = chart.viewBox.baseVal ?? { width: 0, height: 0 };
  return [chart.clientWidth || width, chart.clientHeight || height];
}

/** What holds where nothing is said, of what children do and do not take over. */
const initialPaint: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
};

/** Numbers with more digits than can be seen. */
const longNumber = /-?\d+\.\d{3,}(?:e-?\d+)?/g;
const geometry = /^(?:x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|dx|dy|d|points|width|height)$/;

function copyInto(
  parent: Element,
  source: Element,
  paint: (colour: string) => string,
  around: Readonly<Record<string, string>> = initialPaint,
): void {
  const name = source.localName;
  if (!drawnElements.has(name) || source.getAttribute('data-picture') === 'no') return;
  const computed = getComputedStyle(source);
  if (computed.display === 'none' || computed.visibility === 'hidden') return;
  const copy = document.createElementNS(svgNamespace, name);
  for (const { name: attribute, value } of source.attributes) {
    if (!keptAttributes.has(attribute)) continue;
    const short = geometry.test(attribute) ? value.replace(longNumber, shortNumber) : value;
    copy.setAttribute(attribute, short);
  }
  const own: Record<string, string> = { ...around };
  for (const property of paintProperties) {
    const value = computed.getPropertyValue(property);
    const isPaint = property === 'fill' || property === 'stroke';
    const painted = isPaint && value !== '' ? paint(value) : value;
    const isIdle = property.startsWith('stroke-') && own['stroke'] === 'none';
    const isOpaque = property === 'opacity' && value === '1';
    if (value === '' || isIdle || isOpaque || around[property] === painted) continue;
    copy.setAttribute(property, painted);
    // The opacity of a group is not its children's own.
    if (property !== 'opacity') own[property] = painted;
  }
  if (name === 'text' || name === 'tspan') {
    for (const property of textProperties) copy.setAttribute(property, computed.getPropertyValue(property));
  }
  for (const child of source.childNodes) {
    if (child instanceof Element) copyInto(copy, child, paint, own);
    else if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
  }
  parent.append(copy);
}

function shortNumber(digits: string): string {
  return String(Math.round(Number(digits) * 100) / 100);
}

/** Other programs know rgb() and names, not color-mix() or oklch(). */
function colourNormaliser(): (colour: string) => string {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  return (colour) => {
    if (context === null || !/^(color|oklch|oklab|lab|lch|hwb)\(/.test(colour)) return colour;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return `rgba(${r}, ${g}, ${b}, ${((a ?? 255) / 255).toFixed(3)})`;
  };
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  return made;
}

function textElement(text: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = element('text', attributes);
  made.textContent = text;
  return made;
}

/** Breaks at spaces, by an estimate of the width of the letters. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const limit = Math.max(8, width / (fontSize * 0.62));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (weightOf(longer) > limit && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}

function weightOf(text: string): number {
  let weight = 0;
  for (const char of text) weight += char > '\u1100' ? 1.5 : 0.9;
  return weight;
}

/** The SVG painted at twice its size. Rejects where the browser cannot paint it. */
export async function svgToPng(svg: string, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the picture came out empty'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
