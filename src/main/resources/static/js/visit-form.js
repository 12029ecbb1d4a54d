/* The form of one visit: what is typed is kept on the phone at once; photos, too; sending puts it into the queue. */
(function (Visits) {
  'use strict';

  var form = document.getElementById('visit');
  if (!form || Visits.shut) { return; }
  var page = location.pathname + location.search;
  var state = document.getElementById('visit-state');
  var left = document.getElementById('visit-left');
  var photos = [];
  var saving = null;
  var sentNow = false;
  var known = null;
  var taking = Promise.resolve();

  function say(sentence, bad) {
    Visits.queue.show(state, sentence, bad);
  }

  function fields() {
    var all = [];
    new FormData(form).forEach(function (value, name) {
      if (typeof value === 'string' && name !== '_csrf') { all.push([name, value]); }
    });
    return all;
  }

  function unanswered() {
    return Array.prototype.filter.call(form.querySelectorAll('.visit-item'), function (item) {
      return !item.querySelector('.visit-verdicts input:checked');
    });
  }

  function count() {
    var open = unanswered().length;
    left.textContent = open ? '还有 ' + open + ' 项没有选' : '各项都已选';
  }

  function draft(standing) {
    return { page: page, shop: form.dataset.shop, visit: form.elements.visit.value, state: standing, fields: fields(),
      photos: photos, edited: Date.now(), tries: 0, said: '', faults: [], conflict: null };
  }

  /* One save after the other; answers whether it lies on the phone now. */
  var last = Promise.resolve(true);
  function keep(standing) {
    clearTimeout(saving);
    saving = null;
    last = last.then(function () {
      var now = draft(standing || 'LOCAL');
      return Visits.store.save(now, known).then(function (mine) {
        if (!mine) {
          say('这家店在另一个页面里也在填写，这一页的改动没有保存。请关闭这一页，以那一页为准；或刷新本页，取回那边的内容。', true);
          return false;
        }
        known = now.edited;
        if (!standing) { say('已存本机 ' + new Date().toTimeString().slice(0, 5)); }
        return true;
      }, function (broken) {
        say('存不进本机（' + (broken && broken.message || '空间已满') + '），请不要关闭页面，尽快联网上传。', true);
        return null;
      });
    });
    return last;
  }

  function later() {
    count();
    clearTimeout(saving);
    saving = setTimeout(keep, 300);
  }

  function thumb(photo) {
    var list = form.querySelector('[data-thumbs="' + photo.field + '"]');
    var entry = document.createElement('li');
    var remove = document.createElement('button');
    if (photo.thumb) {
      var picture = document.createElement('img');
      picture.src = photo.thumb;
      picture.alt = photo.name;
      entry.appendChild(picture);
    } else {
      entry.appendChild(document.createTextNode(photo.name));
    }
    remove.type = 'button';
    remove.className = 'btn btn-outline-danger btn-sm';
    remove.textContent = '去掉';
    remove.setAttribute('aria-label', '去掉照片 ' + photo.name);
    remove.addEventListener('click', function () {
      photos = photos.filter(function (one) { return one !== photo; });
      entry.remove();
      keep();
    });
    entry.appendChild(remove);
    list.appendChild(entry);
  }

  function take(input) {
    var files = Array.prototype.slice.call(input.files);
    input.value = '';
    say('正在存照片…');
    taking = files.reduce(function (before, file) {
      return before.then(function () { return Visits.photo(file); }).then(function (photo) {
        photo.field = input.name;
        photos.push(photo);
        thumb(photo);
      });
    }, taking).then(function () { return keep(); });
    return taking;
  }

  function fill(kept) {
    Array.prototype.forEach.call(form.elements, function (control) {
      if (/^(radio|checkbox)$/.test(control.type)) { control.checked = false; }
    });
    kept.fields.forEach(function (field) {
      var found = form.querySelectorAll('[name="' + field[0] + '"]');
      Array.prototype.forEach.call(found, function (control) {
        if (/^(radio|checkbox)$/.test(control.type)) {
          if (control.value === field[1]) { control.checked = true; }
        } else if (control.type !== 'file') { control.value = field[1]; }
      });
    });
    kept.photos.forEach(function (photo) { photos.push(photo); if (photo.field !== 'p.signature') { thumb(photo); } });
  }

  function mark(faults) {
    faults.forEach(function (fault) {
      var item = document.getElementById('item-' + fault.field.slice(2));
      if (item) { item.classList.add('missing'); }
    });
  }

  function allPass(area) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-outline-primary';
    button.textContent = '其余全部符合';
    button.setAttribute('aria-label', area.getAttribute('aria-label') + '：其余全部符合');
    button.addEventListener('click', function () {
      area.querySelectorAll('.visit-item').forEach(function (item) {
        if (!item.querySelector('.visit-verdicts input:checked')) { item.querySelector('input[value=PASS]').checked = true; }
      });
      later();
    });
    area.querySelector('.visit-area-head').appendChild(button);
  }

  function submit(event) {
    event.preventDefault();
    var open = unanswered();
    form.querySelectorAll('.missing').forEach(function (item) { item.classList.remove('missing'); });
    if (open.length) {
      open.forEach(function (item) { item.classList.add('missing'); });
      open[0].scrollIntoView({ block: 'center' });
      open[0].querySelector('input').focus();
      say('还有 ' + open.length + ' 项没有选，请补上再上传。', true);
      return;
    }
    say('正在存到本机…');
    taking.then(function () { return keep('WAITING'); }).then(function (kept) {
      if (kept === null) { return straight(); }
      if (!kept) { return null; }
      sentNow = true;
      say('已存本机，正在上传…');
      return Visits.queue.send().then(follow);
    });
  }

  /* The phone is full: what is on the screen goes to the server without lying on the phone first. */
  function straight() {
    var now = draft('WAITING');
    say('本机存不下，正在直接上传，请不要关闭页面…', true);
    return Visits.queue.straight(now).then(function (result) {
      if (result.state === 'SENT') { location.assign('/console/visits?sent=' + now.visit); return; }
      say('没有上传成功：' + result.said + '本机又存不下，请不要关闭页面，腾出空间或连上网络后再点一次上传。', true);
      mark(result.faults || []);
    });
  }

  function follow() {
    return Visits.store.find(page).then(function (kept) {
      if (!kept || !sentNow) { return; }
      if (kept.state === 'SENT') { location.assign('/console/visits?sent=' + kept.visit); return; }
      if (kept.state === 'STOPPED') {
        say(kept.said, true);
        mark(kept.faults);
        if (kept.conflict) { Visits.conflict(form, kept, function () { return keep(); }); }
        state.scrollIntoView({ block: 'center' });
      }
    });
  }

  function begin(kept) {
    if (kept && kept.state !== 'SENT') {
      known = kept.edited;
      fill(kept);
      say(kept.state === 'LOCAL' ? '已从本机取回上次填写的内容。' : kept.state === 'WAITING' ? '已存本机，等待上传。' : kept.said,
        kept.state === 'STOPPED');
      mark(kept.faults || []);
      if (kept.conflict) { Visits.conflict(form, kept, function () { return keep(); }); }
    } else {
      if (form.dataset.base === '0') { form.elements.visit.value = crypto.randomUUID(); }
      if (!form.elements.started.value) {
        form.elements.started.value = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 16).replace('T', ' ');
      }
    }
    count();
    form.querySelectorAll('.visit-area').forEach(allPass);
    form.addEventListener('input', function (event) { if (event.target.type !== 'file') { later(); } });
    form.addEventListener('change', function (event) {
      if (event.target.type === 'file') { take(event.target); }
    });
    form.addEventListener('submit', submit);
    /* Sending waits for the signature, or keeping it would put the visit back among those not to be sent yet. */
    Visits.signature(form, function (coming) {
      taking = taking.then(function () { return coming; }).then(function (photo) {
        photos = photos.filter(function (one) { return one.field !== 'p.signature'; });
        if (photo) { photos.push(photo); }
        return keep();
      }, function () { say('签名没有存下来，请清除后重新签名。', true); });
    });
    Visits.queue.listen(function (said, bad) { if (said) { say(said, bad); } follow(); });
    window.addEventListener('pagehide', function () { if (saving) { keep(); } });
  }

  Visits.store.find(page).then(begin, function (broken) {
    say('本机存储打不开（' + broken.message + '），只能联网填写和上传。', true);
  });
}(window.Visits));
