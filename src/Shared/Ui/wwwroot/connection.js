// The line to the server: tried again for as long as it takes, quietly at first; when the server no longer knows this page, it is loaded
// anew as soon as the server answers, after what was typed has been kept.
(() => {
  const QUIET = 4000, LOOK = 2000;
  let long = null;

  const state = name => document.documentElement.dataset.line = name;

  function calm() {
    clearTimeout(long);
    long = null;
    delete document.documentElement.dataset.line;
  }

  async function answers() {
    try { return (await fetch('/health', { cache: 'no-store' })).ok; } catch { return false; }
  }

  async function loadAnew() {
    while (!await answers()) await new Promise(go => setTimeout(go, LOOK));
    await window.propertyHub.drafts?.keepAll();
    location.reload();
  }

  // the event does not rise, so it is caught on its way down
  document.addEventListener('components-reconnect-state-changed', event => {
    switch (event.detail.state) {
      case 'show': case 'retrying':
        if (document.documentElement.dataset.line !== 'long') {
          state('trying');
          long ??= setTimeout(() => state('long'), QUIET);
        }
        break;
      case 'hide':
        calm();
        window.propertyHub.drafts?.keepAll();
        break;
      default:
        calm();
        state('anew');
        loadAnew();
    }
  }, true);

  // one handler for many cells: the event says which of them was meant
  Blazor.registerCustomEventType('pick', { browserEventName: 'click', createEventArgs: event => ({ id: event.target.closest('[id]')?.id ?? '' }) });
  Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 1_000_000, retryIntervalMilliseconds: tried => tried < 5 ? 400 : tried < 20 ? 2000 : 5000 } } });
})();
