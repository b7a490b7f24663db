// What must work without a circuit: the choice of a theme, printing, keys that follow plain links.
(() => {
  const root = document.documentElement;

  function setRail(state) {
    root.dataset.rail = state;
    document.cookie = `rail=${state}; path=/; max-age=31536000; samesite=lax`;
    document.querySelector(state === 'open' ? '.rail-fold.to-folded' : '.rail-fold.to-open')?.focus();
  }

  document.addEventListener('click', event => {
    const target = event.target.closest?.('[data-set-theme],[data-set-rail],[data-print],[data-reload]');
    if (!target) return;
    if (target.dataset.setTheme) window.propertyHub.chooseTheme(target.dataset.setTheme);
    if (target.dataset.setRail) setRail(target.dataset.setRail);
    if ('print' in target.dataset) window.print();
    if ('reload' in target.dataset) location.reload();
    target.closest('[popover]')?.hidePopover();
  });

  // Ctrl K opens the search over everything, unless a dialog is open
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return;
    const way = document.querySelector('[data-find]');
    if (!way) return;
    event.preventDefault();
    if (!document.querySelector('[role=dialog]')) way.click();
  });

  // Esc takes toasts away, whatever else it does
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') document.querySelectorAll('.mud-snackbar-close-button').forEach(close => close.click());
  }, true);

  // '/' goes to the search field of the list
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.target.closest?.('input,textarea,select,[contenteditable]')) return;
    const search = document.querySelector('[data-list-search]');
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  // the search over everything: where the focus was, and what was opened lately (titles and addresses only, per person)
  let cameFrom = null;
  const recentOf = person => { try { return JSON.parse(localStorage.getItem(`seen:${person}`)) ?? []; } catch { return []; } };
  const find = {
    enter(selector) { cameFrom = document.activeElement; document.querySelector(selector)?.focus(); },
    leave() { if (cameFrom?.isConnected && document.activeElement === document.body) cameFrom.focus(); cameFrom = null; },
    show(id) { document.getElementById(id)?.scrollIntoView({ block: 'nearest' }); },
    recent: recentOf,
    keep(person, title, address) {
      const seen = [{ title, address }, ...recentOf(person).filter(one => one.address !== address)].slice(0, 8);
      localStorage.setItem(`seen:${person}`, JSON.stringify(seen));
    },
  };

  // a menu opens under the button that opened it, within the window
  document.addEventListener('toggle', event => {
    const menu = event.target;
    if (!menu.matches?.('[data-under]') || event.newState !== 'open') return;
    const button = document.querySelector(`[popovertarget="${menu.id}"]`)?.getBoundingClientRect();
    if (!button) return;
    menu.style.left = `${Math.max(8, Math.min(button.right - menu.offsetWidth, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(button.bottom + 4, innerHeight - menu.offsetHeight - 8))}px`;
  }, true);
  addEventListener('resize', () => document.querySelectorAll('[data-under]:popover-open').forEach(menu => menu.hidePopover()));
  document.addEventListener('click', event => {
    const line = event.target.closest?.('[data-under] .menu-line, [data-under] a');
    line?.closest('[popover]').hidePopover();
  });

  // where there are more tabs than room, the current one is in view, and the first one seen is seen from its first letter on
  function showTab() {
    const tab = document.querySelector('.tabs [aria-current]'), tabs = tab?.parentElement;
    if (!tabs) return;
    tabs.style.paddingRight = '';
    const edge = 8, middle = tab.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2, most = tabs.scrollWidth - tabs.clientWidth;
    const starts = [...tabs.children].map(one => one.offsetLeft - edge).filter(start => start > 0);
    const start = middle <= 0 || most <= 0 ? 0 : starts.find(one => one >= Math.min(middle, most)) ?? most;
    if (start > most) tabs.style.paddingRight = `${start - most}px`;
    tabs.scrollLeft = start;
  }
  addEventListener('resize', showTab);

  window.propertyHub = {
    ...window.propertyHub,
    // a file that is ready, without leaving the page
    fetch(address) {
      const link = Object.assign(document.createElement('a'), { href: address, download: '' });
      document.body.append(link);
      link.click();
      link.remove();
    },
    print() { window.print(); },
    find,
    showTab,
    // moves the focus among the links or buttons of a list
    step(selector, step) {
      const all = [...document.querySelectorAll(selector)];
      const at = all.indexOf(document.activeElement);
      all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
    },
    // the field of a window in which one begins to type; MudBlazor takes the focus to the window itself a moment later, so once more then
    toFirst(mark) {
      const window = mark?.closest('[role=dialog]');
      const fields = [...window?.querySelectorAll('input:not([type=file]):not([tabindex="-1"]), select, textarea') ?? []].filter(field => !field.disabled && !field.readOnly && field.checkVisibility());
      const first = fields.find(field => 'focus' in field.dataset) ?? fields[0] ?? window?.querySelector('.dialog-foot .btn');
      const back = event => { if (event.target.matches('.pointer-events-none') && first?.isConnected) first.focus(); };
      document.addEventListener('focusin', back);
      setTimeout(() => document.removeEventListener('focusin', back), 1000);
      first?.focus();
    },
    // the first field of a form that is wrong
    toFault(form) { form?.querySelector('[aria-invalid="true"]')?.focus(); },
    focus(selector) { window.propertyHub.ahead.moveTo(document.querySelector(selector)); },
  };
})();
