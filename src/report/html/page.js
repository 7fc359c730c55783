// Runs inside an exported report, without the app. Everything it needs stands in the document.
(() => {
  const root = document.documentElement;
  const tip = document.getElementById('tip');

  const show = (lang) => {
    root.dataset.shown = lang;
    root.lang = lang;
  };
  document.getElementById('language')?.addEventListener('click', () => {
    show(root.dataset.shown === 'ko' ? 'en' : 'ko');
  });

  const hide = () => {
    tip.hidden = true;
    for (const mark of document.querySelectorAll('svg .on')) mark.classList.remove('on');
  };
  const tell = (mark, x, y) => {
    hide();
    tip.textContent = mark.dataset.tip;
    tip.hidden = false;
    const left = Math.min(x + 14, root.clientWidth - tip.offsetWidth - 8);
    tip.style.left = `${Math.max(8, left) + window.scrollX}px`;
    tip.style.top = `${y + 14 + window.scrollY}px`;
  };

  for (const title of document.querySelectorAll('svg title')) {
    const mark = title.parentElement;
    mark.dataset.tip = title.textContent;
    title.remove();
  }
  for (const svg of document.querySelectorAll('svg')) {
    const marks = [...svg.querySelectorAll('[data-tip]')];
    if (marks.length === 0) continue;
    svg.setAttribute('tabindex', '0');
    svg.setAttribute('role', 'group');
    let at = -1;
    // A mark is told wherever inside its bounds; of several the smallest.
    const markAt = (x, y) => {
      const found = marks
        .map((mark) => ({ mark, box: mark.getBoundingClientRect() }))
        .filter(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
      found.sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height);
      return found[0]?.mark ?? null;
    };
    const point = (event) => {
      const { clientX: x, clientY: y } = event;
      const mark = event.target.closest('[data-tip]') ?? markAt(x, y);
      if (mark === null) hide();
      else tell(mark, x, y);
    };
    svg.addEventListener('pointermove', point);
    svg.addEventListener('pointerdown', point);
    svg.addEventListener('pointerleave', hide);
    svg.addEventListener('blur', hide);
    svg.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') hide();
      if (by === undefined) return;
      event.preventDefault();
      at = Math.min(marks.length - 1, Math.max(0, at + by));
      const box = marks[at].getBoundingClientRect();
      tell(marks[at], box.left + Math.min(box.width, 240) / 2, box.top + box.height / 2);
      marks[at].classList.add('on');
    });
  }

  const valueOf = (row, column) => {
    const cell = row.cells[column];
    if (cell.dataset.v === undefined) return cell.textContent;
    return cell.dataset.v === '' ? null : Number(cell.dataset.v);
  };
  const compare = (a, b) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  };
  for (const table of document.querySelectorAll('table')) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      head.querySelector('button').addEventListener('click', () => {
        const before = head.getAttribute('aria-sort');
        const isDescending = before === null ? head.classList.contains('n') : before === 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
        const body = table.tBodies[0];
        const rows = [...body.rows].sort((a, b) => {
          const [x, y] = [valueOf(a, column), valueOf(b, column)];
          const order = compare(x, y);
          return isDescending && x !== null && y !== null ? -order : order;
        });
        body.append(...rows);
      });
    });
  }

  // On paper nothing can be opened.
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details.origin:not([open])')];
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
})();
