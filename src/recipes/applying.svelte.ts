import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { Failure } from '../../workers/contract/outcome.ts';
import { keepToday } from '../changes/takeSnapshot.ts';
import { combineAudiences } from '../audience/combine.ts';
import { compute } from '../compute.ts';
import { stepMessages as m, whyTexts } from '../i18n/messagesRecipeSteps.ts';
import type { Report } from '../report/model.ts';
import { documentId } from '../report/present.svelte.ts';
import { router } from '../route.svelte.ts';
import { session } from '../session.svelte.ts';
import { fileIds, repairIds, type Applied, type DoneStep } from './applied.ts';
import { buildReport, type ReportWork } from './buildReport.svelte.ts';
import { fitSteps, parts, type Fit, type Known, type Part, type Step } from './fitSteps.ts';
import { knowDataset } from './known.ts';
import type { Recipe, RecipeAudience } from './recipe.ts';
import {
  allSettings,
  resolveAll,
  resolveFilter,
  resolveRule,
  settingsOf,
  withoutUnticked,
} from './resolve.ts';
import { recipeState } from './state.svelte.ts';

/** How the analysis date is to be taken where the recipe names a day. */
export type DayChoice = 'asInRecipe' | 'afterLastDay';

/** The one application of a recipe that may be under way, and the last one. */
class Applying {
  /** The step at work; null where none is. */
  step = $state.raw<{ readonly part: Part; readonly index: number } | null>(null);
  isBusy = $state(false);
  applied = $state.raw<Applied | null>(null);
  #stopped = false;
  #filters: readonly Filter[] = [];
  #wanted: Recipe | null = null;
  #report: Report | null = null;
  #done: DoneStep[] = [];

  /** Loads the files on the desk where there are some, then goes through the steps. False where nothing was loaded. */
  async apply(
    recipeId: string,
    recipe: Recipe,
    day: DayChoice,
    unticked: ReadonlySet<string>,
  ): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.#stopped = false;
    this.#done = [];
    this.#report = null;
    this.#wanted = withoutUnticked(recipe, unticked);
    try {
      const before = session.dataset;
      const { desk } = session;
      const how =
        desk.included.length === 0 ? 'loaded' : desk.joins && before !== null ? 'joined' : 'replaced';
      const [was, lists] = [how === 'replaced' ? null : before, session.audiences.map(({ id }) => id)];
      const back = { query: pageQuery(), settings: recipeState.settings };
      if (how !== 'loaded' && !(await session.importDrafts(true))) return false;
      const query = await this.#carryOut(recipe, day, unticked);
      const { dataset } = session;
      if (dataset === null) return false;
      const isNew = (known: readonly string[] | undefined) => (id: string) => !known?.includes(id);
      const undo: Omit<Applied['undo'], 'snapshot' | 'isNewSnapshot'> = {
        report: this.#report,
        ...{ how, ...back, hadData: before !== null, datasetId: dataset.id, revision: dataset.revision },
        files: fileIds(dataset).filter(isNew(was ? fileIds(was) : [])),
        repairs: repairIds(dataset).filter(isNew(was ? repairIds(was) : [])),
        audiences: session.audiences.map(({ id }) => id).filter(isNew(was ? lists : [])),
      };
      const look = { dataset, asOf: query['asOf'] ?? null, filters: this.#filters };
      const known = session.documents.map(({ id }) => id);
      const kept = this.#stopped ? null : await keepToday(look, recipe.name);
      const snapshot = kept?.status === 'ok' ? kept.value.id : null;
      const isNewSnapshot = snapshot !== null && !known.includes(snapshot);
      this.applied = {
        recipeId,
        recipe,
        steps: this.#done,
        query,
        undo: { ...undo, snapshot, isNewSnapshot },
      };
      router.open('recipes', { ...query, apply: recipeId, done: '1' });
      return true;
    } finally {
      this.step = null;
      this.isBusy = false;
    }
  }

  /** Ends it after the step at work; what is done stays until it is undone. */
  stop(): void {
    this.#stopped = true;
    const { step } = this;
    const analysis = step?.part === 'analyses' ? this.#analysisAtWork : null;
    if (analysis) session.cancelRun(analysis);
  }

