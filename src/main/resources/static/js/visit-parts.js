/* Parts of the form that need a hand of their own: two versions of one visit, and the signature drawn with a finger. */
(function (Visits) {
  'use strict';

  function cell(tag, text, label) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (label) { made.setAttribute('data-label', label); }
    return made;
  }

  function button(label, act) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn btn-outline-primary';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  }

  /* Shows both versions; the inspector drops his own, or files it as a correction with a reason. */
  Visits.conflict = function (form, draft, keep) {
    var old = document.getElementById('conflict');
    if (old) { old.remove(); }
    var told = draft.conflict;
    var box = document.createElement('section');
    box.id = 'conflict';
    box.className = 'alert alert-warning';
    box.setAttribute('role', 'alert');
    box.appendChild(cell('p', told.sentence));
    var table = document.createElement('table');
    table.className = 'table stack';
    table.appendChild(cell('caption', told.sides.length ? '两份内容不同的地方' : '两份内容相同'));
    told.sides.forEach(function (side) {
      var row = table.insertRow();
      row.appendChild(cell('th', side.what));
      row.appendChild(cell('td', side.filed, '已上传的'));
      row.appendChild(cell('td', side.mine, '您的'));
    });
    box.appendChild(table);
    box.appendChild(button('保留已上传的，放弃我的', function () {
      Visits.store.remove(draft.page).then(function () { location.assign('/console/visits'); });
    }));
    box.appendChild(document.createTextNode(' '));
    box.appendChild(button('用我的内容更正', function () {
      form.elements.visit.value = told.visit;
      form.elements.base.value = told.revision;
      if (!form.elements.reason) {
        var field = document.createElement('section');
        field.className = 'card-plain';
        var label = cell('label', '更正理由（必填）');
        label.className = 'form-label';
        label.htmlFor = 'reason';
        var input = document.createElement('input');
        input.className = 'form-control';
        input.id = input.name = 'reason';
        input.maxLength = 300;
        field.appendChild(label);
        field.appendChild(input);
        form.insertBefore(field, form.querySelector('.visit-send'));
      }
      keep().then(function () { form.elements.reason.focus(); });
    }));
    form.parentNode.insertBefore(box, form);
  };

  Visits.signature = function (form, keep) {
    var pad = document.getElementById('pad');
    var canvas = pad.querySelector('canvas');
    var pen = canvas.getContext('2d');
    var drawing = false;
    pad.hidden = false;

    function blank() {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
    }

    function place(event) {
      var box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
    }

    blank();
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    canvas.addEventListener('pointerdown', function (event) {
      drawing = true;
      canvas.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.moveTo.apply(pen, place(event));
    });
    canvas.addEventListener('pointermove', function (event) {
      if (drawing) { pen.lineTo.apply(pen, place(event)); pen.stroke(); }
    });
    canvas.addEventListener('pointerup', function () {
      drawing = false;
      keep(new Promise(function (resolve, reject) {
        canvas.toBlob(function (blob) {
          if (!blob) { reject(new Error('签名')); return; }
          blob.arrayBuffer().then(function (bytes) {
            resolve({ field: 'p.signature', name: '签名.png', type: 'image/png', bytes: bytes, thumb: '' });
          }, reject);
        }, 'image/png');
      }));
    });
    document.getElementById('pad-clear').addEventListener('click', function () { blank(); keep(Promise.resolve(null)); });
  };
}(window.Visits));
