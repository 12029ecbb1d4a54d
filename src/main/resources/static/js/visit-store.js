/* Drafts on this phone, in IndexedDB: one for each page, of one inspector each. A draft holds fields, photos and where it stands:
   LOCAL (being filled in), WAITING (to be sent), STOPPED (the server said no, or another version is there), SENT.
   Photos are kept as bytes: some browsers lose files that lie in IndexedDB as Blob. */
(function (Visits) {
  'use strict';

  var opening;

  function open() {
    opening = opening || new Promise(function (resolve, reject) {
      var request = indexedDB.open('chengxin-visits', 1);
      request.onupgradeneeded = function () {
        request.result.createObjectStore('drafts', { keyPath: ['inspector', 'page'] });
      };
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = function () { reject(request.error); };
    });
    return opening;
  }

  function run(mode, work) {
    return open().then(function (db) {
      return new Promise(function (resolve, reject) {
        var transaction = db.transaction('drafts', mode);
        var request = work(transaction.objectStore('drafts'));
        transaction.oncomplete = function () { resolve(request.result); };
        transaction.onabort = transaction.onerror = function () { reject(transaction.error); };
      });
    });
  }

  function mine() {
    return IDBKeyRange.bound([Visits.inspector, ''], [Visits.inspector, '\uffff']);
  }

  Visits.store = {
    find: function (page) { return run('readonly', function (all) { return all.get([Visits.inspector, page]); }); },
    all: function () { return run('readonly', function (all) { return all.getAll(mine()); }); },
    remove: function (page) { return run('readwrite', function (all) { return all.delete([Visits.inspector, page]); }); },
    /* Keeps a draft. With "known", the time of the edit it was made from, only if nobody else has edited it since; says whether. */
    save: function (draft, known) {
      draft.inspector = Visits.inspector;
      return open().then(function (db) {
        return new Promise(function (resolve, reject) {
          var transaction = db.transaction('drafts', 'readwrite');
          var all = transaction.objectStore('drafts');
          var mine = true;
          all.get([Visits.inspector, draft.page]).onsuccess = function (event) {
            var there = event.target.result;
            mine = known === undefined || !there || there.state === 'SENT' || there.edited === known;
            if (mine) { all.put(draft); }
          };
          transaction.oncomplete = function () { resolve(mine); };
          transaction.onabort = transaction.onerror = function () { reject(transaction.error); };
        });
      });
    },
    /* Changes a draft as it lies there now, so that two pages do not undo each other; nothing happens if it is gone. */
    change: function (page, alter) {
      return open().then(function (db) {
        return new Promise(function (resolve, reject) {
          var transaction = db.transaction('drafts', 'readwrite');
          var all = transaction.objectStore('drafts');
          var changed = null;
          all.get([Visits.inspector, page]).onsuccess = function (event) {
            changed = event.target.result || null;
            if (changed && alter(changed) !== false) { all.put(changed); }
          };
          transaction.oncomplete = function () { resolve(changed); };
          transaction.onabort = transaction.onerror = function () { reject(transaction.error); };
        });
      });
    }
  };

  /* Asks that the browser not throw the drafts away when the phone runs full. */
  if (!Visits.shut && navigator.storage && navigator.storage.persist) { navigator.storage.persist(); }
}(window.Visits));
