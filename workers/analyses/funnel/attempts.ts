export type StepOrder = 'ordered' | 'strict' | 'any';

/** Marks an event that is no step. */
export const noStep = 255;

/** Events, those of a unit together and by time. */
export interface Stream {
  /** Milliseconds. */
  readonly time: ArrayLike<number>;
  /** Position of the step that the event is, or noStep. An event is one step at most. */
  readonly step: Uint8Array;
}

/** From which moment to before which an attempt may start. */
export interface Starts {
  readonly low: number;
  readonly high: number;
}

/**
 * The best attempt of one unit: the one that comes furthest within the time allowed after its first step; of those the
 * one that is there first, and of those the one that started last.
 *
 * ordered: steps follow each other in time, other events may lie between; strict: no other event lies between;
 * any: steps 1 to d all happen within the time, in any order, and step 1 starts the attempt. Events at one moment may
 * have happened in any order. Cost: one pass over the events for each call, times the number of steps.
 */
export class AttemptFinder {
  readonly #order: StepOrder;
  readonly #window: number;
  readonly #count: number;
  /** Events of the best attempt, a step each, `depth` of them. */
  readonly chain: Int32Array;
  #depth = 0;
  #keptAt = 0;
  #keptStart = 0;
  /** Start of the best chain that has reached each step; −Infinity where none has. */
  #starts: Float64Array;
  #chains: Int32Array;
  #nextStarts: Float64Array;
  #nextChains: Int32Array;
  /** First event of each step at the present moment; −1 where there is none. */
  readonly #at: Int32Array;
  readonly #seen: Int32Array;

  constructor(order: StepOrder, windowMs: number, stepCount: number) {
    this.#order = order;
    this.#window = windowMs;
    this.#count = stepCount;
    this.chain = new Int32Array(stepCount);
    this.#starts = new Float64Array(stepCount);
    this.#nextStarts = new Float64Array(stepCount);
    this.#chains = new Int32Array(stepCount * stepCount);
    this.#nextChains = new Int32Array(stepCount * stepCount);
    this.#at = new Int32Array(stepCount);
    this.#seen = new Int32Array(stepCount);
  }

