// What must work without a circuit: the light/dark switch, printing, keys that follow plain links.
(() => {
  let watcher = null;
  const root = document.documentElement;
  const isDark = () => root.dataset.theme === 'dark';
  const tell = () => watcher?.invokeMethodAsync('ThemeChanged', isDark());

  function setTheme(theme) {
    root.dataset.theme = theme;
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    tell();
  }

  document.addEventListener('click', event => {
    const target = event.target.closest?.('[data-set-theme],[data-print],[data-reload]');
    if (!target) return;
    if (target.dataset.setTheme) setTheme(target.dataset.setTheme);
    if ('print' in target.dataset) window.print();
    if ('reload' in target.dataset) location.reload();
    target.closest('[popover]')?.hidePopover();
  });

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

  window.propertyHub = {
    ...window.propertyHub,
    watchTheme(dotnet) { watcher = dotnet; tell(); },
    print() { window.print(); },
    focus(selector) {
      const element = document.querySelector(selector);
      element?.focus();
      element?.select?.();
    },
  };
})();
