// Shortcuts of the document. The scope opened last is asked first; a modal scope (a dialog) hides those below it.
// A plain script, not a module: a scope is open once the call to open it was sent, so a page may hand over the focus right after.
(() => {
  window.propertyHub ??= {};
  const scopes = [];

  function nameOf(event) {
    let key = event.key;
    if (event.altKey && /^Key[A-Z]$/.test(event.code)) key = event.code.slice(3);
    else if (event.altKey && /^Digit\d$/.test(event.code)) key = event.code.slice(5);
    else if (key === ' ') key = 'Space';
    else if (key === 'Escape') key = 'Esc';
    else if (key.length === 1) key = key.toUpperCase();
    const shift = event.shiftKey && key.length > 1;
    return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
  }

  const typing = element => element?.isContentEditable || element?.matches?.('textarea,select,input:not([type=checkbox]):not([type=radio]):not([type=button])');
  // keys that a field in use needs for itself
  const ofField = name => !/^(Ctrl\+|Alt\+|F\d)/.test(name) && name !== 'Esc';
  const activates = name => name === 'Enter' || name === 'Space';

  function onKey(event) {
    if (event.isComposing || event.defaultPrevented) return;
    const name = nameOf(event);
    for (let i = scopes.length - 1; i >= 0; i--) {
      const scope = scopes[i];
      if (scope.keys.has(name)) {
        const active = document.activeElement;
        if (name === 'Esc' && active?.closest?.('[data-own-esc]')) return;
        if (typing(active) && ofField(name) && !scope.always.has(name)) return;
        if (activates(name) && !scope.always.has(name) && active?.matches?.('button,a[href],summary')) return;
        if (event.repeat && (name.includes('Enter') || name.startsWith('F'))) { event.preventDefault(); return; }
        event.preventDefault();
        if (typing(active) && name === 'Ctrl+Enter') active.dispatchEvent(new Event('change', { bubbles: true }));
        const answered = scope.dotnet.invokeMethodAsync('OnKeyAsync', name);
        if (scope.moves.has(name)) window.propertyHub.ahead.wait(answered);
        return;
      }
      if (scope.modal) return;
    }
    const place = placeOf(name);
    if (!place) return;
    event.preventDefault();
    place.focus();
    place.select?.();
  }

  // a field that its own key leads to, without asking the server: what is typed next goes into it at once
  const placeOf = name => document.querySelector(`[data-key="${CSS.escape(name)}"]`);

  window.propertyHub.keys = {
    open(id, dotnet, keys, always, moves, modal) {
      if (scopes.length === 0) document.addEventListener('keydown', onKey);
      scopes.push({ id, dotnet, keys: new Set(keys), always: new Set(always), moves: new Set(moves), modal });
    },
    update(id, keys, always, moves) {
      const scope = scopes.find(open => open.id === id);
      if (scope) [scope.keys, scope.always, scope.moves] = [new Set(keys), new Set(always), new Set(moves)];
    },
    knows(name) { return scopes.some(scope => scope.keys.has(name)) || scopes.length > 0 && !!placeOf(name); },
    close(id) {
      const at = scopes.findIndex(open => open.id === id);
      if (at >= 0) scopes.splice(at, 1);
      if (scopes.length === 0) document.removeEventListener('keydown', onKey);
    },
  };
})();
