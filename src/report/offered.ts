import type { Capture } from './page.ts';
import type { ReportItem } from './model.ts';

/** What the present page can put into a report, as a person would press for it. */
export interface Offered {
  readonly by: 'finding' | 'chart';
  /** Labels of the columns of its table; none for a finding. */
  readonly columns: () => readonly string[];
  readonly hasPicture: () => boolean;
  readonly button: () => HTMLElement | undefined;
  readonly take: (capture: Capture, asTable: boolean) => ReportItem;
}

const offered = new Set<Offered>();

/** Until what it gives back is called. */
export function offerPart(part: Offered): () => void {
  offered.add(part);
  return () => offered.delete(part);
}

/** In the order of the page. */
export function offeredParts(): readonly Offered[] {
  const follows = Node.DOCUMENT_POSITION_FOLLOWING;
  return [...offered]
    .flatMap((part) => {
      const button = part.button();
      return button ? [{ part, button }] : [];
    })
    .sort((a, b) => ((a.button.compareDocumentPosition(b.button) & follows) !== 0 ? -1 : 1))
    .map(({ part }) => part);
}
