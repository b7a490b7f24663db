// What was typed and cannot be sent, since nobody is signed in any more or the server is gone, waits in the store of the tab: for whoever typed it.
// It goes out when they are signed in again in this tab; it is thrown away when somebody else is, at sign-out, and after 24 hours.
(() => {
  const TYPED = 'typed', HERE = 'here', LEFT = 'left', KEPT = 24 * 60 * 60 * 1000, LOOK = 60 * 1000;
  const person = document.documentElement.dataset.person || null;
  const tabs = new BroadcastChannel('sign-out');
  const keyOf = place => `${place.page}\n${place.form}`;
  let isLeft = false;

  function read() {
    try { return JSON.parse(sessionStorage.getItem(TYPED)) ?? { person: null, forms: {} }; } catch { return { person: null, forms: {} }; }
  }

  function write(store) {
    try {
      if (Object.keys(store.forms).length > 0) sessionStorage.setItem(TYPED, JSON.stringify(store)); else sessionStorage.removeItem(TYPED);
    } catch { /* no room: it stays in the page */ }
  }

  const throwAway = () => sessionStorage.removeItem(TYPED);

  function tidy() {
    const store = read();
    if (person && store.person !== person) store.forms = {};
    for (const [key, one] of Object.entries(store.forms)) if (!(Date.now() - one.at < KEPT)) delete store.forms[key];
    write(store);
    return store;
  }

  function leave() {
    isLeft = true;
    throwAway();
    sessionStorage.removeItem(HERE);
  }

  // whoever signs out leaves nothing behind in any tab
  document.addEventListener('submit', event => {
    if (!event.target.matches?.('[data-signs-out]')) return;
    leave();
    sessionStorage.setItem(LEFT, '1');
  });
  tabs.onmessage = () => { if (person) { leave(); location.reload(); } };
  if (sessionStorage.getItem(LEFT)) {
    sessionStorage.removeItem(LEFT);
    if (!person) tabs.postMessage(null);
  }
  // the sign-in page says why it is there, in a tab that was signed in and not signed out
  if (person) sessionStorage.setItem(HERE, '1');
  else if (sessionStorage.getItem(HERE)) document.querySelector('[data-sign-in-ended]')?.removeAttribute('hidden');

  tidy();
  setInterval(tidy, LOOK);

  window.propertyHub.waiting = {
    person,
    hold(place, content) {
      if (!person || isLeft) return;
      const store = tidy();
      store.person = person;
      store.forms[keyOf(place)] = { ...place, content, at: Date.now() };
      write(store);
    },
    release(place) {
      const store = read();
      delete store.forms[keyOf(place)];
      write(store);
    },
    all: () => person ? Object.values(tidy().forms).map(({ at, ...one }) => ({ ...one, age: Date.now() - at })) : [],
  };
})();
