// What is being typed into a form is kept at the server a second after the last key, by plain requests: a draft matters most when the
// circuit is gone. What cannot be sent waits (waiting.js), and goes out before the page is loaded anew or when the same person is back.
(() => {
  const waiting = window.propertyHub.waiting, NOT_SIGNED_IN = [401, 409];
  const PAUSE = 1000, SOON = 20, AGAIN = 5000, MOST_WAIT = 3000;
  const TYPING = ['input', 'change'], CHANGING = ['change', 'click'];
  const forms = new Map();
  const FIELDS = 'input:not([type=password]):not([type=hidden]):not([type=file]):not([tabindex="-1"]),select,textarea,button[aria-pressed]';

  // one after the other: what was kept is there when it is asked for, and gone when it was forgotten
  let line = Promise.resolve();
  const send = (...request) => line = line.catch(() => null).then(() => post(...request));

  async function post(what, body, keepalive = false) {
    const answer = await fetch(`/drafts/${what}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ person: waiting.person, ...body }), redirect: 'error', keepalive,
    });
    signedIn(!NOT_SIGNED_IN.includes(answer.status));
    if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { isRefused: answer.status === 400 || answer.status === 413 });
    return answer.status === 204 ? null : answer.json();
  }

  // nobody is signed in any more, or somebody else: said in the bar above the page
  function signedIn(is) {
    if (is) delete document.documentElement.dataset.signed; else document.documentElement.dataset.signed = 'out';
  }

  const sendWaiting = () => Promise.all(waiting.all().map(({ page, form, content, age }) =>
    send('keep', { page, form, content, age }).then(() => waiting.release({ page, form }), failed => failed.isRefused && waiting.release({ page, form }))));

  const labelOf = field => (field.getAttribute('aria-label') || (isPress(field) ? field : field.labels?.[0])?.textContent || '').replace(/\*/g, '').trim();
  const fieldsOf = form => [...form.scope.querySelectorAll(FIELDS)].filter(field => !field.disabled && !form.bar.contains(field) && !field.closest('[data-draft-not]'));

  // a field is known by its label and by which of that label it is
  function named(form) {
    const counts = new Map();
    return fieldsOf(form).map(field => {
      const name = labelOf(field), place = counts.get(name) ?? 0;
      counts.set(name, place + 1);
      return { field, name, place, key: `${name}\n${place}` };
    });
  }

  const isPress = field => field.matches('button');
  const isTick = field => field.type === 'checkbox' || field.type === 'radio';

  function onTyped(form, event) {
    if (!event.target.matches?.(FIELDS) || isPress(event.target) || form.bar.contains(event.target)) return;
    const one = named(form).find(one => one.field === event.target);
    if (!one) return;
    if (event.type === 'change' && one.field.closest('[data-draft-written]')) form.settled.add(one.key); else form.settled.delete(one.key);
    const value = isTick(one.field) ? null : one.field.value, checked = isTick(one.field) ? one.field.checked : null;
    const before = form.typed.get(one.key);
    if (before && before.value === value && before.checked === checked) return;
    form.typed.set(one.key, { name: one.name, place: one.place, value, checked });
    form.bar.hidden = true;
    form.waiting = true;
    later(form, PAUSE);
  }

  // of a form that is more than its fields its page writes all down: what it has taken from a field is then no longer kept as that field's
  async function writeDown(form) {
    const taken = [...form.settled].map(key => [key, form.typed.get(key)]);
    const now = await form.dotnet.invokeMethodAsync('WriteDown').catch(() => null);
    if (!now) return;
    for (const [key, one] of taken) if (one && form.typed.get(key) === one && form.settled.has(key)) form.typed.delete(key);
    const isNew = now.isUnsaved && form.document !== now.document;
    form.document = now.document;
    if (!isNew || form.done) return;
    form.bar.hidden = true;
    form.waiting = true;
    later(form, PAUSE);
  }

  function later(form, wait) {
    clearTimeout(form.timer);
    form.timer = setTimeout(() => keep(form), wait);
  }

  const place = form => ({ page: form.page, form: form.name });
  // buttons that stay pressed bring fields of their own, so they come first
  const pressed = form => named(form).filter(one => isPress(one.field) && one.field.ariaPressed === 'true').map(one => ({ name: one.name, place: one.place, value: null, checked: true }));
  const content = form => ({ title: form.title, stamp: form.stamp, id: form.id, document: form.document, fields: [...pressed(form), ...form.typed.values()] });

  async function keep(form, keepalive = false) {
    if (!form.waiting || form.done) return;
    clearTimeout(form.timer);
    form.waiting = false;
    const [at, typed] = [place(form), content(form)];
    if (keepalive) waiting.hold(at, typed);
    try {
      await send('keep', { ...at, content: typed }, keepalive);
      waiting.release(at);
    } catch (failed) {
      if (failed.isRefused) return waiting.release(at);
      waiting.hold(at, typed);
      form.waiting = true;
      later(form, AGAIN);
    }
  }

  async function offer(form) {
    const kept = await send('find', place(form)).catch(() => null);
    if (!kept || form.done || form.waiting || form.typed.size > 0) return;
    form.kept = kept.content;
    form.bar.querySelector('[data-draft-at]').textContent = kept.at;
    form.bar.querySelector('[data-draft-stale]').hidden = (kept.content.stamp ?? null) === form.stamp;
    form.bar.hidden = false;
    for (const said of document.querySelectorAll('[data-draft-left]')) said.hidden ||= said.dataset.draftLeft === form.title;
  }

  function put(field, kept) {
    if (isPress(field)) {
      if (field.ariaPressed !== 'true') field.click();
      return;
    }
    if (isTick(field)) {
      if (field.checked !== kept.checked) field.click();
      return;
    }
    const proto = field.matches('textarea') ? HTMLTextAreaElement : field.matches('select') ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(proto.prototype, 'value').set.call(field, kept.value ?? '');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  const pause = wait => new Promise(go => setTimeout(go, wait));

  // in the order of typing: what one field brings to light comes before the fields that it brings; in a form that was written down
  // all fields are there, and one can change how others are called
  async function fill(form) {
    form.bar.hidden = true;
    if (form.kept.document) await form.dotnet.invokeMethodAsync('OnWrittenAsync', DotNet.createJSStreamReference(new TextEncoder().encode(form.kept.document)));
    form.document = form.kept.document;
    const there = form.document ? new Map(named(form).map(one => [one.key, one])) : new Map();
    if (form.kept.id) await form.dotnet.invokeMethodAsync('OnFilledAsync', form.kept.id);
    form.id = form.kept.id;
    let last = null;
    for (const kept of form.kept.fields) {
      let found = there.get(`${kept.name}\n${kept.place}`) ?? null;
      for (let waited = 0; waited <= MOST_WAIT && !found; waited += 100) {
        found = named(form).find(one => one.key === `${kept.name}\n${kept.place}`);
        if (!found) await pause(100);
      }
      if (!found) continue;
      put(found.field, kept);
      last = found.field;
    }
    (last ?? named(form)[0]?.field)?.focus();
  }

  async function drop(form) {
    form.bar.hidden = true;
    form.typed.clear();
    form.settled.clear();
    form.document = null;
    form.waiting = false;
    clearTimeout(form.timer);
    waiting.release(place(form));
    await send('forget', place(form), true).catch(() => null);
  }

  window.propertyHub.drafts = {
    open(key, bar, dotnet, name, title, stamp, id, isWritten) {
      const scope = bar.closest('[data-draft-scope],.mud-dialog') ?? bar.parentElement;
      const form = { bar, dotnet, scope, name, title, stamp: stamp ?? null, id: id ?? null, page: location.pathname, typed: new Map(), settled: new Set(), document: null, waiting: false, done: false };
      form.listen = event => onTyped(form, event);
      // after the page itself has heard of it, and once for all that comes at the same time
      form.ask = () => { form.asking ??= setTimeout(() => { form.asking = null; writeDown(form); }, SOON); };
      for (const event of TYPING) scope.addEventListener(event, form.listen);
      if (isWritten) for (const event of CHANGING) scope.addEventListener(event, form.ask);
      bar.querySelector('[data-draft-fill]').onclick = () => fill(form);
      bar.querySelector('[data-draft-drop]').onclick = () => drop(form);
      forms.set(key, form);
      offer(form);
    },
    // the form has gone from the page, so it is known by its key: what was typed stays, unless it was sent or given up
    close(key, done) {
      const form = forms.get(key);
      if (!form) return;
      forms.delete(key);
      for (const event of TYPING) form.scope.removeEventListener(event, form.listen);
      for (const event of CHANGING) form.scope.removeEventListener(event, form.ask);
      if (done) { form.done = true; return drop(form); }
      return keep(form, true);
    },
    changed(key, stamp, isWritten) {
      const form = forms.get(key);
      if (!form) return;
      form.stamp = stamp ?? null;
      if (isWritten) form.ask();
    },
    // a form whose fields are sent one by one: these were
    sent(key, names) {
      const form = forms.get(key);
      if (!form) return;
      for (const [typed, one] of form.typed) if (names.includes(one.name)) form.typed.delete(typed);
      if (form.typed.size > 0) {
        form.waiting = true;
        later(form, PAUSE);
      } else {
        drop(form);
      }
    },
    // a record that takes no more changes has no form on the page
    over(name, title) {
      const at = { page: location.pathname, form: name };
      waiting.release(at);
      for (const said of document.querySelectorAll('[data-draft-left]')) said.hidden ||= said.dataset.draftLeft === title;
      return send('forget', at, true).catch(() => null);
    },
    done(key) { const form = forms.get(key); return form ? drop(form) : null; },
    keepAll: () => Promise.all([...[...forms.values()].map(form => keep(form)), sendWaiting()]),
  };

  // before any form of the page asks for what was kept
  sendWaiting();

  // a laptop being closed, a tab being left
  addEventListener('pagehide', () => { for (const form of forms.values()) keep(form, true); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) for (const form of forms.values()) keep(form, true); });
})();
