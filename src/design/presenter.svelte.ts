import { readSetting, writeSetting } from '../settings.ts';

/** What `?present` in the address says, before or behind the hash; null where it says nothing. */
function asked(): boolean | null {
  const queries = [location.search, location.hash.split('?', 2)[1] ?? ''];
  const said = queries.map((query) => new URLSearchParams(query).get('present')).find((one) => one !== null);
  return said === undefined || said === null ? null : said !== '0' && said !== 'off';
}

/** How a trainer shows the page to a room: large type, and the working unfolded. Remembered. */
class Presenter {
  /** Large type, wider lines, less around them. */
  isLarge = $state(readSetting('present') === 'on');
  /** Formulas, SQL and lessons are open when a page opens. */
  showsWorking = $state(readSetting('working') === 'on');

  constructor() {
    const follow = (): void => {
      const wanted = asked();
      if (wanted !== null) this.enlarge(wanted);
    };
    follow();
    addEventListener('hashchange', follow);
  }

  enlarge(isLarge: boolean): void {
    this.isLarge = isLarge;
    writeSetting('present', isLarge ? 'on' : 'off');
    this.apply();
  }

  showWorking(shows: boolean): void {
    this.showsWorking = shows;
    writeSetting('working', shows ? 'on' : 'off');
  }

  apply(): void {
    document.documentElement.toggleAttribute('data-present', this.isLarge);
  }
}

export const presenter = new Presenter();
