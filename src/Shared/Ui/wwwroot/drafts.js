// What is being typed into a form is kept at the server a second after the last key, by plain requests: a draft matters most when the
// circuit is gone. While the server cannot be reached it waits here, and goes out before the page is loaded anew.
(() => {
  const PAUSE = 1000, AGAIN = 5000, MOST_WAIT = 3000;
  const forms = new Map();
  const FIELDS = 'input:not([type=password]):not([type=hidden]):not([type=file]):not([tabindex="-1"]),select,textarea,button[aria-pressed]';

  // one after the other: what was kept is there when it is asked for, and gone when it was forgotten
  let line = Promise.resolve();
  const send = (...request) => line = line.catch(() => null).then(() => post(...request));

  async function post(what, body, keepalive = false) {
    const answer = await fetch(`/drafts/${what}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), redirect: 'error', keepalive,
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.status === 204 ? null : answer.json();
  }

  const labelOf = field => (field.getAttribute('aria-label') || (isPress(field) ? field : field.labels?.[0])?.textContent || '').replace(/\*/g, '').trim();
  const fieldsOf = form => [...form.scope.querySelectorAll(FIELDS)].filter(field => !field.disabled && !form.bar.contains(field));

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
    const value = isTick(one.field) ? null : one.field.value, checked = isTick(one.field) ? one.field.checked : null;
    const before = form.typed.get(one.key);
    if (before && before.value === value && before.checked === checked) return;
    form.typed.set(one.key, { name: one.name, place: one.place, value, checked });
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
  const content = form => ({ title: form.title, stamp: form.stamp, id: form.id, fields: [...pressed(form), ...form.typed.values()] });

  async function keep(form, keepalive = false) {
    if (!form.waiting || form.done) return;
    clearTimeout(form.timer);
    form.waiting = false;
    try {
      await send('keep', { ...place(form), content: content(form) }, keepalive);
    } catch (e) {
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

  // in the order of typing: what one field brings to light comes before the fields that it brings
  async function fill(form) {
    form.bar.hidden = true;
    if (form.kept.id) await form.dotnet.invokeMethodAsync('OnFilledAsync', form.kept.id);
    form.id = form.kept.id;
    for (const kept of form.kept.fields) {
      let found = null;
      for (let waited = 0; waited <= MOST_WAIT && !found; waited += 100) {
        found = named(form).find(one => one.key === `${kept.name}\n${kept.place}`);
        if (!found) await pause(100);
      }
      if (found) put(found.field, kept);
    }
    named(form)[0]?.field.focus();
  }

  async function drop(form) {
    form.bar.hidden = true;
    form.typed.clear();
    form.waiting = false;
    clearTimeout(form.timer);
    await send('forget', place(form), true).catch(() => null);
  }

  window.propertyHub.drafts = {
    open(key, bar, dotnet, name, title, stamp, id) {
      const scope = bar.closest('[data-draft-scope],.mud-dialog') ?? bar.parentElement;
      const form = { bar, dotnet, scope, name, title, stamp: stamp ?? null, id: id ?? null, page: location.pathname, typed: new Map(), waiting: false, done: false };
      form.listen = event => onTyped(form, event);
      scope.addEventListener('input', form.listen);
      scope.addEventListener('change', form.listen);
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
      form.scope.removeEventListener('input', form.listen);
      form.scope.removeEventListener('change', form.listen);
      if (done) { form.done = true; return drop(form); }
      return keep(form);
    },
    done(key) { const form = forms.get(key); return form ? drop(form) : null; },
    keepAll: () => Promise.all([...forms.values()].map(form => keep(form))),
  };

  // a laptop being closed, a tab being left
  addEventListener('pagehide', () => { for (const form of forms.values()) keep(form, true); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) for (const form of forms.values()) keep(form, true); });
})();
