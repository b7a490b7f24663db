// The line to the server: tried again for as long as it takes, quietly at first; when the server no longer knows this page, it is loaded
// anew as soon as the server answers, after what was typed has been kept. So it is when the server answers and nobody is signed in any more, or
// somebody else: the line would be tried in vain, or belong to another.
(() => {
  const QUIET = 4000, LOOK = 2000;
  let long = null, isLooking = false, isLoading = false;

  const state = name => document.documentElement.dataset.line = name;

  function calm() {
    clearTimeout(long);
    long = null;
    delete document.documentElement.dataset.line;
  }

  async function answers() {
    try { return (await fetch('/health', { cache: 'no-store' })).ok; } catch { return false; }
  }

  async function isOurs() {
    try {
      const answer = await fetch('/account/who', { cache: 'no-store' });
      return !answer.ok || await answer.text() === (window.propertyHub.waiting.person ?? '');
    } catch { return true; }
  }

  async function look() {
    if (isLooking || isLoading) return;
    isLooking = true;
    const ours = await isOurs();
    isLooking = false;
    if (!ours) anew();
  }

  function anew() {
    if (isLoading) return;
    isLoading = true;
    calm();
    state('anew');
    loadAnew();
  }

  async function loadAnew() {
    while (!await answers()) await new Promise(go => setTimeout(go, LOOK));
    await window.propertyHub.drafts?.keepAll();
    location.reload();
  }

  // the event does not rise, so it is caught on its way down
  document.addEventListener('components-reconnect-state-changed', event => {
    if (isLoading) return;
    switch (event.detail.state) {
      case 'show': case 'retrying':
        if (document.documentElement.dataset.line !== 'long') {
          state('trying');
          long ??= setTimeout(() => state('long'), QUIET);
        }
        look();
        break;
      case 'hide':
        calm();
        window.propertyHub.drafts?.keepAll();
        look();
        break;
      default:
        anew();
    }
  }, true);

  // one handler for many cells: the event says which of them was meant
  Blazor.registerCustomEventType('pick', { browserEventName: 'click', createEventArgs: event => ({ id: event.target.closest('[id]')?.id ?? '' }) });
  Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 1_000_000, retryIntervalMilliseconds: tried => tried < 5 ? 400 : tried < 20 ? 2000 : 5000 } } });
})();
