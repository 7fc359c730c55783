/** Arithmetic that a text writes out, such as “3 + 0.8 × (20 − 3) = 16.6”, worked out anew. */

/** What a written number may stand for: 16.6 is anything from 16.55 to 16.65. */
interface Range {
  readonly low: number;
  readonly high: number;
}

interface Equation {
  readonly text: string;
  readonly holds: boolean;
  /** The numbers in it, as they are written. */
  readonly numbers: readonly string[];
}

const units = '%p|points?|purchases|people|orders|customers|만 원|만|원|명|건|번|일|배|통|점|칸|개';
const token = new RegExp(
  `\\s*(?:(√|ln|[()+×÷/²=−])|(\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:\\s?(?:percent|%(?!p)))?)(?:\\s?(?:${units}))?)`,
  'uy',
);

const isNumber = (one: string | undefined): one is string => one !== undefined && /^\d/.test(one);

/** The runs of numbers and signs in a line that hold an equals sign. */
function chainsOf(line: string): string[][] {
  const chains: string[][] = [[]];
  for (let at = 0; at < line.length;) {
    token.lastIndex = at;
    const found = token.exec(line);
    const next = found?.[1] ?? found?.[2];
    const chain = chains.at(-1) ?? [];
    if (next === undefined) {
      chains.push([]);
      at += 1;
    } else {
      if (isNumber(next) && isNumber(chain.at(-1))) chains.push([next]);
      else chain.push(next);
      at = token.lastIndex;
    }
  }
  return chains.filter((one) => one.includes('='));
}

const spread = (values: readonly number[]): Range => ({
  low: Math.min(...values),
  high: Math.max(...values),
});

const change = ({ low, high }: Range, apply: (value: number) => number): Range =>
  spread([apply(low), apply(high)]);

const signs: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '−': (a, b) => a - b,
  '×': (a, b) => a * b,
  '÷': (a, b) => a / b,
  '/': (a, b) => a / b,
};

function combine(a: Range, sign: string, b: Range): Range {
  const apply = signs[sign];
  if (apply === undefined) throw new SyntaxError(`no sign: ${sign}`);
  return spread([apply(a.low, b.low), apply(a.low, b.high), apply(a.high, b.low), apply(a.high, b.high)]);
}

/** A whole number is exact, unless it is what was worked out: that may be rounded. */
function rangeOf(written: string, isResult = false): Range {
  const digits = written.replaceAll(',', '').replace(/[^\d.].*/, '');
  const scale = digits.length < written.replaceAll(',', '').length ? 0.01 : 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const half = decimals === 0 && !isResult ? 0 : 0.5 * 10 ** -decimals;
  return { low: (Number(digits) - half) * scale, high: (Number(digits) + half) * scale };
}

/** Reads tokens from the left; throws a SyntaxError where they are no expression. */
function read(tokens: readonly string[]): Range {
  let at = 0;
  const take = (): string => tokens[at++] ?? 'the end';
  const isNext = (wanted: string): boolean => at < tokens.length && wanted.includes(tokens[at] ?? '');
  function readChain(wanted: string, readPart: () => Range): Range {
    let value = readPart();
    while (isNext(wanted)) {
      const sign = take();
      value = combine(value, sign, readPart());
    }
    return value;
  }
  const readSum = (): Range => readChain('+−', readProduct);
  const readProduct = (): Range => readChain('×÷/', readPower);
  function readPower(): Range {
    let value = readAtom();
    while (isNext('²')) {
      take();
      value = change(value, (one) => one * one);
    }
    return value;
  }
  function readAtom(): Range {
    const next = take();
    if (isNumber(next)) return rangeOf(next);
    if (next === '−') return change(readPower(), (one) => -one);
    if (next === '√') return change(readPower(), Math.sqrt);
    if (next === 'ln') return change(readAtom(), Math.log);
    if (next !== '(') throw new SyntaxError(`no number: ${next}`);
    const value = readSum();
    if (take() !== ')') throw new SyntaxError('no closing bracket');
    return value;
  }
  const value = readSum();
  if (at < tokens.length) throw new SyntaxError('more than an expression');
  return value;
}

function evaluate(tokens: readonly string[]): Range | null {
  try {
    return read(tokens);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function splitSides(chain: readonly string[]): string[][] {
  const sides: string[][] = [[]];
  for (const one of chain) {
    if (one === '=') sides.push([]);
    else sides.at(-1)?.push(one);
  }
  return sides;
}

/** The longest piece that is an expression: prose may touch the first side from the left, the last from the right. */
function trim(side: readonly string[], from: 'left' | 'right'): readonly string[] {
  const pieces = side.map((_, i) => (from === 'left' ? side.slice(i) : side.slice(0, side.length - i)));
  return pieces.find((piece) => evaluate(piece) !== null) ?? [];
}

/** Whether two sides agree as far as their digits say; a share may be written in percent or points. */
const agree = (left: Range, right: Range): boolean =>
  [1, 100, 0.01].some(
    (scale) => left.low * scale <= right.high + 1e-9 && left.high * scale >= right.low - 1e-9,
  );

/** Every equation of a text whose sides are arithmetic. */
export function equationsIn(text: string): Equation[] {
  return text
    .split('\n')
    .flatMap(chainsOf)
    .flatMap((chain) => {
      const sides = splitSides(chain);
      const pieces = sides.map((side, i) =>
        i === 0 ? trim(side, 'left') : i === sides.length - 1 ? trim(side, 'right') : side,
      );
      return pieces.slice(1).flatMap((right, i) => {
        const left = pieces[i] ?? [];
        const result = right.filter((one) => one !== '−');
        const alone = result.length === 1 && isNumber(result[0]) ? result[0] : null;
        const [a, b] = [evaluate(left), alone === null ? evaluate(right) : rangeOf(alone, true)];
        if (a === null || b === null || (left.length < 2 && right.length < 2)) return [];
        const wanted = alone !== null && right[0] === '−' ? change(b, (one) => -one) : b;
        const numbers = [...left, ...right].filter(isNumber).map((one) => one.replace(/[^\d.,].*/, ''));
        return [{ text: `${left.join(' ')} = ${right.join(' ')}`, holds: agree(a, wanted), numbers }];
      });
    });
}