  #analysisAtWork: AnalysisId | null = null;

  async #carryOut(
    recipe: Recipe,
    day: DayChoice,
    unticked: ReadonlySet<string>,
  ): Promise<Record<string, string>> {
    const { dataset } = session;
    if (dataset === null) return {};
    const known = await knowDataset(dataset, recipe);
    const steps = fitSteps(recipe, known, unticked);
    const of = (part: Part): readonly Step[] => steps.filter((step) => step.part === part);
    for (const step of of('cleaning')) await this.#clean(recipe, step);
    const asOf = recipe.asOf !== 'afterLastDay' && day === 'asInRecipe' ? recipe.asOf.day : null;
    for (const step of of('date')) this.#note(step, step.fit === 'look' ? 'fits' : step.fit);
    const lists = new Map<string, string>();
    recipeState.settings = allSettings(this.#wanted ?? recipe);
    for (const step of of('audiences')) await this.#makeList(recipe, step, known, lists, asOf);
    const filters = of('filters').flatMap((step) => {
      const filter = recipe.filters[step.index];
      return step.fit === 'out' || filter === undefined ? [] : (resolveFilter(filter, known, lists) ?? []);
    });
    this.#filters = filters;
    for (const step of of('filters')) {
      const filter = recipe.filters[step.index];
      const isKept = filter !== undefined && resolveFilter(filter, known, lists) !== null;
      this.#note(step, isKept ? step.fit : 'out');
    }
    for (const step of of('analyses')) await this.#run(recipe, step, asOf, filters);
    for (const step of of('targets')) this.#note(step);
    await this.#makeReport(recipe, of('report'), { known, lists, asOf });
    this.#done.sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || a.index - b.index);
    return {
      ...(filters.length > 0 ? { filters: JSON.stringify(filters) } : {}),
      ...(asOf === null ? {} : { asOf }),
    };
  }

  #note(step: Step, fit: Fit = step.fit, did: DoneStep['did'] = null, failure: Failure | null = null): void {
    this.#done.push({ ...step, fit, did, failure });
  }

  /** Whether the step is to be carried out; otherwise it is noted. */
  #begins(step: Step): boolean {
    if (this.#stopped) this.#note(step, 'out', { text: m.stopped, detail: {} });
    else if (step.fit === 'out') this.#note(step);
    else this.step = step;
    return !this.#stopped && step.fit !== 'out';
  }

  async #clean(recipe: Recipe, step: Step): Promise<void> {
    const rule = recipe.cleaning[step.index];
    if (rule === undefined || session.dataset === null || !this.#begins(step)) return;
    const checked = await compute.run(
      { analysis: 'quality', datasetId: session.dataset.id, asOf: null, options: {} },
      () => {},
    );
    if (checked.status === 'failed') {
      this.#note(step, 'out', null, checked);
      return;
    }
    let rows = 0;
    for (const repair of resolveRule(rule, checked.value.result.findings)) {
      const outcome = await compute.repair(session.dataset.id, repair);
      if (outcome.status === 'failed') {
        this.#note(step, 'out', null, outcome);
        return;
      }
      session.revise(outcome.value);
      rows += Object.values(outcome.value.repairs.at(-1)?.rowsByFile ?? {}).reduce((a, b) => a + b, 0);
    }
    this.#note(step, 'fits', { text: rows === 0 ? m.nothingToClean : m.cleaned, detail: { rows } });
  }

  async #makeList(
    recipe: Recipe,
    step: Step,
    known: Known,
    lists: Map<string, string>,
    asOf: string | null,
  ): Promise<void> {
    const rule = recipe.audiences[step.index];
    if (rule === undefined || !this.#begins(step)) return;
    const there = session.audiences.find(({ name }) => name === rule.name);
    if (there) {
      lists.set(rule.name, there.id);
      this.#note(step, 'fits', { text: m.listThere, detail: { count: there.customerCount } });
      return;
    }
    if ('filters' in rule && resolveAll(rule.filters, known, lists) === null) {
      this.#note(step, 'out', { text: whyTexts.filterOut, detail: {} });
      return;
    }
    const outcome = await this.#create(recipe, rule, known, lists, asOf);
    if (outcome.status === 'failed') this.#note(step, 'out', null, outcome);
    else {
      lists.set(rule.name, outcome.value.id);
      this.#note(step, step.fit, { text: m.listMade, detail: { count: outcome.value.customerCount } });
    }
  }

  async #create(
    recipe: Recipe,
    rule: RecipeAudience,
    known: Known,
    lists: ReadonlyMap<string, string>,
    asOf: string | null,
  ): ReturnType<typeof session.createAudience> {
    if ('combine' in rule) {
      return combineAudiences(
        rule.combine,
        rule.name,
        rule.of.map((name) => lists.get(name) ?? ''),
      );
    }
    const { analysis, selection, name } = rule;
    const filters = resolveAll(rule.filters, known, lists) ?? [];
    const options = Object.keys(rule.options).length > 0 ? rule.options : settingsOf(recipe, analysis);
    await session.run(analysis, asOf, options, filters);
    const failure = session.runs[analysis]?.failure;
    return failure ?? session.createAudience(analysis, name, selection);
  }

  async #run(recipe: Recipe, step: Step, asOf: string | null, filters: readonly Filter[]): Promise<void> {
    const analysis = recipe.analyses[step.index]?.analysis;
    if (analysis === undefined || !this.#begins(step)) return;
    this.#analysisAtWork = analysis;
    await session.run(analysis, asOf, settingsOf(this.#wanted ?? recipe, analysis), filters);
    this.#analysisAtWork = null;
    const failure = session.runs[analysis]?.failure ?? null;
    this.#note(step, failure ? 'out' : step.fit, null, failure);
  }

  async #makeReport(
    { report }: Recipe,
    steps: readonly Step[],
    look: Pick<ReportWork, 'known' | 'lists' | 'asOf'>,
  ): Promise<void> {
    if (report === null) return;
    const begun = steps.filter((step) => this.#begins(step));
    if (begun.length === 0) return;
    const { page, query } = router.current;
    const built = await buildReport(report, begun, {
      ...{ ...look, isStopped: () => this.#stopped, stop: () => this.stop() },
      onItem: (step) => (this.step = step),
    });
    router.replace(page, query);
    this.#report = built.report;
    for (const { step, why } of built.steps)
      this.#note(step, why ? 'out' : step.fit, why?.did ?? null, why?.failure ?? null);
  }

  /** Whether all is still as the recipe left it, so that nothing else would go with it. */
  get canUndo(): boolean {
    const { dataset, audiences } = session;
    if (this.applied === null || dataset === null || dataset.id !== this.applied.undo.datasetId) return false;
    const { how, revision, audiences: made } = this.applied.undo;
    return (
      how !== 'replaced' || (dataset.revision === revision && audiences.every(({ id }) => made.includes(id)))
    );
  }

  /** Back to what was there before: data, repairs, lists, settings, filters. */
  async undo(): Promise<void> {
    const { applied } = this;
    if (applied === null || this.isBusy || !this.canUndo) return;
    this.isBusy = true;
    try {
      const { how, files, repairs, audiences, settings, query } = applied.undo;
      if (how === 'replaced') await session.bringBack();
      else {
        for (const id of audiences) session.dropAudience(id);
        for (const id of repairs.toReversed()) {
          const isThere = session.dataset?.repairs.some((one) => one.id === id);
          const outcome = isThere && session.dataset && (await compute.undoRepair(session.dataset.id, id));
          if (outcome && outcome.status === 'ok') session.revise(outcome.value);
          else if (outcome) session.failure = outcome;
        }
        for (const id of files) await session.removeFile(id);
      }
      const { snapshot, isNewSnapshot, report } = applied.undo;
      if (report !== null) session.dropDocument(documentId(report.id));
      if (snapshot !== null && isNewSnapshot) session.dropDocument(snapshot);
      recipeState.settings = settings;
      this.applied = null;
      router.open('recipes', query);
    } finally {
      this.isBusy = false;
    }
  }
}

/** Filters and date as they were before. */
function pageQuery(): Record<string, string> {
  const { filters, asOf } = router.current.query;
  return { ...(filters === undefined ? {} : { filters }), ...(asOf === undefined ? {} : { asOf }) };
}

export const applying = new Applying();
