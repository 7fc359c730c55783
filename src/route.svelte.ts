/**
 * Where the person is, kept in the URL hash: `#/rfm?asOf=2024-12-31&options={"bins":4}`.
 * Settings travel in a link; data never does.
 */
export interface Route {
  /** First segment: '' arrival, 'check', 'questions', 'audiences', a page of latePages, or an analysis id. */
  readonly page: string;
  readonly query: Readonly<Record<string, string>>;
}

function parseHash(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { page: path, query: Object.fromEntries(new URLSearchParams(search)) };
}

function formatHash(route: Route): string {
  const search = new URLSearchParams(route.query).toString();
  return `#/${route.page}${search ? `?${search}` : ''}`;
}

class Router {
  current = $state.raw<Route>(parseHash(location.hash));

  constructor() {
    addEventListener('hashchange', () => {
      this.current = parseHash(location.hash);
    });
  }

  /** Opens a page; Back returns from it. */
  open(page: string, query: Readonly<Record<string, string>> = {}): void {
    location.hash = formatHash({ page, query });
  }

  /** Changes the settings of the present page without a step in the history. */
  replaceQuery(query: Readonly<Record<string, string>>): void {
    this.replace(this.current.page, query);
  }

  /** Shows a page in the place of the present one, without a step in the history. */
  replace(page: string, query: Readonly<Record<string, string>>): void {
    const next = { page, query };
    history.replaceState(null, '', formatHash(next));
    this.current = next;
  }

  /** Changes the settings of the present page as a step that Back undoes. */
  pushQuery(query: Readonly<Record<string, string>>): void {
    const next = { page: this.current.page, query };
    history.pushState(null, '', formatHash(next));
    this.current = next;
  }
}

export const router = new Router();

export function hrefTo(page: string, query: Readonly<Record<string, string>> = {}): string {
  return formatHash({ page, query });
}
