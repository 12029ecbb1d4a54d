/* Draws each .chart from the table it names: what the chart shows is what the table says, and without script the table stays.
   <div class="chart" hidden data-chart="scores|radar|events" data-of="id of the table"></div> */
(function () {
  'use strict';

  var INK = '#20262d', MUTED = '#5b6570', LINE = '#dfe3e8';
  var SHAPES = { RED: '#b3191f', BLUE: '#1859a9', YELLOW: '#8a5a00', BLACK: '#24272b', PROBATION: '#5b6570' };
  var SOURCES = {
    STORED: { color: '#1d4f91', type: 'solid', symbol: 'circle', width: 3 },
    HINDSIGHT: { color: '#5b6570', type: 'dotted', symbol: 'none', width: 2 },
    PROJECTION: { color: '#8a5a00', type: 'dashed', symbol: 'emptyCircle', width: 2 }
  };

  function rows(table) {
    return Array.prototype.map.call(table.querySelectorAll('[data-day], [data-percent]'), function (row) {
      return row.dataset;
    });
  }

  function base(extra) {
    var option = {
      animation: false,
      textStyle: { color: INK, fontFamily: 'inherit' },
      tooltip: { renderMode: 'richText', confine: true }
    };
    Object.keys(extra).forEach(function (key) { option[key] = extra[key]; });
    return option;
  }

  function timeAxis() {
    return { type: 'time', axisLabel: { color: MUTED, hideOverlap: true }, axisLine: { lineStyle: { color: MUTED } } };
  }

  /* A score holds until the next of its source; the last one of a source holds until the table's last day of it. */
  function scores(table) {
    var data = rows(table), ends = table.dataset;
    return base({
      legend: { top: 0, textStyle: { color: INK } },
      grid: { left: 8, right: 20, top: 40, bottom: 8, containLabel: true },
      xAxis: timeAxis(),
      yAxis: { type: 'value', min: 0, max: 100, axisLabel: { color: MUTED }, splitLine: { lineStyle: { color: LINE } } },
      series: Object.keys(SOURCES).map(function (source) {
        var look = SOURCES[source];
        var points = data.filter(function (row) { return row.source === source; });
        var line = points.map(function (row) { return [row.day, Number(row.score)]; });
        var end = source === 'PROJECTION' ? ends.end : ends.today;
        if (line.length && line[line.length - 1][0] < end) {
          line.push({ value: [end, line[line.length - 1][1]], symbol: 'none' });
        }
        return {
          name: points.length ? points[0].label : '', type: 'line', step: 'end', data: line, symbol: look.symbol, symbolSize: 8,
          itemStyle: { color: look.color }, lineStyle: { color: look.color, type: look.type, width: look.width },
          markLine: source === 'STORED' ? { silent: true, symbol: 'none', label: { formatter: '{b}', color: INK },
            lineStyle: { color: MUTED, type: 'solid', width: 1 }, data: [{ name: '今天', xAxis: ends.today }] } : undefined
        };
      }).filter(function (series) { return series.data.length; })
    });
  }

  function radar(table) {
    var data = rows(table);
    return base({
      radar: {
        radius: '66%', axisName: { color: INK }, splitArea: { show: false },
        indicator: data.map(function (row) { return { name: row.name, min: 0, max: 100 }; })
      },
      series: [{ type: 'radar', symbolSize: 6, areaStyle: { opacity: 0.15 }, lineStyle: { color: '#1d4f91', width: 2 },
        itemStyle: { color: '#1d4f91' },
        data: [{ name: '得分占满分（%）', value: data.map(function (row) { return Number(row.percent); }) }] }]
    });
  }

  function events(table) {
    var first = table.dataset.first;
    var data = rows(table).filter(function (row) { return row.day >= first; });
    var lanes = data.map(function (row) { return row.lane; })
      .filter(function (lane, at, all) { return all.indexOf(lane) === at; }).reverse();
    return base({
      grid: { left: 8, right: 20, top: 12, bottom: 8, containLabel: true },
      xAxis: Object.assign(timeAxis(), { min: first, max: table.dataset.today }),
      yAxis: { type: 'category', data: lanes, axisLabel: { color: INK }, splitLine: { show: true, lineStyle: { color: LINE } } },
      tooltip: { renderMode: 'richText', confine: true, formatter: function (one) { return one.value[0] + '\n' + one.name; } },
      series: [{
        type: 'scatter',
        data: data.map(function (row) {
          return {
            name: row.name, value: [row.day, row.lane], symbol: row.grade ? 'pin' : row.state ? 'emptyCircle' : 'circle',
            symbolSize: row.grade ? 26 : 11,
            itemStyle: { color: row.grade ? SHAPES[row.grade] : row.sign === '-' ? '#a1161b' : row.sign === '+' ? '#14632f' : MUTED }
          };
        })
      }]
    });
  }

  var KINDS = { scores: scores, radar: radar, events: events };

  document.querySelectorAll('.chart').forEach(function (place) {
    var table = document.getElementById(place.dataset.of);
    place.hidden = false;
    var chart = window.echarts.init(place, null, { renderer: 'canvas' });
    chart.setOption(KINDS[place.dataset.chart](table));
    window.addEventListener('resize', function () { chart.resize(); });
  });
}());
