/* Sends what waits: one after the other, by one page at a time, again and again with growing pauses. The server knows a visit by its
   id, so sending once more never makes two. */
(function (Visits) {
  'use strict';

  var PAUSES = [2, 5, 15, 45, 120, 300];
  var timer = null;
  var running = false;
  var listeners = [];

  function tell(sentence, bad) {
    listeners.forEach(function (listener) { listener(sentence, bad); });
  }

  /* Who is signed in and the token of this session; null if there is no answer, {over: true} if nobody is signed in. */
  function standing() {
    return fetch('/console/visits/standing', { redirect: 'manual', cache: 'no-store', headers: { Accept: 'application/json' } })
      .then(function (answer) {
        if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) { return { over: true }; }
        return answer.ok ? answer.json() : null;
      }).catch(function () { return null; });
  }

  function body(draft) {
    var data = new FormData();
    draft.fields.forEach(function (field) { data.append(field[0], field[1]); });
    draft.photos.forEach(function (photo) {
      data.append(photo.field, new Blob([photo.bytes], { type: photo.type }), photo.name);
    });
    return data;
  }

  function post(draft, who) {
    var headers = { Accept: 'application/json', 'X-Requested-With': 'visits' };
    headers[who.header] = who.token;
    return fetch('/console/visits/filings', { method: 'POST', body: body(draft), headers: headers, redirect: 'manual' })
      .then(function (answer) {
        if (answer.type === 'opaqueredirect') { return { state: 'WAITING', said: '登录已过期，请登录后继续上传。', again: false }; }
        var json = (answer.headers.get('Content-Type') || '').indexOf('json') >= 0;
        return (json ? answer.json() : Promise.resolve({})).then(function (told) { return outcome(answer.status, told); });
      }).catch(function () { return { state: 'WAITING', said: '网络不通，稍后自动再传。', again: true }; });
  }

  function outcome(status, told) {
    if (status === 200) { return { state: 'SENT', receipt: told, said: '' }; }
    if (status === 409 && told.sides) { return { state: 'STOPPED', said: told.sentence, conflict: told }; }
    if (status === 422 || status === 404) {
      return { state: 'STOPPED', said: told.sentence || '没有上传成功，请打开核对。', faults: told.faults || [] };
    }
    if (status === 413) { return { state: 'STOPPED', said: '照片合计太大（超过 50 MB），请去掉几张再上传。' }; }
    if (status === 403) { return { state: 'WAITING', said: '登录已更换，请重新登录后上传。', again: true }; }
    return { state: 'WAITING', said: '服务器暂时没有收下（' + status + '），稍后自动再传。', again: true };
  }

  function sendOne(draft, who) {
    return post(draft, who).then(function (result) {
      return Visits.store.change(draft.page, function (now) {
        if (now.edited !== draft.edited || now.state !== 'WAITING') { return false; }
        now.state = result.state;
        now.said = result.said;
        now.conflict = result.conflict || null;
        now.faults = result.faults || [];
        now.tries = (now.tries || 0) + 1;
        if (result.state === 'SENT') {
          now.receipt = result.receipt;
          now.photos = [];
          now.fields = [];
        }
        return true;
      }).then(function () { return result; });
    });
  }

  function round() {
    return Visits.store.all().then(function (drafts) {
      var waiting = drafts.filter(function (draft) { return draft.state === 'WAITING'; });
      if (!waiting.length) { return null; }
      return standing().then(function (who) {
        if (!who) { return { again: true, said: '网络不通，已存本机，稍后自动上传。' }; }
        if (who.over) { return { again: true, said: '登录已过期。内容都在本机，请登录后继续上传。', signIn: true }; }
        if (who.inspector !== Visits.inspector) { return { again: false, said: '现在登录的是另一个人，本机内容没有上传。', bad: true }; }
        return waiting.reduce(function (before, draft) {
          return before.then(function (worst) {
            return sendOne(draft, who).then(function (result) { return result.again ? result : worst; });
          });
        }, Promise.resolve({ again: false, said: '' }));
      });
    });
  }

  function alone(work) {
    return navigator.locks ? navigator.locks.request('visits-send', { ifAvailable: true }, function (lock) {
      return lock ? work() : { again: true, said: '' };
    }) : work();
  }

  var failures = 0;

  function send() {
    clearTimeout(timer);
    if (running || Visits.shut) { return Promise.resolve(); }
    running = true;
    return alone(round).then(function (result) {
      running = false;
      failures = result && result.again ? failures + 1 : 0;
      if (result && result.again) {
        timer = setTimeout(send, 1000 * PAUSES[Math.min(failures, PAUSES.length) - 1]);
      }
      tell(result ? result.said : '', result && (result.bad || result.signIn));
    }, function (broken) {
      running = false;
      tell('本机存储出错：' + broken.message, true);
    });
  }

  /* Sends what could not be kept. */
  function straight(draft) {
    return standing().then(function (who) {
      if (!who) { return { state: 'WAITING', said: '网络不通。' }; }
      if (who.over) { return { state: 'WAITING', said: '登录已过期，请在另一个页面登录。' }; }
      if (who.inspector !== Visits.inspector) { return { state: 'WAITING', said: '现在登录的是另一个人。' }; }
      return post(draft, who);
    });
  }

  /* Says it in the page's line; who has to sign in finds the way there, and comes back to the day. */
  function show(line, sentence, bad) {
    line.textContent = sentence;
    line.classList.toggle('bad', !!bad);
    if (sentence.indexOf('登录已过期') === 0) {
      var link = document.createElement('a');
      link.href = '/console/visits';
      link.textContent = '去登录';
      line.appendChild(link);
    }
  }

  Visits.queue = {
    show: show,
    straight: straight,
    send: function () { failures = 0; return send(); },
    listen: function (listener) { listeners.push(listener); }
  };
  window.addEventListener('online', Visits.queue.send);
  if (!Visits.shut) { window.addEventListener('load', send); }
}(window.Visits));
