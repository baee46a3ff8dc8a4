'use strict';
/* What each chart needs: its rows, out of the table that stands under it, and its specification fitted to the page. Words
   from the archive are data of a chart, never part of an expression or of markup. */
const charts = (() => {
    const root = document.documentElement;

    const colour = (name) => getComputedStyle(root).getPropertyValue('--' + name).trim();
    const time = (month) => Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1);
    const numeric = (words) => (/\d/.test(words) ? Number(words.replaceAll(',', '')) : null);

    const read = {
        month: (words) => words,
        number: numeric,
        percent: (words) => { const value = numeric(words); return value === null ? null : value / 100; },
        words: (words) => words,
        line: (words) => words,
        notes: (words) => words,
    };

    /** The rows of a figure's table, under the names its head gives them. */
    function rowsOf(figure) {
        const table = document.getElementById(figure.dataset.table);
        const heads = [...table.tHead.rows[0].cells];
        return [...table.tBodies[0].rows].map((row) => {
            const values = {};
            heads.forEach((head, i) => {
                if (head.dataset.field) {
                    values[head.dataset.field] = read[head.dataset.type](row.cells[i].textContent);
                }
            });
            return values;
        });
    }

    const index = (month) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;
    const named = (months) =>
        String(Math.floor(months / 12)).padStart(4, '0') + '-' + String(months % 12 + 1).padStart(2, '0');

    /** The months of a figure's span, every third or twelfth where its rows are quarters or years. */
    function monthsOf(figure) {
        const step = Number(figure.dataset.step);
        const first = index(figure.dataset.from);
        return Array.from({length: Math.floor((index(figure.dataset.until) - first) / step) + 1}, (none, i) =>
            named(first + step * i));
    }

    /** The first moment after the bin that begins in a month. */
    const endOf = (month, figure) => time(named(index(month) + Number(figure.dataset.step)));

    const set = (spec, name, value) => {
        spec.params.find((parameter) => parameter.name === name).value = value;
    };

    const percent = (share) => (share === null ? '–' : (100 * share).toFixed(1) + ' %');

    function timeSpan(spec, figure, width) {
        const from = time(figure.dataset.from);
        const until = time(figure.dataset.until);
        const half = 16 * 86400000;
        set(spec, 'from', from - half);
        set(spec, 'until', until + half);
        return (until - from + 2 * half) / (30.44 * 86400000 * width);
    }

    const isolated = (label) => '\u2068' + label + '\u2069';

    /** A language has one colour on the whole page: that of the chart of coverage, else the next that is free. */
    const colours = new Map();
    function paint(encoding, names, width) {
        encoding.scale.domain = names;
        encoding.scale.range = names.map((name) => colour(seriesOf(name)));
        encoding.legend.columns = Math.max(2, Math.floor(width / 130));
    }
    function seriesOf(name) {
        if (!colours.size) {
            const heads = document.querySelectorAll('figure[data-chart="coverage"] th[data-field^="series:"]');
            heads.forEach((head, i) => colours.set(head.dataset.field.slice('series:'.length), 'series-' + i));
            colours.set('Other languages', 'series-other');
        }
        if (!colours.has(name)) {
            const taken = new Set(colours.values());
            const free = [...Array(8).keys()].map((i) => 'series-' + i).find((series) => !taken.has(series));
            colours.set(name, free ?? 'series-other');
        }
        return colours.get(name);
    }

    const shapes = {
        share(spec, figure, width) {
            const rows = new Map(rowsOf(figure).map((row) => [row.month, row]));
            timeSpan(spec, figure, width);
            const values = monthsOf(figure).map((month) => {
                const row = rows.get(month);
                return row ? {
                    ...row,
                    is_complete: !row.notes.includes('incomplete'),
                    is_supported: !row.notes.includes('few'),
                    coverage_break: row.notes.includes('break'),
                    said: month + '\n' + row.stories + ' of ' + row.stories_total + ' stories: ' + percent(row.share)
                        + '\n95 % interval ' + percent(row.share_low) + ' to ' + percent(row.share_high)
                        + (row.notes ? '\n' + row.notes : ''),
                    month: time(month),
                } : {month: time(month), share: null, share_low: null, share_high: null, is_complete: true,
                    is_supported: false, coverage_break: false};
            });
            values.forEach((row, i) => {
                const missing = (other) => !other || other.share === null;
                row.alone = row.share !== null && missing(values[i - 1]) && missing(values[i + 1]);
            });
            const seen = values.filter((row) => row.share !== null);
            const supported = seen.filter((row) => row.is_supported);
            const shown = supported.length ? supported : seen;
            set(spec, 'top', Math.min(1, Math.max(0.01, ...shown.map((row) => row.share_high))));
            ['ink', 'pale', 'paper', 'alarm'].forEach((name) => set(spec, name, colour(name)));
            spec.layer.at(-1).encoding = {tooltip: {field: 'said', type: 'nominal'}};
            return values;
        },
        topics(spec, figure, width) {
            const rows = rowsOf(figure);
            const panels = [...new Set(rows.map((row) => row.id))];
            const columns = Math.min(panels.length, Math.max(2, Math.floor(width / 235)));
            const panel = Math.floor((width - 48 - 14 * (columns - 1)) / columns);
            timeSpan(spec, figure, panel);
            spec.columns = columns;
            spec.spec.width = panel;
            spec.facet.header.labelLimit = panel;
            const supported = rows.filter((row) => row.share !== null && !row.notes.includes('few'));
            const shown = supported.length ? supported : rows;
            set(spec, 'top', Math.min(1, Math.max(0.01, ...shown.map((row) => row.share_high))));
            set(spec, 'stroke', Math.max(3, panel * panels.length / rows.length));
            ['ink', 'pale', 'paper'].forEach((name) => set(spec, name, colour(name)));
            return rows.map((row) => ({
                ...row,
                rank: panels.indexOf(row.id),
                name: row.id + '\u2002' + isolated(row.label),
                month: time(row.month),
                supported: !row.notes.includes('few'),
                unstable: row.notes.includes('unstable'),
                incomplete: row.notes.includes('incomplete'),
                said: row.label + '\nfrom ' + row.month + ': ' + row.stories + ' of ' + row.stories_total + ' stories, '
                    + percent(row.share) + '\n95 % interval ' + percent(row.share_low) + ' to '
                    + percent(row.share_high) + (row.notes ? '\n' + row.notes : ''),
            }));
        },
        river(spec, figure, width) {
            const rows = rowsOf(figure);
            const series = Object.keys(rows[0]).filter((name) => name.startsWith('series:'));
            const names = series.map((name) => isolated(name.slice('series:'.length)));
            timeSpan(spec, figure, width - 60);
            set(spec, 'from', time(figure.dataset.from));
            set(spec, 'until', time(rows.at(-1).month));
            set(spec, 'paper', colour('paper'));
            spec.encoding.color.scale.domain = names;
            spec.encoding.color.scale.range = series.map((name, i) => colour(
                name === 'series:No topic' ? 'none' : name === 'series:Other topics' ? 'series-other' : 'series-' + i));
            spec.encoding.color.legend.columns = Math.max(1, Math.floor(width / 330));
            spec.encoding.color.legend.labelLimit = Math.min(300, width - 90);
            let run = 0;
            return rows.flatMap((row, i) => {
                const isEmpty = (other) => !other || other.stories === 0;
                run += isEmpty(rows[i - 1]) ? 1 : 0;
                return isEmpty(row) ? [] : series.map((name, rank) => ({
                    month: time(row.month), series: names[rank], rank, run, share: row[name],
                    said: name.slice('series:'.length) + '\nfrom ' + row.month + ': ' + percent(row[name]) + ' of '
                        + row.stories + ' stories',
                }));
            });
        },
        outlets(spec, figure, width) {
            const rows = rowsOf(figure);
            const months = rows.map((row) => row.month).sort();
            set(spec, 'from', time(months[0]));
            set(spec, 'until', endOf(months.at(-1), figure));
            set(spec, 'bins', (index(months.at(-1)) - index(months[0])) / Number(figure.dataset.step) + 1);
            ['ink', 'text', 'alarm', 'paper'].forEach((name) => set(spec, name, colour(name)));
            const most = new Map();
            rows.forEach((row) => most.set(row.outlet, Math.max(1, row.documents, most.get(row.outlet) ?? 0)));
            spec.height = 19 * most.size + 10;
            spec.encoding.y.axis.labelLimit = Math.max(110, Math.min(220, width / 4));
            // What lasts is marked where it begins.
            const isOn = (event, other, row) => Boolean(other) && other.outlet === row.outlet
                && other.events.split(', ').includes(event);
            rows.forEach((row, i) => {
                row.event = row.events.split(', ').find((event) => !isOn(event, rows[i - 1], row)) ?? '';
            });
            return rows.filter((row) => row.documents || row.events).map((row) => ({
                name: isolated(row.outlet),
                middle: (time(row.month) + endOf(row.month, figure)) / 2, event: row.event,
                part: row.documents / most.get(row.outlet),
                said: row.outlet + '\nfrom ' + row.month + ': ' + row.documents + ' documents'
                    + (row.events ? '\n' + row.events : ''),
            }));
        },
        lexicon(spec, figure, width) {
            const rows = rowsOf(figure);
            timeSpan(spec, figure, width);
            const names = [...new Set(rows.map((row) => row.language))];
            paint(spec.encoding.color, names, width);
            return rows.map((row) => ({
                ...row,
                month: time(row.month),
                said: row.language + '\nfrom ' + row.month + ': ' + percent(row.share) + '\n' + row.covered + ' of '
                    + row.tokens + ' content words, ' + row.articles + ' articles',
            }));
        },
        choice(spec, figure, width) {
            ['ink', 'alarm'].forEach((name) => set(spec, name, colour(name)));
            spec.vconcat.forEach((part) => { part.width = Math.min(width, 640) - 72; });
            return rowsOf(figure).map((row) => ({
                ...row,
                taken: row.notes.includes('taken'),
                said: row.topics + ' topics\nstability ' + row.stability + '\nlog-likelihood ' + row.log_likelihood
                    + (row.notes ? '\n' + row.notes : ''),
            }));
        },
        coverage(spec, figure, width) {
            const rows = rowsOf(figure);
            const series = Object.keys(rows[0]).filter((name) => name.startsWith('series:'));
            const names = series.map((name) => name.slice('series:'.length));
            const months = timeSpan(spec, figure, width - 60);
            set(spec, 'bar', Math.max(1, Math.min(24, 0.82 / months)));
            ['paper', 'text', 'alarm'].forEach((name) => set(spec, name, colour(name)));
            paint(spec.layer[0].encoding.color, names, width);
            return rows.flatMap((row) => {
                const all = series.reduce((sum, name) => sum + row[name], 0);
                return series.map((name, rank) => ({
                    month: time(row.month), series: names[rank], rank, documents: row[name], all,
                    breaks: row.breaks, incomplete: row.notes.includes('incomplete'),
                    said: row.month + '\n' + names[rank] + ': ' + row[name] + ' of ' + all + ' documents'
                        + (row.breaks ? '\noutlets with a break: ' + row.breaks : '')
                        + (row.notes ? '\n' + row.notes : ''),
                }));
            });
        },
        network(spec, figure, width) {
            const height = width < 600 ? Math.round(1.25 * width) : Math.round(0.68 * width);
            spec.height = height;
            const {ends, ties} = network.laidOut(rowsOf(figure), width, height);
            set(spec, 'line', colour('pale'));
            set(spec, 'text', colour('text'));
            set(spec, 'paper', colour('paper'));
            const sizes = new Map();
            ends.forEach((end) => sizes.set(end.group, (sizes.get(end.group) ?? 0) + end.strength));
            const groups = [...sizes.keys()].filter((group) => group !== '–').sort((a, b) => sizes.get(b) - sizes.get(a));
            const other = 'another group';
            const called = (group) => (groups.indexOf(group) >= 0 && groups.indexOf(group) < 8 ? isolated(group) : other);
            const names = [...new Set([...groups, '–'].map(called))];
            const color = spec.layer[1].encoding.color;
            color.scale.domain = names;
            color.scale.range = names.map((name, i) => colour(name === other ? 'series-other' : 'series-' + i));
            color.legend.columns = Math.max(2, Math.floor(width / 150));
            const said = (tie) => tie.label_a + '\n' + tie.label_b + '\n' + tie.stories + ' stories, ' + tie.expected
                + ' expected\nlift ' + tie.lift;
            return [
                ...ties.map(({tie, a, b, width: thick}) => ({part: 'tie', x: a.x / width, y: a.y / height,
                    x2: b.x / width, y2: b.y / height, width: thick, said: said(tie)})),
                ...ends.map((end) => ({part: 'end', x: end.x / width, y: end.y / height, label: isolated(end.shown),
                    area: Math.PI * end.radius * end.radius, group: called(end.group), align: end.align,
                    labelX: end.labelX / width, labelY: end.labelY / height,
                    said: end.label + '\n' + end.stories + ' stories\ngroup of ' + end.group})),
            ];
        },
        matrix(spec, figure, width) {
            const rows = rowsOf(figure);
            ['low', 'middle', 'high'].forEach((name) => set(spec, name, colour('scale-' + name)));
            set(spec, 'biggest', width < 500 ? 220 : 560);
            const names = new Map(rows.flatMap((row) => [[row.a, row.label_a], [row.b, row.label_b]]));
            const rowOf = (number) => number + '\u2002' + isolated(names.get(number));
            const numbers = [...names.keys()].sort((a, b) => a - b);
            spec.height = 28 * numbers.length;
            spec.encoding.x.scale = {domain: numbers};
            spec.encoding.y.scale = {domain: numbers.map(rowOf)};
            spec.encoding.size.legend.symbolFillColor = colour('pale');
            spec.encoding.y.axis.labelLimit = Math.max(90, width / 4);
            return rows.map((row) => ({
                ...row,
                name: rowOf(row.a),
                said: row.label_a + '\n' + row.label_b + '\n' + row.stories + ' stories, ' + row.expected + ' expected'
                    + (row.lift === null ? '' : '\nlift ' + row.lift),
            }));
        },
    };

    return {colour, shapes};
})();
