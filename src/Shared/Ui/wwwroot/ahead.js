// Whoever types faster than the server answers loses nothing and hits no wrong field: after a key by which the server moves the focus,
// what is pressed waits until it has moved and is pressed there. Where the focus stays in the field that sent the key, the key was refused, and what
// came after it is dropped.
(() => {
  window.propertyHub ??= {};
  const longest = 2000, afterAnswer = 500;
  let held = null;

  const isText = element => element?.matches?.('textarea,input:not([type=checkbox]):not([type=radio]):not([type=button])') && !element.readOnly;
  const isPlain = key => !key.ctrlKey && !key.altKey && !key.metaKey;

  function begin(isOfField) { held = { isOfField, keys: [], end: setTimeout(release, longest) }; }

  function drop() {
    clearTimeout(held?.end);
    const keys = held?.keys ?? [];
    held = null;
    return keys;
  }

  function release() {
    const keys = drop();
    while (keys.length > 0) {
      press(keys.shift());
      if (held) {
        held.keys.push(...keys);
        return;
      }
    }
  }

  function press(key) {
    const place = document.activeElement;
    if (key.key.length === 1 && isPlain(key) && isText(place)) {
      place.setRangeText(key.key, place.selectionStart, place.selectionEnd, 'end');
      place.dispatchEvent(new InputEvent('input', { bubbles: true, data: key.key, inputType: 'insertText' }));
    } else {
      place.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
    }
  }

  function hold(event) {
    if (['Control', 'Alt', 'Shift', 'Meta', 'Process'].includes(event.key)) return;
    if (event.key === 'Escape') { drop(); return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Backspace') held.keys.pop();
    else if (!event.repeat) held.keys.push({ key: event.key, code: event.code, ctrlKey: event.ctrlKey, altKey: event.altKey, shiftKey: event.shiftKey, metaKey: event.metaKey });
  }

  document.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (held && event.isTrusted) hold(event);
    else if (!held && isPlain(event) && event.target.dataset?.moves?.split(' ').includes(event.key)) begin(true);
  }, true);
  document.addEventListener('pointerdown', drop, true);

  window.propertyHub.ahead = {
    // a key was sent by which the focus may move
    wait(answered) {
      begin(false);
      const mine = held;
      const settle = () => setTimeout(() => { if (held === mine) release(); }, afterAnswer);
      answered.then(settle, settle);
    },
    // gives the focus to an element, and to it what was pressed since; a field that has it already is left as it is being typed in
    moveTo(element) {
      const stays = element === document.activeElement;
      element?.focus();
      if (!stays || held) element?.select?.();
      if (stays && held?.isOfField) drop();
      else release();
    },
  };
})();