  /** How many steps the best attempt among the starts has; `chain` holds its events. from, to: the unit’s events. */
  find(stream: Stream, from: number, to: number, starts: Starts): number {
    this.#depth = 0;
    this.#starts.fill(-Infinity);
    if (this.#order === 'any') this.#findAny(stream, from, to, starts);
    else this.#findInOrder(stream, from, to, starts);
    return this.#depth;
  }

  #findInOrder({ time, step }: Stream, from: number, to: number, starts: Starts): void {
    const isStrict = this.#order === 'strict';
    let i = from;
    while (i < to && this.#depth < this.#count) {
      const now = time[i] as number;
      // No later start can come, and the latest has run out of time.
      if (now >= starts.high && now - (this.#starts[0] as number) > this.#window && !isStrict) return;
      if (now - starts.high > this.#window) return;
      this.#at.fill(-1);
      let present = 0;
      const first = i;
      for (; i < to && time[i] === now; i++) {
        const is = step[i] as number;
        if (is === noStep || this.#at[is] !== -1) continue;
        this.#at[is] = i;
        present += 1;
      }
      const mayStart = now >= starts.low && now < starts.high;
      if (isStrict) this.#moveStrictly(now, i - first, mayStart);
      else if (present > 0) this.#move(now, mayStart);
    }
  }

  /** Steps upwards: what was reached at this very moment carries the next one too. */
  #move(now: number, mayStart: boolean): void {
    if (mayStart && this.#at[0] !== -1) this.#begin(now);
    for (let k = 1; k < this.#count; k++) {
      const start = this.#starts[k - 1] as number;
      if (this.#at[k] === -1 || start <= (this.#starts[k] as number) || now - start > this.#window) continue;
      this.#starts[k] = start;
      this.#copy(this.#chains, k - 1, this.#chains, k, k);
      this.#chains[k * this.#count + k] = this.#at[k] as number;
      this.#keep(this.#chains, k, k, start, now);
    }
  }

  #begin(now: number): void {
    this.#starts[0] = now;
    this.#chains[0] = this.#at[0] as number;
    this.#keep(this.#chains, 0, 0, now, now);
  }

  /**
   * A chain goes on only through all events of a moment, or ends among them; one that starts here may have all other
   * events of the moment before it.
   */
  #moveStrictly(now: number, eventCount: number, mayStart: boolean): void {
    this.#nextStarts.fill(-Infinity);
    // Downwards: a row is done with as scratch before a chain that comes from below is put into it.
    for (let k = this.#count - 2; k >= 0; k--) {
      const start = this.#starts[k] as number;
      if (start === -Infinity || now - start > this.#window) continue;
      this.#copy(this.#chains, k, this.#nextChains, k, k + 1);
      const reached = this.#lengthen(k, k);
      if (reached > k) this.#keep(this.#nextChains, k, reached, start, now);
      if (reached - k !== eventCount) continue;
      this.#nextStarts[reached] = start;
      this.#copy(this.#nextChains, k, this.#nextChains, reached, reached + 1);
    }
    if (!mayStart || this.#at[0] === -1) return this.#swap();
    this.#nextChains[0] = this.#at[0] as number;
    const reached = this.#lengthen(0, 0);
    this.#keep(this.#nextChains, 0, reached, now, now);
    for (let k = reached; k >= 0; k--) {
      this.#nextStarts[k] = now;
      this.#copy(this.#nextChains, 0, this.#nextChains, k, k + 1);
    }
    this.#swap();
  }

  /** Lengthens the chain in the row, which stands at step k, by the events of this moment; gives where it then stands. */
  #lengthen(row: number, k: number): number {
    let reached = k;
    while (reached + 1 < this.#count && this.#at[reached + 1] !== -1) {
      reached += 1;
      this.#nextChains[row * this.#count + reached] = this.#at[reached] as number;
    }
    return reached;
  }

  #swap(): void {
    [this.#starts, this.#nextStarts] = [this.#nextStarts, this.#starts];
    [this.#chains, this.#nextChains] = [this.#nextChains, this.#chains];
  }

  #findAny({ time, step }: Stream, from: number, to: number, { low, high }: Starts): void {
    this.#seen.fill(0);
    let left = from;
    for (let i = from; i < to && this.#depth < this.#count; i++) {
      const now = time[i] as number;
      if (now - high > this.#window) return;
      const is = step[i] as number;
      if (is === noStep || (is === 0 && (now < low || now >= high))) continue;
      for (; now - (time[left] as number) > this.#window; left++) {
        const gone = step[left] as number;
        const when = time[left] as number;
        if (gone === noStep || (gone === 0 && (when < low || when >= high))) continue;
        this.#seen[gone] = (this.#seen[gone] as number) - 1;
      }
      this.#seen[is] = (this.#seen[is] as number) + 1;
      this.#at[is] = i;
      let depth = 0;
      while (depth < this.#count && (this.#seen[depth] as number) > 0) depth += 1;
      if (depth <= this.#depth) continue;
      this.#depth = depth;
      for (let k = 0; k < depth; k++) this.chain[k] = this.#at[k] as number;
    }
  }

  #copy(from: Int32Array, fromRow: number, to: Int32Array, toRow: number, length: number): void {
    const [a, b] = [fromRow * this.#count, toRow * this.#count];
    for (let k = 0; k < length; k++) to[b + k] = from[a + k] as number;
  }

  /** The chain in the row stands at step k: the best so far where it comes further, or as far at once from a later start. */
  #keep(chains: Int32Array, row: number, k: number, start: number, now: number): void {
    const isAsGood = k + 1 === this.#depth && now === this.#keptAt && start > this.#keptStart;
    if (k + 1 <= this.#depth && !isAsGood) return;
    this.#depth = k + 1;
    this.#keptAt = now;
    this.#keptStart = start;
    this.#copy(chains, row, this.chain, 0, k + 1);
  }
}
