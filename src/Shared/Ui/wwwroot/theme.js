// Light, dark, or as the system is: settled before anything is drawn, as this stands in the head. The server is told by cookies, so that the next page comes as it will be shown.
(() => {
  window.propertyHub ??= {};
  const root = document.documentElement, system = matchMedia('(prefers-color-scheme: dark)');
  let watcher = null;

  const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`; };
  const tell = () => watcher?.invokeMethodAsync('ThemeChanged', root.dataset.theme === 'dark');

  const mark = () => document.querySelectorAll('[data-set-theme]').forEach(one => one.setAttribute('aria-pressed', one.dataset.setTheme === root.dataset.themeChoice));

  function show() {
    const choice = root.dataset.themeChoice;
    if (choice === 'system') {
      root.dataset.theme = system.matches ? 'dark' : 'light';
      keep('scheme', root.dataset.theme);
    } else root.dataset.theme = choice;
    mark();
    tell();
  }

  show();
  system.addEventListener('change', show);
  // the menu is drawn later than this
  document.addEventListener('beforetoggle', event => { if (event.newState === 'open') mark(); }, true);

  window.propertyHub.chooseTheme = choice => {
    root.dataset.themeChoice = choice;
    keep('theme', choice);
    show();
  };
  window.propertyHub.watchTheme = dotnet => { watcher = dotnet; tell(); };
})();
