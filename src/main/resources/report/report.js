'use strict';
/* Draws each chart in the colours of the page, and again where its width or the colours change. Words from the archive are
   only ever set as text. */
(() => {
    const specifications = JSON.parse(document.getElementById('chart-specifications').textContent);
    const root = document.documentElement;
    const figures = [...document.querySelectorAll('figure[data-chart]')];
    const drawn = new Map();
    const {colour, shapes} = charts;

    function look() {
        const text = colour('text');
        const quiet = colour('quiet');
        const rule = colour('rule');
        const font = getComputedStyle(document.body).fontFamily;
        return {
            background: null, font, view: {stroke: null},
            axis: {labelColor: quiet, titleColor: quiet, domainColor: rule, tickColor: rule, gridColor: rule,
                gridOpacity: 0.6, labelFontSize: 11, titleFontSize: 11, titleFontWeight: 'normal'},
            header: {labelColor: text, labelFontWeight: 'normal'},
            legend: {labelColor: text, titleColor: quiet, labelFontSize: 12, titleFontSize: 12,
                titleFontWeight: 'normal'},
        };
    }

    const hint = document.body.appendChild(document.createElement('div'));
    hint.id = 'hint';
    hint.hidden = true;
    hint.setAttribute('aria-hidden', 'true');

    function showHint(handler, event, item, value) {
        const words = value && typeof value === 'object' ? value.said : value;
        hint.hidden = !words;
        if (!words) {
            return;
        }
        hint.replaceChildren(...String(words).split('\n').map((line) => {
            const part = document.createElement('div');
            part.dir = 'auto';
            part.textContent = line;
            return part;
        }));
        const left = Math.min(event.clientX + 14, window.innerWidth - hint.offsetWidth - 8);
        const top = Math.min(event.clientY + 14, window.innerHeight - hint.offsetHeight - 8);
        hint.style.transform = 'translate(' + Math.max(8, left) + 'px,' + Math.max(8, top) + 'px)';
    }

    async function draw(figure) {
        const plot = figure.querySelector('.plot');
        const width = Math.floor(plot.clientWidth);
        nearby.unobserve(figure);
        if (!width) {
            return;
        }
        const before = drawn.get(figure);
        if (before) {
            before.then((result) => result && result.finalize());
        }
        const spec = structuredClone(specifications[figure.dataset.chart]);
        spec.data.values = shapes[figure.dataset.chart](spec, figure, width);
        if (!spec.facet && !spec.vconcat) {
            spec.width = width;
            spec.autosize = {type: 'fit-x', contains: 'padding'};
        }
        const work = vegaEmbed(plot, spec,
            {ast: true, actions: false, renderer: 'svg', config: look(), tooltip: showHint}).catch((error) => {
            console.error(error);
            plot.textContent = 'This chart could not be drawn; its data are in the table.';
        });
        drawn.set(figure, work);
        root.dataset.drawn = isDark() ? 'dark' : 'light';
        figure.dataset.width = width;
        await work;
    }

    const nearby = new IntersectionObserver((entries) => {
        entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
            draw(entry.target);
        });
    }, {rootMargin: '600px'});
    figures.forEach((figure) => nearby.observe(figure));

    /* What is near the window comes first, the rest while the reader is still: a page that is printed is whole. */
    const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(work, 50));
    async function drawTheRest() {
        const next = figures.find((figure) => !drawn.has(figure) && figure.querySelector('.plot').clientWidth);
        if (next) {
            await draw(next);
            whenIdle(drawTheRest);
        }
    }
    whenIdle(drawTheRest);

    let waiting;
    const redraw = (which) => {
        clearTimeout(waiting);
        waiting = setTimeout(() => figures.filter((figure) => drawn.has(figure) && which(figure)).forEach(draw), 120);
    };
    const widths = new ResizeObserver(() => redraw((figure) =>
        Math.abs(figure.querySelector('.plot').clientWidth - Number(figure.dataset.width)) > 4));
    figures.forEach((figure) => widths.observe(figure));

    /* On paper nothing can be opened: what is folded is shown, but not the numbers that the workbook holds too. */
    let opened = [];
    window.addEventListener('beforeprint', () => {
        figures.filter((figure) => !drawn.has(figure)).forEach(draw);
        opened = [...document.querySelectorAll('details:not([open])')].filter((part) => !part.closest('figure'));
        opened.forEach((part) => { part.open = true; });
    });
    window.addEventListener('afterprint', () => {
        opened.forEach((part) => { part.open = false; });
        opened = [];
    });

    const button = document.getElementById('theme');
    const systemDark = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);
    const name = () => { button.textContent = isDark() ? 'Light page' : 'Dark page'; };
    button.hidden = false;
    name();
    button.addEventListener('click', () => {
        root.dataset.theme = isDark() ? 'light' : 'dark';
        name();
        redraw(() => true);
    });
    systemDark.addEventListener('change', () => { name(); redraw(() => true); });
})();
