import { mount, tick } from 'svelte';
import App from './App.svelte';
import './design/fonts.css';
import './design/tokens.css';
import './design/dataColours.css';
import './design/base.css';
import { presenter } from './design/presenter.svelte.ts';
import { theme } from './design/theme.svelte.ts';
import { language } from './i18n/language.svelte.ts';
import { takeOpenedFiles } from './import/openedFiles.ts';
import { offline } from './offline/offline.svelte.ts';
import { preloadEverything } from './preload.ts';
import { session } from './session.svelte.ts';
import { followErasing } from './tabs.ts';

document.documentElement.lang = language.current;
theme.apply();
presenter.apply();

/** Drawn in a task of its own, so that reading the script and drawing do not block the page together. */
function draw(): void {
  const target = document.getElementById('app');
  if (target === null) throw new Error('no #app to mount in');
  target.replaceChildren();
  mount(App, { target });
}

/** The page first, then the engine, then what could be needed later: nothing is fetched after that. */
async function begin(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  draw();
  await tick();
  await afterPaint();
  await session.start();
  await preloadEverything();
}

function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    // A hidden tab paints nothing and would wait for ever.
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

followErasing(
  () => {
    session.stop();
    session.erasedElsewhere = true;
  },
  () => session.start(),
);
offline.listen();
takeOpenedFiles();
void begin();
