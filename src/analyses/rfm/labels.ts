import type { RfmResult } from '../../../workers/analyses/rfm/result.ts';
import { rfmSegmentIds, type RfmSegmentId } from '../../../workers/analyses/rfm/segments.ts';
import { estimateTextWidth, placeLabels, type Box, type ClassGrid } from '../../charts/regions.ts';

export interface SegmentLabel extends Box {
  readonly segment: RfmSegmentId;
  /** The name, then its figures as far as there is room. */
  readonly lines: readonly string[];
  readonly fontSize: number;
}

interface LabelTexts {
  readonly name: (id: RfmSegmentId) => string;
  readonly figures: (id: RfmSegmentId) => readonly string[];
}

const variants = [
  { fontSize: 13, figures: 'beside' },
  { fontSize: 13, figures: 'below' },
  { fontSize: 12, figures: 'below' },
  { fontSize: 12, figures: 'none' },
  { fontSize: 11, figures: 'none' },
] as const;
type Figures = (typeof variants)[number]['figures'];
const padX = 7;
const padY = 5;
const lineHeight = 1.35;

/** A plate with the segment’s name for each segment that has room for one, in the middle of its largest rectangle. */
export function placeSegmentLabels(
  result: RfmResult,
  grid: ClassGrid,
  xEdges: readonly number[],
  yEdges: readonly number[],
  texts: LabelTexts,
): SegmentLabel[] {
  const linesOf = (id: RfmSegmentId, figures: Figures): string[] => {
    if (figures === 'none') return [texts.name(id)];
    const both = texts.figures(id);
    return [texts.name(id), ...(figures === 'beside' ? [both.join(' · ')] : both)];
  };
  const sizeOf = (lines: readonly string[], fontSize: number): { width: number; height: number } => ({
    width: Math.max(...lines.map((line) => estimateTextWidth(line, fontSize) * 1.06)) + 2 * padX,
    height: lines.length * fontSize * lineHeight + 2 * padY,
  });
  const idOf = (cls: number): RfmSegmentId => rfmSegmentIds[cls] ?? 'lost';
  const boxes = placeLabels(grid, xEdges, yEdges, (cls) =>
    variants.map(({ fontSize, figures }) => sizeOf(linesOf(idOf(cls), figures), fontSize)),
  );
  return boxes.flatMap((box) => {
    const variant = variants[box.variant];
    const segment = idOf(box.class);
    const held = result.segments.find((row) => row.id === segment)?.customerCount ?? 0;
    if (variant === undefined || held === 0) return [];
    const lines = linesOf(segment, variant.figures);
    const size = sizeOf(lines, variant.fontSize);
    return [
      {
        segment,
        lines,
        fontSize: variant.fontSize,
        ...size,
        x: box.x + (box.width - size.width) / 2,
        y: box.y + (box.height - size.height) / 2,
      },
    ];
  });
}
