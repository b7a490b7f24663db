// Leaving for a page that takes its time says so: a thin bar, from a fifth of a second after the click until the page stands.
(() => {
  window.propertyHub ??= {};
  const AFTER = 200, LOOK = 100, LONGEST = 30000;
  const root = document.documentElement;
  let waiting = null, looking = null, longest = null;

  function stop() {
    clearTimeout(waiting);
    clearTimeout(longest);
    clearInterval(looking);
    longest = null;
  }

  function end() {
    stop();
    delete root.dataset.going;
  }

  function begin() {
    stop();
    waiting = setTimeout(() => { root.dataset.going = ''; }, AFTER);
    longest = setTimeout(end, LONGEST);
  }

  // its name is there, or why there is none, and nothing in it is still being read
  function stands() {
    const main = document.querySelector('main');
    return !main || !!main.querySelector('h1,.empty,[role=alert]') && !main.querySelector('[aria-busy=true]');
  }

  function look() { if (stands()) end(); }

  // moves within the product only: for others the browser has a sign of its own
  window.navigation?.addEventListener('navigate', event => {
    if (event.destination.sameDocument && !event.hashChange && new URL(event.destination.url).pathname !== location.pathname) begin();
  });

  // the server has drawn what it has for the new address
  window.propertyHub.arrived = () => {
    if (longest === null) return;
    clearInterval(looking);
    looking = setInterval(look, LOOK);
    look();
  };
})();
