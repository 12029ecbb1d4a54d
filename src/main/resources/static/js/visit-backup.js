/* A file with everything that waits on this phone, photos included, and the way back from it. */
(function (Visits) {
  'use strict';

  var FORM = 'chengxin-visits/1';

  function encoded(bytes) {
    var view = new Uint8Array(bytes), text = '';
    for (var i = 0; i < view.length; i += 8192) { text += String.fromCharCode.apply(null, view.subarray(i, i + 8192)); }
    return btoa(text);
  }

  function decoded(text) {
    return Uint8Array.from(atob(text), function (letter) { return letter.charCodeAt(0); }).buffer;
  }

  function withBytes(draft, turn) {
    return Object.assign({}, draft, {
      photos: (draft.photos || []).map(function (photo) { return Object.assign({}, photo, { bytes: turn(photo.bytes) }); })
    });
  }

  function isDraft(draft) {
    return draft && typeof draft.page === 'string' && /^\/console\/visits\//.test(draft.page) && Array.isArray(draft.fields)
      && Array.isArray(draft.photos) && ['LOCAL', 'WAITING', 'STOPPED'].indexOf(draft.state) >= 0;
  }

  Visits.backup = {
    save: function () {
      return Visits.store.all().then(function (drafts) {
        var kept = drafts.filter(function (draft) { return draft.state !== 'SENT'; });
        var file = { form: FORM, inspector: Visits.inspector, saved: new Date().toISOString(),
          drafts: kept.map(function (draft) { return withBytes(draft, encoded); }) };
        var link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
        link.download = '现场检查备份-' + file.saved.slice(0, 16).replace(/[-:T]/g, '') + '.json';
        document.body.appendChild(link);
        link.click();
        link.remove();
        return kept.length;
      });
    },
    /* Puts back what is not on the phone, or is older there; says in a sentence what it did. */
    restore: function (file) {
      return file.text().then(function (text) {
        var read = JSON.parse(text);
        if (read.form !== FORM || !Array.isArray(read.drafts) || !read.drafts.every(isDraft)) { throw new Error('form'); }
        if (read.inspector !== Visits.inspector) { return '这份备份是另一名检查人员的，不能读回。请由本人登录后读回。'; }
        return Promise.all(read.drafts.map(function (draft) {
          return Visits.store.find(draft.page).then(function (there) {
            if (there && (there.state === 'SENT' || there.edited >= draft.edited)) { return 0; }
            return Visits.store.save(withBytes(draft, decoded)).then(function () { return 1; });
          });
        })).then(function (done) {
          var back = done.reduce(function (sum, one) { return sum + one; }, 0);
          return '读回 ' + back + ' 份' + (back < done.length ? '，另 ' + (done.length - back) + ' 份本机已有更新的内容，没有改动' : '') + '。';
        });
      }).catch(function () { return '这不是现场检查的备份文件，或者文件已损坏，没有读回。'; });
    }
  };
}(window.Visits));
